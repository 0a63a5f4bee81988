"""A basket's payments become the payments of its order."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from marketplace.commerce.orders.count_payments import count_payments
from marketplace.commerce.orders.models import Order, TransactionItem
from marketplace.shared.locks import locking_statement


def lock_payments(token: UUID) -> list[TransactionItem]:
    """Hold the payments of a basket, so that no report about them comes between the basket and its order."""
    return _of_basket(token=token)


@locking_statement
def _of_basket(*, token: UUID) -> QuerySet[TransactionItem]:
    return TransactionItem.objects.filter(checkout_token=token, order=None)


def hand_over_payments(payments: Sequence[TransactionItem], order: Order, *, now: datetime) -> None:
    """Give held payments to a new order, and count them; OrderFullyPaid is recorded when they cover it."""
    if not payments:
        return
    TransactionItem.objects.filter(pk__in=[one.pk for one in payments]).update(order=order)
    came = max((one.modified_at for one in payments), default=now)
    count_payments(order, settled_at=min(came, now), now=now)

"""Order what was paid in baskets whose buyers did not come back, where the channel says so."""

import logging
from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.commerce.checkout.complete_checkout import complete_checkout
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.checkout.paid_amounts import add_up_payments, payments_of_checkouts
from marketplace.commerce.checkout.queries import price_checkout
from marketplace.commerce.orders.models import TransactionItem
from marketplace.shared.errors import DomainError

log = logging.getLogger(__name__)
AT_ONCE = 100


def complete_paid_checkouts(now: datetime) -> int:
    """Complete fully paid baskets of channels that do so by themselves, the oldest hundred; gives how many.

    One that cannot be ordered (its goods are gone, an address is missing) stays a basket, and staff see its money.
    """
    paid = TransactionItem.objects.filter(order=None, checkout_token__isnull=False).values("checkout_token")
    rows = Checkout.objects.filter(channel__automatically_complete_fully_paid_checkouts=True, pk__in=paid)
    tokens = list(rows.order_by("updated_at").values_list("pk", flat=True)[:AT_ONCE])
    return sum(_complete(token, now) for token in tokens)


def _complete(token: UUID, now: datetime) -> bool:
    checkout = Checkout.objects.select_related("channel").filter(pk=token).first()
    if checkout is None:
        return False
    total = price_checkout(checkout, now=now).totals.total.gross
    status = add_up_payments(payments_of_checkouts([token])[token]).authorize_status(total, has_lines=True)
    if status != "FULL":
        return False
    try:
        with transaction.atomic():
            complete_checkout(token=token, actor="", now=now)
    except DomainError as refusal:
        log.info("a paid basket could not be ordered: %s", refusal.code)
        return False
    return True

"""Staff correct a draft, or throw it away."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.orders.drafts.create_draft import DraftWords, write_words
from marketplace.commerce.orders.drafts.reprice import reprice
from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import Order


def update_draft(*, order_id: UUID, written: DraftWords, now: datetime) -> Order:
    """Correct what is written on a draft. Raises OrderError (INVALID when it is none any more), NotFoundError."""
    order = lock_draft(order_id)
    write_words(order, written)
    reprice(order, now=now)
    return order


def delete_draft(*, order_id: UUID) -> Order:
    """Throw a draft away; nothing was promised for it. Raises OrderError (INVALID), NotFoundError."""
    order = lock_draft(order_id)
    Order.objects.filter(pk=order.pk).delete()
    return order


def lock_draft(order_id: UUID) -> Order:
    """Give a draft, held. Raises OrderError (INVALID) for an order that is none, NotFoundError."""
    order = lock_order(order_id)
    if order.status != "DRAFT":
        raise OrderError("INVALID", _("This is no draft any more."), "id")
    return order

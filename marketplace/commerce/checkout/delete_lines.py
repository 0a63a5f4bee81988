"""Take goods out of a basket."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.lock_checkout import lock_checkout, touch
from marketplace.commerce.checkout.models import Checkout


def delete_lines(*, token: UUID, line_ids: Collection[UUID], now: datetime) -> Checkout:
    """Take lines out of a basket: all that are named, or none. Raises CheckoutError (NOT_FOUND)."""
    checkout = lock_checkout(token)
    there = checkout.lines.filter(pk__in=line_ids)
    if there.count() != len(set(line_ids)):
        raise CheckoutError("NOT_FOUND", _("This line is no longer in the basket."), "lineId")
    there.delete()
    return touch(checkout, now=now)

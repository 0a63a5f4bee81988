"""Take goods out of a basket."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.lock_checkout import lock_checkout, touch
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.stock.reserve_stock import release_reservations


def delete_lines(*, token: UUID, line_ids: Collection[UUID], now: datetime) -> Checkout:
    """Take lines out of a basket: all that are named, or none; their pieces are kept no longer.

    Raises CheckoutError (NOT_FOUND, NON_REMOVABLE_GIFT_LINE).
    """
    checkout = lock_checkout(token)
    there = list(checkout.lines.filter(pk__in=line_ids))
    if len(there) != len(set(line_ids)):
        raise CheckoutError("NOT_FOUND", _("This line is no longer in the basket."), "lineId")
    if any(line.is_gift for line in there):
        raise CheckoutError("NON_REMOVABLE_GIFT_LINE", _("A gift cannot be taken out."), "lineIds")
    checkout.lines.filter(pk__in=line_ids).delete()
    release_reservations(line_ids)
    checkout.delivery_stale_at = now
    return touch(checkout, now=now)

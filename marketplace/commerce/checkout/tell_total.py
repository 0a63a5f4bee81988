"""Remember what a buyer was told that her basket costs."""

from datetime import datetime
from uuid import UUID

from marketplace.commerce.checkout.models import Checkout


def tell_total(*, token: UUID, total: int, as_of: datetime | None = None) -> None:
    """Remember the total (satang) that a buyer is told now; only that total may be ordered without a word.

    `as_of` is the basket's last change when it was priced: if it changed meanwhile, this total is not hers any more
    and nothing is remembered.
    """
    rows = Checkout.objects.filter(pk=token).exclude(told_total=total)
    if as_of is not None:
        rows = rows.filter(updated_at=as_of)
    rows.update(told_total=total)

"""One tap: these goods are sold out; another: they are there again."""

from datetime import datetime
from uuid import UUID

from marketplace.gateway.change_product import set_stock
from marketplace.gateway.records import StockLevel
from marketplace.organisations.queries import store_room_reference
from marketplace.shared.leases import held_lease
from vendor_onboarding.closing.models import SoldOut
from vendor_onboarding.closing.rules import count_when_sold_out
from vendor_onboarding.listings.change_stock import count_lease
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.own_products import check_own, own_product, own_stock, variant_of
from vendor_onboarding.listings.rules import MOST_PIECES


def sell_out(*, desk: Desk, product: UUID, variant: UUID, by: str, now: datetime) -> bool:
    """Mark a variant as sold out in the organisation's own store-room; pieces that were ordered stay counted.

    What went off the count is kept, for bring_back. Gives False when nothing was left for sale. Raises LooksOnlyError,
    MissingError and the gateway's errors. Whoever stops between noting and counting taps again: then the note is as
    large as what is counted at that time.
    """
    check_may_edit(desk)
    check_own(desk, product)
    with held_lease(count_lease(desk.organisation.slug, variant)):
        level = _level(desk, product, variant)
        left = count_when_sold_out(quantity=level.quantity, allocated=level.allocated) if level else 0
        if level is None or level.quantity == left:
            return False
        SoldOut.objects.update_or_create(
            organisation=desk.organisation,
            variant=variant,
            back_at=None,
            defaults={"product": product, "removed": level.quantity - left, "by": by, "at": now},
        )
        set_stock(variant_reference=variant, warehouse_reference=level.warehouse_reference, quantity=left)
    return True


def bring_back(*, desk: Desk, product: UUID, variant: UUID, now: datetime) -> int | None:
    """Put back on the count what sell_out took off it; gives the new number of pieces.

    None: nothing to put back (never marked, or counted anew since), and nothing is changed. Raises as sell_out.
    """
    check_may_edit(desk)
    check_own(desk, product)
    with held_lease(count_lease(desk.organisation.slug, variant)):
        note = SoldOut.objects.filter(organisation=desk.organisation, variant=variant, back_at=None).first()
        level = _level(desk, product, variant)
        if note is None or level is None:
            return None
        if level.quantity > level.allocated:
            _done(note, now)  # somebody counted since: that number is newer than ours
            return None
        quantity = min(level.quantity + note.removed, MOST_PIECES)
        set_stock(
            variant_reference=variant,
            warehouse_reference=store_room_reference(desk.organisation),
            quantity=quantity,
        )
        _done(note, now)
    return quantity


def _level(desk: Desk, product: UUID, variant: UUID) -> StockLevel | None:
    return own_stock(desk, variant_of(own_product(desk, reference=product, language="th"), variant))


def _done(note: SoldOut, now: datetime) -> None:
    note.back_at = now
    note.save(update_fields=["back_at"])

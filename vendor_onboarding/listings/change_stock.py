"""A vendor counts what lies in her own store-room."""

from uuid import UUID

from marketplace.gateway.change_product import set_stock
from marketplace.organisations.queries import store_room_reference
from marketplace.shared.leases import held_lease
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.errors import ChangedMeanwhileError, QuantityRefusedError
from vendor_onboarding.listings.own_products import check_own, own_product, own_stock, variant_of
from vendor_onboarding.listings.rules import quantity_refusal


def count_lease(organisation: str, variant: UUID) -> str:
    """Name the lease under which an organisation (by its slug) counts a variant, one hand after the other."""
    return f"count:{variant}:{organisation}"


def change_stock(*, desk: Desk, product: UUID, variant: UUID, quantity: int, seen: int | None) -> bool:
    """Write down how many pieces of a variant lie in the organisation's own store-room.

    `seen` is the number that stood on the page (None: none). Gives False when the number is so already. Raises
    LooksOnlyError, MissingError, QuantityRefusedError, ChangedMeanwhileError when goods were packed or counted since,
    and the gateway's errors; then nothing was changed. A sale that is packed between our look and the store's write
    can still be overwritten: the store's stock writes are absolute, and its next count shows it.
    """
    check_may_edit(desk)
    if refusal := quantity_refusal(quantity):
        raise QuantityRefusedError(refusal)
    check_own(desk, product)  # before the lease: nobody holds up a stranger's product
    with held_lease(count_lease(desk.organisation.slug, variant)):
        level = own_stock(desk, variant_of(own_product(desk, reference=product, language="th"), variant))
        current = level.quantity if level else None
        if current == quantity:
            return False
        if current != seen:
            raise ChangedMeanwhileError("quantity", current)
        room = store_room_reference(desk.organisation)
        set_stock(variant_reference=variant, warehouse_reference=room, quantity=quantity)
    return True

"""A packer takes back a parcel that was noted by mistake."""

from datetime import datetime
from uuid import UUID

from marketplace.gateway.parcels import call_back_parcel
from marketplace.organisations.queries import store_room_reference
from marketplace.shared.leases import held_lease
from vendor_onboarding.listings.desk import Desk, check_may_pack
from vendor_onboarding.packing.own_packing import own_parcel
from vendor_onboarding.packing.send_parcel import ALONE_FOR, packing_lease


def call_back_own_parcel(*, desk: Desk, parcel: UUID, by: str, now: datetime) -> bool:
    """Cancel a shipment: its pieces lie in the store-room again and are to be packed anew.

    Gives False when it was called back already. Raises NotPackingError, MissingError and the gateway's errors.
    """
    check_may_pack(desk)
    order = own_parcel(desk, parcel=parcel).order
    with held_lease(packing_lease(order), lifetime=ALONE_FOR):
        found = own_parcel(desk, parcel=parcel)
        if found.state == "called_back":
            return False
        call_back_parcel(
            order_reference=order,
            number=found.number or 0,
            warehouse_reference=store_room_reference(desk.organisation),
        )
        found.state, found.called_back_by, found.called_back_at = "called_back", by, now
        found.save(update_fields=["state", "called_back_by", "called_back_at"])
    return True

"""A packer writes down by which number the carrier knows a parcel."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.events.parcels import ParcelSent
from marketplace.gateway.parcels import number_parcel
from marketplace.shared.leases import held_lease
from marketplace.shared.outbox.record_event import record_event
from vendor_onboarding.listings.desk import Desk, check_may_pack
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.packing.errors import TrackingRefusedError, UnknownCarrierError
from vendor_onboarding.packing.own_packing import own_parcel
from vendor_onboarding.packing.rules import CARRIERS, tracking_refusal
from vendor_onboarding.packing.send_parcel import ALONE_FOR, packing_lease


def note_tracking(*, desk: Desk, parcel: UUID, carrier: str, tracking_number: str, now: datetime) -> bool:
    """Write down or mend who carries a parcel and its number; the buyer gets a letter with it.

    Gives False when it stands so already. Raises NotPackingError, MissingError (also for a parcel that was called
    back), UnknownCarrierError, TrackingRefusedError and the gateway's errors; then nothing was changed.
    """
    check_may_pack(desk)
    if carrier not in CARRIERS:
        raise UnknownCarrierError
    if refusal := tracking_refusal(tracking_number):
        raise TrackingRefusedError(refusal)
    order = own_parcel(desk, parcel=parcel).order
    with held_lease(packing_lease(order), lifetime=ALONE_FOR):
        found = own_parcel(desk, parcel=parcel)
        if found.state != "sent":
            raise MissingError
        if (found.carrier, found.tracking_number) == (carrier, tracking_number):
            return False
        number_parcel(order_reference=order, number=found.number or 0, tracking_number=tracking_number)
        found.carrier, found.tracking_number = carrier, tracking_number
        with transaction.atomic():
            found.save(update_fields=["carrier", "tracking_number"])
            record_event(ParcelSent(occurred_at=now, order=order, parcel=found.reference))
    return True

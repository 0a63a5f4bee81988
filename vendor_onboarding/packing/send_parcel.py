"""A packer sends pieces of an order."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from marketplace.events.parcels import ParcelSent
from marketplace.gateway.errors import NotFoundError, StoreRefusedError
from marketplace.gateway.parcels import StoreParcel, fulfil_lines, order_to_pack
from marketplace.organisations.queries import store_room_reference
from marketplace.shared.leases import held_lease
from marketplace.shared.outbox.record_event import record_event
from vendor_onboarding.listings.desk import Desk, check_may_pack
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.packing.errors import (
    NotToPackError,
    PiecesRefusedError,
    TrackingRefusedError,
    UnknownCarrierError,
)
from vendor_onboarding.packing.models import Parcel
from vendor_onboarding.packing.own_packing import OwnPacking, own_packing
from vendor_onboarding.packing.rules import CARRIERS, pieces_refusal, tracking_refusal

ALONE_FOR = timedelta(minutes=2)


@dataclass(frozen=True, kw_only=True, slots=True)
class Packed:
    """What a packer put together: pieces by the line's position, who carries it, and the carrier's number, if known.

    `key` is a UUID of the form she filled: the same form sent twice is one parcel.
    """

    key: UUID
    pieces: Mapping[int, int]
    carrier: str
    tracking_number: str = ""


def packing_lease(order: UUID) -> str:
    """Name the lease under which an order's parcels are written, one packer after the other."""
    return f"pack:{order}"


def send_parcel(*, desk: Desk, order: UUID, packed: Packed, by: str, now: datetime) -> Parcel:
    """Send pieces of the organisation's own lines as one parcel, out of its own store-room; once for each key.

    Two packers at once send one after the other, and the second reads what is left. The buyer gets a letter. Raises
    NotPackingError, MissingError, NotToPackError, PiecesRefusedError, UnknownCarrierError, TrackingRefusedError and
    the gateway's errors; then nothing was sent - but where the store did not answer, it may have been: send the same
    form again, it will find out.
    """
    check_may_pack(desk)
    _check_words(packed)
    own_packing(desk, order=order)  # before the lease: nobody holds up a stranger's order
    with held_lease(packing_lease(order), lifetime=ALONE_FOR):
        if (known := _known(desk, packed.key, order)) and known.state != "promised":
            return known
        _settle_promises(desk, order, now=now)
        if (known := _known(desk, packed.key, order)) is not None:
            return known
        parcel = _promise(desk, own_packing(desk, order=order), packed, by=by, now=now)
        return _send(parcel, packed, now=now)


def _check_words(packed: Packed) -> None:
    if packed.carrier not in CARRIERS:
        raise UnknownCarrierError
    if refusal := tracking_refusal(packed.tracking_number):
        raise TrackingRefusedError(refusal)


def _known(desk: Desk, key: UUID, order: UUID) -> Parcel | None:
    found = Parcel.objects.filter(reference=key).first()
    if found is not None and (found.organisation_id != desk.organisation.pk or found.order != order):
        raise MissingError
    return found


def _promise(desk: Desk, packing: OwnPacking, packed: Packed, *, by: str, now: datetime) -> Parcel:
    if not packing.open:
        raise NotToPackError
    if not set(packed.pieces) <= {line.position for line in packing.lines}:
        raise MissingError
    if refusal := pieces_refusal(packed.pieces, {line.position: line.left for line in packing.lines}):
        raise PiecesRefusedError(refusal)
    return Parcel.objects.create(
        reference=packed.key,
        organisation=desk.organisation,
        order=packing.order.order,
        order_number=packing.order.number,
        pieces={str(position): count for position, count in packed.pieces.items() if count},
        carrier=packed.carrier,
        tracking_number=packed.tracking_number,
        packed_by=by,
        promised_at=now,
    )


def _send(parcel: Parcel, packed: Packed, *, now: datetime) -> Parcel:
    """Ask the store; a refusal takes the promise away, silence leaves it for the next look."""
    try:
        sent = fulfil_lines(
            order_reference=parcel.order,
            warehouse_reference=store_room_reference(parcel.organisation),
            pieces={position: count for position, count in packed.pieces.items() if count},
            tracking_number=parcel.tracking_number,
        )
    except (StoreRefusedError, NotFoundError):
        parcel.delete()
        raise
    return _note_sent(parcel, sent.number, now=now)


def _note_sent(parcel: Parcel, number: int, *, now: datetime) -> Parcel:
    with transaction.atomic():
        parcel.state, parcel.number, parcel.sent_at = "sent", number, now
        parcel.save(update_fields=["state", "number", "sent_at"])
        record_event(ParcelSent(occurred_at=now, order=parcel.order, parcel=parcel.reference))
    return parcel


def _settle_promises(desk: Desk, order: UUID, *, now: datetime) -> None:
    """Find out what became of promises whose machine stopped: sent if the store has such a parcel, else never made."""
    promises = list(Parcel.objects.filter(organisation=desk.organisation, order=order, state="promised").order_by("pk"))
    if not promises:
        return
    found = order_to_pack(order_reference=order)
    room = store_room_reference(desk.organisation)
    taken = set(Parcel.objects.filter(order=order).exclude(number=None).values_list("number", flat=True))
    free = [one for one in (found.parcels if found else ()) if one.live and one.warehouse == room]
    for promise in promises:
        match = next((one for one in free if one.number not in taken and _same(one, promise)), None)
        if match is None:
            promise.delete()
            continue
        taken.add(match.number)
        _note_sent(promise, match.number, now=now)


def _same(sent: StoreParcel, promise: Parcel) -> bool:
    return bool({str(position): count for position, count in sent.pieces.items()} == promise.pieces)

"""What an organisation still has to send of an order, and the parcels it sent. Nothing of another one's lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from marketplace.gateway.parcels import OrderToPack, order_to_pack
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.listings.models import VendorOrderLine
from vendor_onboarding.listings.own_orders import OwnOrder, orders_to_pack, own_order
from vendor_onboarding.packing.models import Parcel


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnLine:
    """A line of the organisation's own: `left` of its pieces are still to be sent."""

    position: int
    product: UUID
    name: str
    sku: str
    quantity: int
    total: int
    sent: int

    @property
    def left(self) -> int:
        """How many pieces are still to be packed."""
        return max(0, self.quantity - self.sent)


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnPacking:
    """An order as its vendor packs it."""

    order: OwnOrder
    lines: tuple[OwnLine, ...]
    parcels: tuple[Parcel, ...]

    @property
    def open(self) -> bool:
        """Is there still something to pack?"""
        return self.order.state == "to_pack" and any(line.left for line in self.lines)


def own_packing(desk: Desk, *, order: UUID) -> OwnPacking:
    """Give the organisation's part of an order with what is left to send; raises MissingError as own_order does."""
    own = own_order(desk, reference=order)
    return _packing(desk, own, order_to_pack(order_reference=order))


def all_to_pack(desk: Desk, *, now: datetime) -> list[OwnPacking]:
    """Give every order that the organisation has to pack, the oldest first."""
    found = [_packing(desk, own, order_to_pack(order_reference=own.order)) for own in orders_to_pack(desk, now=now)]
    return [one for one in found if one.open]


def own_parcel(desk: Desk, *, parcel: UUID) -> Parcel:
    """Give a parcel of the organisation's; raises MissingError for an unknown one and for another's alike."""
    found = Parcel.objects.filter(organisation=desk.organisation, reference=parcel).exclude(state="promised").first()
    if found is None:
        raise MissingError
    return found


def _packing(desk: Desk, own: OwnOrder, found: OrderToPack | None) -> OwnPacking:
    sent = {line.position: (line.sku, line.sent) for line in found.lines} if found else {}
    parcels = Parcel.objects.filter(organisation=desk.organisation, order=own.order).exclude(state="promised")
    return OwnPacking(
        order=own, lines=_own_lines(own.lines, sent), parcels=tuple(parcels.order_by("sent_at", "number"))
    )


def _own_lines(lines: Sequence[VendorOrderLine], sent: dict[int, tuple[str, int]]) -> tuple[OwnLine, ...]:
    """Put what we noted of each line beside what the store says; a line it no longer knows counts as sent."""
    return tuple(
        OwnLine(
            position=line.position,
            product=line.listing.product,
            name=line.name,
            sku=sent.get(line.position, ("", 0))[0],
            quantity=line.quantity,
            total=line.total,
            sent=sent.get(line.position, ("", line.quantity))[1],
        )
        for line in lines
    )

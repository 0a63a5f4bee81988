"""Where an order goes: as much of the buyer as sending needs, only while there is something to send, and noted."""

from dataclasses import dataclass
from datetime import datetime

from marketplace.gateway.actors import APP
from marketplace.gateway.orders import order as order_in_store
from marketplace.gateway.records import Address
from marketplace.shared.sensitive.note_access import note_access
from vendor_onboarding.listings.desk import Desk, check_may_pack
from vendor_onboarding.packing.errors import NotToPackError
from vendor_onboarding.packing.own_packing import OwnPacking
from vendor_onboarding.packing.rules import LineWorth


@dataclass(frozen=True, kw_only=True, slots=True)
class Destination:
    """Name, phone and address of whoever receives the parcel; `cash` tells whether she pays on delivery.

    `worth` holds all lines of the order by position, for the amount to collect; `shipping` is in satang.
    """

    address: Address
    cash: bool
    worth: dict[int, LineWorth]
    shipping: int


def buyer_to_send(desk: Desk, *, packing: OwnPacking, who: str, why: str, now: datetime) -> Destination:
    """Give where an order goes, to a packer of an organisation that still has goods of it to send; each look is noted.

    Raises NotPackingError, NotToPackError (nothing left to send, or an order without an address).
    """
    check_may_pack(desk)
    if not packing.open:
        raise NotToPackError
    found = order_in_store(APP, reference=packing.order.order)
    address = found.shipping_address if found else None
    if found is None or address is None:
        raise NotToPackError
    note_access(who=who, what="buyer-address", whose=f"order:{packing.order.order}", why=why, now=now)
    return Destination(
        address=address,
        cash=found.payment_method == "cash_on_delivery" and not found.is_paid,
        worth={
            position: LineWorth(quantity=line.quantity, total=line.total, sent=line.quantity_fulfilled)
            for position, line in enumerate(found.lines, start=1)
        },
        shipping=found.shipping,
    )

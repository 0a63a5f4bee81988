"""An organisation's own part of the orders: its lines, how they stand, and no buyer's data."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from uuid import UUID

from django.db.models import F, Max, QuerySet

from marketplace.gateway.actors import APP
from marketplace.gateway.orders import orders_by_reference
from marketplace.gateway.records import Order
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.listings.models import VendorOrderLine
from vendor_onboarding.listings.rules import order_state

PACKED_WITHIN = timedelta(days=45)  # an older order that is still open is a question for people, not for the list
ASKED_AT_ONCE = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnOrder:
    """An organisation's lines of one order; amounts in satang. `state` is a word of rules.order_state."""

    order: UUID
    number: str
    channel: str
    sold_at: datetime
    state: str
    lines: tuple[VendorOrderLine, ...]

    @property
    def total(self) -> int:
        """What the organisation's lines cost together."""
        return sum(line.total for line in self.lines)

    @property
    def refunded(self) -> int:
        """What of it went back."""
        return sum(line.refunded for line in self.lines)

    @property
    def pieces(self) -> int:
        """How many pieces it is together."""
        return sum(line.quantity for line in self.lines)


def own_orders(desk: Desk, *, offset: int = 0, first: int = 20) -> tuple[list[OwnOrder], int]:
    """Give the organisation's orders, the newest first, and how many there are in all."""
    orders = _lines(desk).values("order").annotate(moment=Max("sold_at")).order_by("-moment", "order")
    references = [row["order"] for row in orders[offset : offset + first]]
    return _described(desk, references), orders.count()


def own_order(desk: Desk, *, reference: UUID) -> OwnOrder:
    """Give the organisation's part of one order; raises MissingError for an unknown one and for another's alike."""
    found = _described(desk, [reference])
    if not found:
        raise MissingError
    return found[0]


def orders_to_pack(desk: Desk, *, now: datetime) -> list[OwnOrder]:
    """Give the orders whose goods the organisation has to pack, the oldest first."""
    open_lines = _lines(desk).filter(channel="online", cancelled_at=None, sold_at__gte=now - PACKED_WITHIN)
    open_lines = open_lines.filter(refunded__lt=F("total"))
    references = [row["order"] for row in open_lines.values("order").annotate(moment=Max("sold_at")).order_by("moment")]
    return [order for order in _described(desk, references) if order.state == "to_pack"]


def _lines(desk: Desk) -> QuerySet[VendorOrderLine]:
    return VendorOrderLine.objects.filter(listing__organisation=desk.organisation)


def _described(desk: Desk, references: Sequence[UUID]) -> list[OwnOrder]:
    """Put the organisation's lines of these orders together, in the order asked."""
    lines = _lines(desk).filter(order__in=references).select_related("listing").order_by("order", "position")
    grouped = {order: tuple(some) for order, some in groupby(lines, key=lambda line: line.order)}
    in_store = _in_store([order for order in references if order in grouped])
    return [_own_order(grouped[order], in_store.get(order)) for order in references if order in grouped]


def _in_store(references: Sequence[UUID]) -> dict[UUID, Order]:
    found: dict[UUID, Order] = {}
    for start in range(0, len(references), ASKED_AT_ONCE):
        some = orders_by_reference(APP, references=references[start : start + ASKED_AT_ONCE])
        found.update({order.reference: order for order in some})
    return found


def _own_order(lines: tuple[VendorOrderLine, ...], in_store: Order | None) -> OwnOrder:
    first = lines[0]
    state = order_state(
        status=_own_status(lines, in_store),
        settled=first.settled_at is not None,
        called_off=first.cancelled_at is not None,
        given_back=_all_given_back(lines),
        pay_on_delivery=in_store is not None and in_store.payment_method == "cash_on_delivery",
    )
    return OwnOrder(
        order=first.order,
        number=first.number,
        channel=first.channel,
        sold_at=first.sold_at,
        state=state,
        lines=lines,
    )


def _own_status(lines: tuple[VendorOrderLine, ...], in_store: Order | None) -> str:
    """Give the store's word for the order; once our own lines are all on their way, it is fulfilled for us."""
    if in_store is None:
        return ""
    sent = dict(enumerate((line.quantity_fulfilled for line in in_store.lines), start=1))
    whole = in_store.status == "PARTIALLY_FULFILLED" and all(sent.get(one.position, 0) >= one.quantity for one in lines)
    return "FULFILLED" if whole else in_store.status


def _all_given_back(lines: Iterable[VendorOrderLine]) -> bool:
    return all(line.refunded >= line.total > 0 for line in lines)

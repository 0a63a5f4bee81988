"""Parcels through the gateway: sent, numbered, called back; by either transport alike."""

import uuid

import pytest

from marketplace.commerce.stock.models import Stock
from marketplace.gateway.errors import NotFoundError, StoreRefusedError
from marketplace.gateway.orders import confirm_order, mark_order_paid
from marketplace.gateway.parcels import call_back_parcel, fulfil_lines, number_parcel, order_to_pack
from marketplace.gateway.records import PlacedOrder
from marketplace.organisations.models import Organisation
from tests.builders import a_product, a_store_room, an_organisation, set_up_market
from tests.contract.gateway_market import bought, the_order

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("either_engine")]


@pytest.fixture
def room() -> uuid.UUID:
    """The store-room of the one vendor."""
    set_up_market()
    return uuid.UUID(a_store_room(an_organisation(slug="weavers")).external_reference)


def an_order_of_three(*, paid: bool = True) -> PlacedOrder:

    placed = bought(a_product(organisation=Organisation.objects.get(slug="weavers"), stock=10), 3)
    if paid:
        mark_order_paid(order_reference=placed.reference)
        confirm_order(order_reference=placed.reference)
    return placed


def in_the_room() -> tuple[int, int]:
    return Stock.objects.values_list("quantity", "quantity_allocated").get(warehouse__slug="store-weavers")


def test_a_part_is_sent_numbered_and_the_rest_stays_to_be_packed(room: uuid.UUID) -> None:
    placed = an_order_of_three()
    sent = fulfil_lines(
        order_reference=placed.reference, warehouse_reference=room, pieces={1: 2}, tracking_number="EA1"
    )
    assert (sent.number, sent.live, sent.tracking_number, sent.warehouse, sent.pieces) == (1, True, "EA1", room, {1: 2})
    number_parcel(order_reference=placed.reference, number=1, tracking_number="EA2")
    found = order_to_pack(order_reference=placed.reference)
    assert found is not None
    assert found.status == "PARTIALLY_FULFILLED"
    assert [(line.position, line.quantity, line.sent) for line in found.lines] == [(1, 3, 2)]
    assert [(one.number, one.tracking_number) for one in found.parcels] == [(1, "EA2")]
    assert in_the_room() == (8, 1)


def test_a_parcel_called_back_lies_on_the_shelf_again_once(room: uuid.UUID) -> None:
    placed = an_order_of_three()
    fulfil_lines(order_reference=placed.reference, warehouse_reference=room, pieces={1: 3})
    call_back_parcel(order_reference=placed.reference, number=1, warehouse_reference=room)
    call_back_parcel(order_reference=placed.reference, number=1, warehouse_reference=room)
    found = order_to_pack(order_reference=placed.reference)
    assert found is not None
    assert [(line.quantity, line.sent) for line in found.lines] == [(3, 0)]
    assert [one.live for one in found.parcels] == [False]
    assert in_the_room() == (10, 3)


def test_more_than_ordered_an_unknown_line_and_an_unconfirmed_order_are_refused(room: uuid.UUID) -> None:
    placed = an_order_of_three()
    with pytest.raises(StoreRefusedError) as refused:
        fulfil_lines(order_reference=placed.reference, warehouse_reference=room, pieces={1: 4})
    assert refused.value.code == "FULFILL_ORDER_LINE"
    with pytest.raises(NotFoundError):
        fulfil_lines(order_reference=placed.reference, warehouse_reference=room, pieces={2: 1})
    with pytest.raises(NotFoundError):
        fulfil_lines(order_reference=uuid.uuid4(), warehouse_reference=room, pieces={1: 1})
    unpaid = an_order_of_three(paid=False)
    with pytest.raises(StoreRefusedError):
        fulfil_lines(order_reference=unpaid.reference, warehouse_reference=room, pieces={1: 1})
    assert the_order(placed).fulfillments.count() == 0
    assert order_to_pack(order_reference=uuid.uuid4()) is None

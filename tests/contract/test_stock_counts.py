"""Counting stock over the contract."""

from typing import Any

import pytest

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.stock.models import Stock
from marketplace.commerce.stock.queries import available_quantities
from marketplace.events.catalogue import ProductChanged
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_product, a_warehouse, set_up_market, the_variant
from tests.contract.ask import APP, ask, data
from tests.selling import an_order, recorded, stock_of

pytestmark = pytest.mark.django_db

UPDATE = """mutation($id: ID, $stocks: [StockInput!]!) { productVariantStocksUpdate(variantId: $id, stocks: $stocks) {
    productVariant { sku } errors { field code } } }"""
BULK = """mutation($stocks: [StockBulkUpdateInput!]!, $policy: ErrorPolicyEnum) {
    stockBulkUpdate(stocks: $stocks, errorPolicy: $policy) {
        count results { stock { quantity } errors { field code } } errors { code } } }"""


def counted(variant: ProductVariant, warehouse: Any, quantity: int) -> dict[str, Any]:
    stocks = [{"warehouse": to_global_id("Warehouse", warehouse.pk), "quantity": quantity}]
    named = {"id": to_global_id("ProductVariant", variant.pk), "stocks": stocks}
    return data(UPDATE, variables=named, token=APP)["productVariantStocksUpdate"]


def online(variant: ProductVariant) -> int:
    channel = variant.channel_listings.get(channel__slug="online").channel
    return available_quantities([variant.pk], channel.pk)[variant.pk]


def test_a_count_replaces_the_old_one_and_keeps_promises() -> None:
    set_up_market()
    room = a_warehouse("room")
    cloth = the_variant(a_product(stock=9, warehouse=room))
    an_order({cloth: 4})
    before = len(recorded(ProductChanged))
    assert counted(cloth, room, 20)["errors"] == []
    assert stock_of(cloth) == (20, 4)
    assert online(cloth) == 16
    assert len(recorded(ProductChanged)) == before + 1


def test_a_count_below_what_is_promised_shows_nothing_free() -> None:
    set_up_market()
    room = a_warehouse("room")
    cloth = the_variant(a_product(stock=9, warehouse=room))
    an_order({cloth: 4})
    assert counted(cloth, room, 1)["errors"] == []
    assert stock_of(cloth) == (1, 4)
    assert online(cloth) == 0


def test_a_stock_that_was_not_kept_is_begun() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=1))
    truck = a_warehouse("truck-9", channels=("truck",))
    assert counted(cloth, truck, 5)["errors"] == []
    assert stock_of(cloth, truck) == (5, 0)
    assert online(cloth) == 1


def test_a_warehouse_below_zero_takes_nothing_from_another() -> None:
    set_up_market()
    room, other = a_warehouse("room"), a_warehouse("other")
    cloth = the_variant(a_product(stock=3, warehouse=room))
    Stock.objects.create(variant=cloth, warehouse=other, quantity=-2)
    assert online(cloth) == 3


def test_nobody_may_order_more_than_the_limit_at_once() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=900))
    assert online(cloth) == 50


@pytest.mark.parametrize("quantity", [-1, 2**31 - 1])
def test_a_count_that_cannot_be_is_refused(quantity: int) -> None:
    set_up_market()
    room = a_warehouse("room")
    cloth = the_variant(a_product(stock=9, warehouse=room))
    assert counted(cloth, room, quantity)["errors"] == [{"field": "quantity", "code": "INVALID"}]
    assert stock_of(cloth) == (9, 0)


def test_many_counts_at_once_by_reference() -> None:
    set_up_market()
    room = a_warehouse("room")
    cloth, basket = (the_variant(a_product(stock=1, warehouse=room)) for _ in range(2))
    stocks = [
        {
            "variantExternalReference": one.external_reference,
            "warehouseExternalReference": room.external_reference,
            "quantity": 7,
        }
        for one in (cloth, basket)
    ]
    answer = data(BULK, variables={"stocks": stocks}, token=APP)["stockBulkUpdate"]
    assert answer["count"] == 2
    assert answer["results"] == [{"stock": {"quantity": 7}, "errors": []}] * 2


@pytest.mark.parametrize(("policy", "count"), [(None, 0), ("REJECT_EVERYTHING", 0), ("REJECT_FAILED_ROWS", 1)])
def test_one_bad_count_spoils_all_or_only_itself(policy: str | None, count: int) -> None:
    set_up_market()
    room = a_warehouse("room")
    cloth = the_variant(a_product(stock=1, warehouse=room))
    place = {"warehouseId": to_global_id("Warehouse", room.pk)}
    good = {"variantId": to_global_id("ProductVariant", cloth.pk), "quantity": 7, **place}
    bad = {"variantExternalReference": "nobody", "quantity": 7, **place}
    answer = data(BULK, variables={"stocks": [good, bad], "policy": policy}, token=APP)["stockBulkUpdate"]
    assert answer["count"] == count
    assert answer["results"][1] == {"stock": None, "errors": [{"field": None, "code": "NOT_FOUND"}]}
    assert stock_of(cloth) == ((7, 0) if count else (1, 0))


def test_a_guest_neither_counts_nor_sees_stock() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=9))
    named = {"id": to_global_id("ProductVariant", cloth.pk), "stocks": []}
    for document, variables in ((UPDATE, named), ("{ warehouses(first: 3) { totalCount } }", None)):
        answer = ask(document, variables=variables)
        assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"


def test_staff_see_what_lies_in_a_warehouse(django_assert_max_num_queries: Any) -> None:
    set_up_market()
    room = a_warehouse("room")
    for _ in range(8):
        a_product(stock=2, warehouse=room)
    query = """query($r: String) { warehouse(externalReference: $r) { slug name clickAndCollectOption
        stocks(first: 20) { totalCount edges { node { quantity quantityAllocated productVariant { sku product { name }
        channelListings { channel { slug } price { amount } } } } } } } }"""
    with django_assert_max_num_queries(13):  # five of them only in the first request after a change
        seen = data(query, variables={"r": room.external_reference}, token=APP)["warehouse"]
    assert seen["stocks"]["totalCount"] == 8
    assert {edge["node"]["quantity"] for edge in seen["stocks"]["edges"]} == {2}

"""Stocks that begin and end, warehouses, tax classes, and the lead time of goods made to order, as in Saleor."""

import uuid
from typing import Any

import pytest

from marketplace.commerce.channels.models import Channel, TaxClass
from marketplace.commerce.shipping.models import ShippingZone
from marketplace.commerce.stock.models import Stock, Warehouse
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_product, a_warehouse, set_up_market, the_variant
from tests.contract.ask import APP, ask
from tests.contract.catalogue.catalogue_doors import a_clerk, forget_told, gid, told

pytestmark = [pytest.mark.django_db, pytest.mark.database]
TAXES = "MANAGE_TAXES"
HERE = {
    "firstName": "สมชาย",
    "lastName": "ใจดี",
    "streetAddress1": "1 ถนนพหลโยธิน",
    "city": "เขตจตุจักร",
    "countryArea": "กรุงเทพมหานคร",
    "postalCode": "10900",
    "country": "TH",
}


def did(query: str, token: str | None = APP, **variables: Any) -> Any:
    """Change something; give the payload."""
    answer = ask(query, variables=variables, token=token)
    assert "errors" not in answer, answer["errors"]
    return next(iter(answer["data"].values()))


CREATE_STOCKS = """mutation($variantId: ID!, $stocks: [StockInput!]!) {
  productVariantStocksCreate(variantId: $variantId, stocks: $stocks) {
    productVariant { sku } errors { field code index } } }"""
DELETE_STOCKS = """mutation($variantId: ID, $sku: String, $ids: [ID!]) {
  productVariantStocksDelete(variantId: $variantId, sku: $sku, warehouseIds: $ids) { errors { field code } } }"""
OPEN = """mutation($input: WarehouseCreateInput!) {
  createWarehouse(input: $input) { warehouse { id slug isPrivate } errors { field code } } }"""
CHANGE = """mutation($id: ID, $input: WarehouseUpdateInput!) {
  updateWarehouse(id: $id, input: $input) { warehouse { name } errors { field code } } }"""
CLOSE = "mutation($id: ID!) { deleteWarehouse(id: $id) { warehouse { id } errors { field code } } }"
SERVE = """mutation($id: ID!, $zones: [ID!]!) {
  assignWarehouseShippingZone(id: $id, shippingZoneIds: $zones) {
    errors { field code shippingZones } } }"""
LEAVE = """mutation($id: ID!, $zones: [ID!]!) {
  unassignWarehouseShippingZone(id: $id, shippingZoneIds: $zones) { errors { field code } } }"""
NAME_TAX = """mutation($input: TaxClassCreateInput!) {
  taxClassCreate(input: $input) { taxClass { id name } errors { field code countryCodes } } }"""
CHANGE_TAX = """mutation($id: ID!, $input: TaxClassUpdateInput!) {
  taxClassUpdate(id: $id, input: $input) { taxClass { name } errors { field code countryCodes } } }"""
END_TAX = "mutation($id: ID!) { taxClassDelete(id: $id) { taxClass { name } errors { field code } } }"
NOTE = """mutation($id: ID!, $input: [MetadataInput!]!) {
  updateMetadata(id: $id, input: $input) { errors { field code } } }"""


def test_stocks_begin_once_and_end() -> None:
    set_up_market()
    product = a_product()
    variant = the_variant(product)
    hall = gid(a_warehouse("hall"))
    forget_told()
    stocks = [{"warehouse": hall, "quantity": 6}]
    assert did(CREATE_STOCKS, variantId=gid(variant), stocks=stocks)["errors"] == []
    assert Stock.objects.get(warehouse__slug="hall").quantity == 6
    assert told() == [product.external_reference]
    again = did(CREATE_STOCKS, variantId=gid(variant), stocks=stocks)["errors"]
    assert again == [{"field": "warehouse", "code": "UNIQUE", "index": 0}]
    assert did(DELETE_STOCKS, sku=variant.sku, ids=[hall])["errors"] == []
    assert not Stock.objects.filter(warehouse__slug="hall").exists()
    neither = did(DELETE_STOCKS, ids=[hall])["errors"]
    assert neither == [{"field": None, "code": "GRAPHQL_ERROR"}]


@pytest.mark.parametrize(
    ("stocks", "refused"),
    [
        ([("hall", 1), ("hall", 2)], ("warehouse", "UNIQUE")),
        ([(None, 1)], ("warehouse", "NOT_FOUND")),
        ([("hall", -1)], ("quantity", "INVALID")),
    ],
)
def test_a_stock_that_cannot_be_is_refused(stocks: list[tuple[str | None, int]], refused: tuple[str, str]) -> None:
    set_up_market()
    variant = the_variant(a_product())
    a_warehouse("hall")
    given = [
        {"warehouse": gid(a_warehouse(one)) if one else to_global_id("Warehouse", uuid.uuid4()), "quantity": count}
        for one, count in stocks
    ]
    errors = did(CREATE_STOCKS, variantId=gid(variant), stocks=given)["errors"]
    assert [(one["field"], one["code"]) for one in errors] == [refused]
    assert Stock.objects.count() == 1


def test_a_warehouse_is_opened_changed_and_closed() -> None:
    set_up_market()
    opened = did(OPEN, input={"name": "คลังกลาง", "address": HERE, "email": "store@example.test"})
    assert opened["errors"] == []
    warehouse = Warehouse.objects.get(slug=opened["warehouse"]["slug"])
    assert (warehouse.name, warehouse.is_private, warehouse.email) == ("คลังกลาง", True, "store@example.test")
    id = opened["warehouse"]["id"]
    local = did(CHANGE, id=id, input={"clickAndCollectOption": "LOCAL"})["errors"]
    assert local == [{"field": "clickAndCollectOption", "code": "INVALID"}]
    assert did(CHANGE, id=id, input={"clickAndCollectOption": "LOCAL", "isPrivate": False})["errors"] == []
    assert did(CHANGE, id=id, input={"slug": ""})["errors"] == [{"field": "slug", "code": "REQUIRED"}]
    assert did(CHANGE, id=id, input={"name": " "})["errors"] == [{"field": "name", "code": "REQUIRED"}]
    product = a_product(warehouse=warehouse)
    forget_told()
    assert did(CLOSE, id=id)["warehouse"] == {"id": id}
    assert (Warehouse.objects.filter(pk=warehouse.pk).exists(), Stock.objects.count()) == (False, 0)
    assert told() == [product.external_reference]
    assert did(CLOSE, id=id)["errors"] == [{"field": "id", "code": "NOT_FOUND"}]


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ({"name": " "}, ("name", "REQUIRED")),
        ({"slug": "taken"}, ("slug", "UNIQUE")),
        ({"email": "nobody"}, ("email", "INVALID")),
        ({"shippingZones": [to_global_id("ShippingZone", 1)]}, ("shippingZones", "INVALID")),
    ],
)
def test_a_warehouse_that_cannot_be_is_refused(given: dict[str, Any], refused: tuple[str, str]) -> None:
    set_up_market()
    a_warehouse("taken")
    before = Warehouse.objects.count()
    errors = did(OPEN, input={"name": "x", "address": HERE, **given})["errors"]
    assert [(one["field"], one["code"]) for one in errors] == [refused]
    assert Warehouse.objects.count() == before


def test_a_warehouse_serves_zones_with_which_it_shares_a_channel() -> None:
    set_up_market()
    warehouse = a_warehouse("hall", channels=("truck",))
    zone = ShippingZone.objects.create(name="x", countries=["TH"])
    zone.channels.set(Channel.objects.filter(slug="online"))
    refused = did(SERVE, id=gid(warehouse), zones=[gid(zone)])["errors"]
    assert refused == [{"field": "shippingZones", "code": "INVALID", "shippingZones": [gid(zone)]}]
    zone.channels.set(Channel.objects.filter(slug__in=("online", "truck")))
    assert did(SERVE, id=gid(warehouse), zones=[gid(zone)])["errors"] == []
    assert list(warehouse.shipping_zones.all()) == [zone]
    assert did(LEAVE, id=gid(warehouse), zones=[gid(zone)])["errors"] == []
    assert not warehouse.shipping_zones.exists()


def test_a_tax_class_is_named_changed_and_given_up() -> None:
    set_up_market()
    clerk = a_clerk(TAXES)
    named = did(NAME_TAX, clerk, input={"name": "ต่ำ", "createCountryRates": [{"countryCode": "TH", "rate": 3.5}]})
    assert (named["errors"], TaxClass.objects.get(name="ต่ำ").rate) == ([], 350)
    tax = TaxClass.objects.get(name="ต่ำ")
    product = a_product(tax="ต่ำ")
    forget_told()
    rates = {"updateCountryRates": [{"countryCode": "TH", "rate": 10}]}
    assert did(CHANGE_TAX, clerk, id=gid(tax), input=rates)["errors"] == []
    tax.refresh_from_db()
    assert (tax.rate, told()) == (1000, [product.external_reference])
    both = {**rates, "removeCountryRates": ["TH"]}
    twice = did(CHANGE_TAX, clerk, id=gid(tax), input=both)["errors"]
    assert twice == [{"field": None, "code": "DUPLICATED_INPUT_ITEM", "countryCodes": ["TH"]}]
    assert did(END_TAX, clerk, id=gid(tax))["taxClass"] == {"name": "ต่ำ"}
    product.refresh_from_db()
    assert product.tax_class is None


@pytest.mark.parametrize(("country", "rate"), [("DE", 7), ("TH", -1), ("TH", 101), ("TH", 7.123)])
def test_a_tax_that_cannot_be_is_refused(country: str, rate: float) -> None:
    set_up_market()
    before = TaxClass.objects.count()
    given = {"name": "x", "createCountryRates": [{"countryCode": country, "rate": rate}]}
    errors = did(NAME_TAX, a_clerk(TAXES), input=given)["errors"]
    assert errors == [{"field": "createCountryRates", "code": "INVALID", "countryCodes": [country]}]
    assert TaxClass.objects.count() == before


def test_the_lead_time_of_goods_made_to_order_is_a_number_of_days() -> None:
    set_up_market()
    product = a_product()
    for days, errors in (("21", []), ("a week", [{"field": "metadata", "code": "INVALID"}])):
        assert did(NOTE, id=gid(product), input=[{"key": "lead_time_days", "value": days}])["errors"] == errors
    product.refresh_from_db()
    assert product.metadata == {"lead_time_days": "21"}


def test_a_stranger_changes_no_warehouses_and_no_taxes() -> None:
    set_up_market()
    warehouse, tax = a_warehouse("hall"), TaxClass.objects.get(name="No VAT")
    calls: list[tuple[str, dict[str, Any]]] = [
        (OPEN, {"input": {"name": "x", "address": HERE}}),
        (CLOSE, {"id": gid(warehouse)}),
        (SERVE, {"id": gid(warehouse), "zones": []}),
        (CREATE_STOCKS, {"variantId": gid(the_variant(a_product())), "stocks": []}),
        (NAME_TAX, {"input": {"name": "x"}}),
        (END_TAX, {"id": gid(tax)}),
    ]
    counts = (Warehouse.objects.count(), TaxClass.objects.count())
    for query, variables in calls:
        for token in (None, a_clerk("MANAGE_ORDERS")):
            answer = ask(query, variables=variables, token=token)
            assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert (Warehouse.objects.count(), TaxClass.objects.count()) == counts

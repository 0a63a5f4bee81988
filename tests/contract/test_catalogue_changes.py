"""What our app changes in the catalogue, and what is refused without a trace."""

from typing import Any

import pytest
from django.utils import timezone

from marketplace.commerce.catalog.models import Product, ProductChannelListing, VariantChannelListing
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.customers.access_tokens import ACCESS, sign_token
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.shared.models import OutboxEvent
from tests.builders import a_category, a_customer, a_product, a_warehouse, set_up_market
from tests.contract.ask import APP, ask, data

pytestmark = [pytest.mark.django_db, pytest.mark.database]

PRICE = """mutation($id: ID, $sku: String, $input: [ProductVariantChannelListingAddInput!]!) {
  productVariantChannelListingUpdate(id: $id, sku: $sku, input: $input) {
    variant { channelListings { price { fractionalAmount } channel { slug } } } errors { field code message } } }"""
LIST = """mutation($id: ID!, $input: ProductChannelListingUpdateInput!) {
  productChannelListingUpdate(id: $id, input: $input) {
    product { channelListings { isPublished isAvailableForPurchase visibleInListings channel { slug } } }
    errors { field code } } }"""
NOTE = """mutation($id: ID!, $input: [MetadataInput!]!) {
  updateMetadata(id: $id, input: $input) { item { __typename metadata { key value } } errors { field code } } }"""


def channel(slug: str) -> str:
    """A channel's global id."""
    return to_global_id("Channel", Channel.objects.get(slug=slug).pk)


def changes() -> list[str]:
    """The products of which a change was recorded."""
    return [one.payload["product"] for one in OutboxEvent.objects.filter(name="ProductChanged").order_by("pk")]


def priced(product: Product, amount: Any, *, slug: str = "online", token: str | None = APP) -> dict[str, Any]:
    variables = {"sku": product.variants.get().sku, "input": [{"channelId": channel(slug), "price": amount}]}
    return ask(PRICE, variables=variables, token=token)


@pytest.mark.parametrize(("given", "satang"), [(410, 41000), (410.05, 41005), ("0.29", 29), (0, 0)])
def test_a_price_is_set_to_the_satang_and_the_change_is_told_once(given: Any, satang: int) -> None:
    set_up_market()
    product = a_product(price=35_000)
    changed = priced(product, given)["data"]["productVariantChannelListingUpdate"]
    assert changed == {
        "variant": {"channelListings": [{"price": {"fractionalAmount": satang}, "channel": {"slug": "online"}}]},
        "errors": [],
    }
    assert changes() == [product.external_reference]


def test_a_price_in_a_channel_where_the_product_is_not_offered_is_refused() -> None:
    set_up_market()
    refused = priced(a_product(), 10, slug="truck")["data"]["productVariantChannelListingUpdate"]
    assert refused["variant"] is None
    assert [(one["field"], one["code"]) for one in refused["errors"]] == [("input", "PRODUCT_NOT_ASSIGNED_TO_CHANNEL")]
    assert changes() == []


@pytest.mark.parametrize(
    "amount", [-1, "-0.01", 10**9, "100000000.01", 10**30, "NaN", "Infinity", "1e400", True, "๑๐บาท"]
)
def test_an_impossible_price_is_refused_and_the_old_one_stays(amount: Any) -> None:
    set_up_market()
    answer = priced(a_product(price=35_000), amount)
    listing = (answer.get("data") or {}).get("productVariantChannelListingUpdate")
    assert answer.get("errors") or listing["errors"][0]["code"] == "INVALID_PRICE"
    assert VariantChannelListing.objects.get().price_amount == 35_000
    assert changes() == []


def test_nobody_without_the_permission_changes_a_price() -> None:
    set_up_market()
    answer = priced(a_product(price=35_000), 1, token=None)
    assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert VariantChannelListing.objects.get().price_amount == 35_000


@pytest.mark.parametrize(
    ("id", "code"),
    [
        (to_global_id("ProductVariant", 999_999), "NOT_FOUND"),
        (to_global_id("ProductVariant", 10**30), "NOT_FOUND"),
        (to_global_id("Product", 1), "GRAPHQL_ERROR"),
        ("not an id", "GRAPHQL_ERROR"),
    ],
)
def test_a_price_of_nothing_is_refused(id: str, code: str) -> None:
    set_up_market()
    variables = {"id": id, "input": [{"channelId": channel("online"), "price": 1}]}
    refused = data(PRICE, variables=variables, token=APP)["productVariantChannelListingUpdate"]
    assert [one["code"] for one in refused["errors"]] == [code if code == "NOT_FOUND" else "GRAPHQL_ERROR"]


def test_a_product_is_hidden_and_published_again() -> None:
    set_up_market()
    product = a_product(category=a_category())
    id = to_global_id("Product", product.pk)
    seen = f'{{ product(id: "{id}", channel: "online") {{ name }} }}'
    hide = {"updateChannels": [{"channelId": channel("online"), "isPublished": False}]}
    data(LIST, variables={"id": id, "input": hide}, token=APP)
    assert data(seen)["product"] is None
    show = {"updateChannels": [{"channelId": channel("online"), "isPublished": True}]}
    listed = data(LIST, variables={"id": id, "input": show}, token=APP)["productChannelListingUpdate"]
    assert listed["product"]["channelListings"] == [
        {"isPublished": True, "isAvailableForPurchase": True, "visibleInListings": True, "channel": {"slug": "online"}}
    ]
    assert data(seen)["product"] == {"name": product.name}
    assert changes() == [product.external_reference] * 2


def test_a_product_enters_a_channel_begins_its_sale_and_leaves_with_its_price() -> None:
    set_up_market()
    product = a_product(category=a_category())
    id = to_global_id("Product", product.pk)
    enter = {"updateChannels": [{"channelId": channel("truck"), "isPublished": True, "isAvailableForPurchase": True}]}
    data(LIST, variables={"id": id, "input": enter}, token=APP)
    priced(product, 5, slug="truck")
    listing = ProductChannelListing.objects.get(channel__slug="truck")
    assert listing.is_published
    assert listing.available_for_purchase_at is not None
    leave = {"removeChannels": [channel("truck")]}
    left = data(LIST, variables={"id": id, "input": leave}, token=APP)["productChannelListingUpdate"]
    assert [one["channel"]["slug"] for one in left["product"]["channelListings"]] == ["online"]
    assert not VariantChannelListing.objects.filter(channel__slug="truck").exists()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"channelId": to_global_id("Channel", 999), "isPublished": False}, "NOT_FOUND"),
        ({"channelId": "Q2hhbm5lbDo=", "isPublished": False}, "GRAPHQL_ERROR"),
    ],
)
def test_an_unknown_channel_changes_nothing(change: dict[str, Any], code: str) -> None:
    set_up_market()
    id = to_global_id("Product", a_product(category=a_category()).pk)
    refused = data(LIST, variables={"id": id, "input": {"updateChannels": [change]}}, token=APP)
    assert [one["code"] for one in refused["productChannelListingUpdate"]["errors"]] == [code]
    assert changes() == []


def test_a_product_without_category_is_not_published() -> None:
    set_up_market()
    product = a_product(published=False)
    Product.objects.update(category=None)
    show = {"updateChannels": [{"channelId": channel("online"), "isPublished": True}]}
    refused = data(LIST, variables={"id": to_global_id("Product", product.pk), "input": show}, token=APP)
    assert refused["productChannelListingUpdate"]["errors"][0]["code"] == "PRODUCT_WITHOUT_CATEGORY"
    assert not ProductChannelListing.objects.get().is_published


def test_notes_are_added_replaced_and_struck_out() -> None:
    set_up_market()
    product = a_product(metadata={"a": "1", "b": "2"})
    id = to_global_id("Product", product.pk)
    noted = data(
        NOTE, variables={"id": id, "input": [{"key": "b", "value": "3"}, {"key": "ค", "value": "4"}]}, token=APP
    )
    assert noted["updateMetadata"]["item"] == {
        "__typename": "Product",
        "metadata": [{"key": "a", "value": "1"}, {"key": "b", "value": "3"}, {"key": "ค", "value": "4"}],
    }
    strike = """mutation($id: ID!) { deleteMetadata(id: $id, keys: ["a", "zz"]) {
      item { metadata { key } } errors { code } } }"""
    assert data(strike, variables={"id": id}, token=APP)["deleteMetadata"]["item"]["metadata"] == [
        {"key": "b"},
        {"key": "ค"},
    ]
    assert changes() == [product.external_reference] * 2


def test_private_notes_are_written_and_read_by_those_with_the_permission_alone() -> None:
    set_up_market()
    id = to_global_id("Product", a_product(category=a_category()).pk)
    write = """mutation($id: ID!) { updatePrivateMetadata(id: $id, input: [{key: "cost", value: "9"}]) {
      item { privateMetafield(key: "cost") } errors { code } } }"""
    assert ask(write, variables={"id": id})["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert Product.objects.get().private_metadata == {}
    assert data(write, variables={"id": id}, token=APP)["updatePrivateMetadata"]["item"] == {"privateMetafield": "9"}


def test_notes_on_a_product_are_not_for_everybody() -> None:
    set_up_market()
    id = to_global_id("Product", a_product().pk)
    answer = ask(NOTE, variables={"id": id, "input": [{"key": "vendor", "value": "me"}]})
    assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert Product.objects.get().metadata == {}


@pytest.mark.parametrize(
    ("id", "input", "code"),
    [
        (to_global_id("Product", 0), [{"key": "a", "value": "1"}], "NOT_FOUND"),
        (to_global_id("Cow", 1), [{"key": "a", "value": "1"}], "GRAPHQL_ERROR"),
        ("", [{"key": "a", "value": "1"}], "GRAPHQL_ERROR"),
        (to_global_id("Product", 1), [{"key": " ", "value": "1"}], "REQUIRED"),
        (to_global_id("Product", 1), [{"key": "a", "value": "x" * 20_000}], "INVALID"),
    ],
)
def test_a_note_on_nothing_or_without_words_is_refused(id: str, input: list[dict[str, str]], code: str) -> None:
    set_up_market()
    a_product()
    refused = data(NOTE, variables={"id": id, "input": input}, token=APP)["updateMetadata"]
    assert [one["code"] for one in refused["errors"]] == [code]
    assert Product.objects.get().metadata == {}


def test_a_warehouse_takes_notes() -> None:
    set_up_market()
    id = to_global_id("Warehouse", a_warehouse("hall").pk)
    noted = data(NOTE, variables={"id": id, "input": [{"key": "a", "value": "1"}]}, token=APP)["updateMetadata"]
    assert noted["item"] == {"__typename": "Warehouse", "metadata": [{"key": "a", "value": "1"}]}


def test_staff_with_another_permission_change_nothing() -> None:
    set_up_market()
    staff = a_customer(permissions=["MANAGE_ORDERS"])
    variables = {"id": to_global_id("Product", a_product().pk), "input": {}}
    refused = ask(LIST, variables=variables, token=f"Bearer {sign_token(staff, ACCESS, now=timezone.now())}")
    assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert changes() == []


def test_a_sale_that_runs_goes_on_from_its_own_day_and_one_that_stops_has_none() -> None:
    set_up_market()
    product = a_product(category=a_category())
    id = to_global_id("Product", product.pk)
    began = ProductChannelListing.objects.get().available_for_purchase_at
    sell = {"updateChannels": [{"channelId": channel("online"), "isAvailableForPurchase": True}]}
    data(LIST, variables={"id": id, "input": sell}, token=APP)
    assert ProductChannelListing.objects.get().available_for_purchase_at == began
    stop = {"updateChannels": [{"channelId": channel("online"), "isAvailableForPurchase": False}]}
    data(LIST, variables={"id": id, "input": stop}, token=APP)
    assert ProductChannelListing.objects.get().available_for_purchase_at is None
    found = data(f'{{ product(id: "{id}", channel: "online") {{ isAvailable isAvailableForPurchase }} }}')
    assert found["product"] == {"isAvailable": False, "isAvailableForPurchase": False}
    data(LIST, variables={"id": id, "input": sell}, token=APP)
    assert ProductChannelListing.objects.get().available_for_purchase_at is not None

"""Many products and variants by one call: Saleor's error policies."""

import uuid
from typing import Any

import pytest

from marketplace.commerce.catalog.models import Attribute, Product, ProductType, ProductVariant, VariantChannelListing
from marketplace.commerce.stock.models import Stock
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_category, a_product, a_variant, a_warehouse, set_up_market, the_variant
from tests.contract.ask import APP, ask
from tests.contract.catalogue.catalogue_doors import channel, forget_told, gid, told

pytestmark = [pytest.mark.django_db, pytest.mark.database]
PRODUCTS = """mutation($rows: [ProductBulkCreateInput!]!, $policy: ErrorPolicyEnum) {
  productBulkCreate(products: $rows, errorPolicy: $policy) {
    count results { product { slug } errors { path code } } errors { code } } }"""
VARIANTS = """mutation($product: ID!, $rows: [ProductVariantBulkCreateInput!]!, $policy: ErrorPolicyEnum) {
  productVariantBulkCreate(product: $product, variants: $rows, errorPolicy: $policy) {
    count productVariants { sku } results { productVariant { sku } errors { path code } }
    errors { field code index } } }"""
CHANGES = """mutation($product: ID!, $rows: [ProductVariantBulkUpdateInput!]!, $policy: ErrorPolicyEnum) {
  productVariantBulkUpdate(product: $product, variants: $rows, errorPolicy: $policy) {
    count results { productVariant { sku } errors { path code } } } }"""


def done(query: str, token: str | None = APP, **variables: Any) -> Any:
    answer = ask(query, variables=variables, token=token)
    assert "errors" not in answer, answer["errors"]
    return next(iter(answer["data"].values()))


def warehouse(slug: str = "store") -> str:
    return to_global_id("Warehouse", a_warehouse(slug).pk)


def a_row(name: str, **given: Any) -> dict[str, Any]:
    """A product with a listing and a variant with its price and stock."""
    variant = {
        "attributes": [],
        "sku": f"SKU-OF-{name}",
        "channelListings": [{"channelId": channel(), "price": 120.5, "costPrice": 80, "priorPrice": 150}],
        "stocks": [{"warehouse": warehouse(), "quantity": 4}],
    }
    return {
        "productType": gid(ProductType.objects.get(slug="goods")),
        "name": name,
        "category": gid(a_category()),
        "channelListings": [{"channelId": channel(), "isPublished": True, "isAvailableForPurchase": True}],
        "variants": [variant],
        **given,
    }


def test_many_products_come_with_all_that_belongs_to_them() -> None:
    set_up_market()
    reference = str(uuid.uuid4())
    film = {"mediaUrl": "https://vimeo.com/148751763", "alt": "การทอ"}
    made = done(PRODUCTS, rows=[a_row("one", externalReference=reference, media=[film]), a_row("two")])
    assert made["count"] == 2
    assert [one["errors"] for one in made["results"]] == [[], []]
    product = Product.objects.get(external_reference=reference)
    variant = product.variants.get()
    price = variant.channel_listings.get()
    assert (price.price_amount, price.cost_price_amount, price.prior_price_amount) == (12050, 8000, 15000)
    assert Stock.objects.get(variant=variant).quantity == 4
    assert (product.default_variant, product.media.get().external_url) == (variant, "https://vimeo.com/148751763")
    assert told() == [reference]
    seen = ask(f'{{ product(slug: "{product.slug}", channel: "online") {{ name }} }}')
    assert seen["data"]["product"] == {"name": "one"}


def bad_rows() -> list[dict[str, Any]]:
    """One good product, one with a bad price among its variants, one that cannot be at all."""
    spoiled = a_row("spoiled")
    spoiled["variants"][0]["channelListings"][0]["price"] = 1.005
    return [a_row("good"), spoiled, a_row("")]


@pytest.mark.parametrize(
    ("policy", "count", "there"),
    [
        (None, 0, []),
        ("REJECT_EVERYTHING", 0, []),
        ("REJECT_FAILED_ROWS", 1, ["good"]),
        ("IGNORE_FAILED", 2, ["good", "spoiled"]),
    ],
)
def test_one_bad_row_does_to_the_others_what_the_policy_says(policy: str | None, count: int, there: list[str]) -> None:
    set_up_market()
    made = done(PRODUCTS, rows=bad_rows(), policy=policy)
    assert made["count"] == count
    assert [one["errors"] for one in made["results"]] == [
        [],
        [{"path": "variants.0.channelListings.0.price", "code": "INVALID_PRICE"}],
        [{"path": "name", "code": "REQUIRED"}],
    ]
    assert [one["product"] is not None for one in made["results"]] == [one in there for one in ("good", "spoiled", "")]
    assert sorted(Product.objects.values_list("name", flat=True)) == there
    assert VariantChannelListing.objects.count() == min(count, 1)


def test_a_sku_that_comes_twice_is_refused_in_both_rows() -> None:
    set_up_market()
    rows = [a_row("one"), a_row("two")]
    rows[1]["variants"][0]["sku"] = "SKU-OF-one"
    made = done(PRODUCTS, rows=rows)
    assert [one["errors"] for one in made["results"]] == [[{"path": "variants.0.sku", "code": "UNIQUE"}]] * 2
    assert not Product.objects.exists()


def test_many_variants_are_added_to_a_product() -> None:
    set_up_market()
    product = a_product()
    colour = Attribute.objects.get(slug="colour")
    rows = [
        {"attributes": [{"id": gid(colour), "values": [name]}], "sku": f"C-{name}", "weight": {"unit": "G", "value": 5}}
        for name in ("แดง", "เขียว")
    ]
    forget_told()
    made = done(VARIANTS, product=gid(product), rows=rows)
    assert (made["count"], made["productVariants"]) == (2, [{"sku": "C-แดง"}, {"sku": "C-เขียว"}])
    assert sorted(product.variants.filter(sku__startswith="C-").values_list("name", flat=True)) == ["เขียว", "แดง"]
    assert told() == [product.external_reference]


def test_what_is_wrong_with_many_variants_is_told_by_path_and_by_index() -> None:
    set_up_market()
    product = a_product()
    rows: list[dict[str, Any]] = [
        {"attributes": [], "sku": "GOOD"},
        {"attributes": [], "sku": the_variant(product).sku},
        {"attributes": [], "channelListings": [{"channelId": channel("truck"), "price": 1}]},
        {"attributes": [], "stocks": [{"warehouse": to_global_id("Warehouse", uuid.uuid4()), "quantity": 1}]},
    ]
    made = done(VARIANTS, product=gid(product), rows=rows, policy="REJECT_FAILED_ROWS")
    assert [one["errors"] for one in made["results"]] == [
        [],
        [{"path": "sku", "code": "UNIQUE"}],
        [{"path": "channelListings.0.channelId", "code": "PRODUCT_NOT_ASSIGNED_TO_CHANNEL"}],
        [{"path": "stocks.0.warehouse", "code": "NOT_FOUND"}],
    ]
    assert [one["index"] for one in made["errors"]] == [1, 2, 3]
    assert (made["count"], ProductVariant.objects.count()) == (1, 2)


def test_many_variants_are_changed_with_their_prices_and_stocks() -> None:
    set_up_market()
    product = a_product(price=10_000, stock=3)
    variant, other = the_variant(product), a_variant(product, stock=5)
    listing, stock = variant.channel_listings.get(), Stock.objects.get(variant=variant)
    rows: list[dict[str, Any]] = [
        {
            "id": gid(variant),
            "sku": "NEW",
            "channelListings": {
                "update": [{"channelListing": to_global_id("ProductVariantChannelListing", listing.pk), "price": 99}]
            },
            "stocks": {
                "update": [{"stock": gid(stock), "quantity": 8}],
                "create": [{"warehouse": warehouse("hall"), "quantity": 2}],
            },
        },
        {
            "id": gid(other),
            "channelListings": {
                "remove": [to_global_id("ProductVariantChannelListing", other.channel_listings.get().pk)]
            },
            "stocks": {"remove": [gid(Stock.objects.get(variant=other))]},
        },
    ]
    made = done(CHANGES, product=gid(product), rows=rows)
    assert made == {
        "count": 2,
        "results": [
            {"productVariant": {"sku": "NEW"}, "errors": []},
            {"productVariant": {"sku": other.sku}, "errors": []},
        ],
    }
    listing.refresh_from_db()
    assert listing.price_amount == 9900
    assert sorted(Stock.objects.values_list("variant", "quantity")) == [(variant.pk, 2), (variant.pk, 8)]
    assert not other.channel_listings.exists()


def test_changes_of_variants_that_cannot_be_are_refused() -> None:
    set_up_market()
    product, foreign = a_product(), a_product()
    variant = the_variant(product)
    rows: list[dict[str, Any]] = [
        {"id": gid(the_variant(foreign)), "sku": "X"},
        {"id": gid(variant), "stocks": {"update": [{"stock": to_global_id("Stock", 0), "quantity": 1}]}},
        {"id": gid(variant), "stocks": {"create": [{"warehouse": warehouse("store-of-tests"), "quantity": 1}]}},
        {"id": gid(variant), "channelListings": {"remove": [to_global_id("ProductVariantChannelListing", 0)]}},
    ]
    made = done(CHANGES, product=gid(product), rows=rows, policy="REJECT_FAILED_ROWS")
    assert [one["errors"] for one in made["results"]] == [
        [{"path": "id", "code": "INVALID"}],
        [{"path": "stocks.update.0.stock", "code": "NOT_FOUND"}],
        [{"path": "stocks.create.0.warehouse", "code": "STOCK_ALREADY_EXISTS"}],
        [{"path": "channelListings.remove.0", "code": "NOT_FOUND"}],
    ]
    assert made["count"] == 0


def test_many_questions_are_put_by_the_policy() -> None:
    set_up_market()
    bulk = """mutation($rows: [AttributeCreateInput!]!, $policy: ErrorPolicyEnum) {
      attributeBulkCreate(attributes: $rows, errorPolicy: $policy) {
        count results { attribute { slug } errors { path code } } } }"""
    rows = [
        {"name": "ลาย", "type": "PRODUCT_TYPE", "values": [{"name": "ดอก"}]},
        {"name": "x", "slug": "vendor", "type": "PRODUCT_TYPE"},
    ]
    refused = [{"path": "slug", "code": "UNIQUE"}]
    nothing = done(bulk, rows=rows)
    assert (nothing["count"], nothing["results"][1]["errors"]) == (0, refused)
    some = done(bulk, rows=rows, policy="REJECT_FAILED_ROWS")
    assert (some["count"], some["results"][1]["attribute"]) == (1, None)
    assert Attribute.objects.get(name="ลาย").values.get().name == "ดอก"
    denied = ask(bulk, variables={"rows": rows})
    assert denied["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"


def test_a_stranger_makes_nothing_in_bulk() -> None:
    set_up_market()
    product = a_product()
    calls: list[tuple[str, dict[str, Any]]] = [
        (PRODUCTS, {"rows": []}),
        (VARIANTS, {"product": gid(product), "rows": []}),
        (CHANGES, {"product": gid(product), "rows": []}),
    ]
    for query, variables in calls:
        refused = ask(query, variables=variables)
        assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert told() == []

"""Shelves and collections, changed as in Saleor, and words in other languages."""

from typing import Any

import pytest

from marketplace.commerce.catalog.models import Category, Collection, CollectionChannelListing, ProductChannelListing
from marketplace.commerce.shipping.models import ShippingMethod
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_category, a_product, answer, set_up_market, the_variant
from tests.contract.ask import ask
from tests.contract.catalogue.catalogue_doors import (
    a_clerk,
    change,
    changed,
    channel,
    forget_told,
    gid,
    refusals,
    told,
)

pytestmark = [pytest.mark.django_db, pytest.mark.database]
TRANSLATOR = "MANAGE_TRANSLATIONS"


def test_a_shelf_stands_inside_another_with_a_slug_made_of_thai() -> None:
    set_up_market()
    outer = a_category("ผ้า", slug="cloth")
    words = {"name": "ผ้าทอมือ", "seo": {"title": "ผ้า"}, "backgroundImageAlt": "กี่ทอผ้า"}
    made = changed("categoryCreate", input=words, parent=gid(outer))["category"]
    row = Category.objects.get(slug="phathomue")
    assert made == {"id": gid(row), "slug": "phathomue", "name": "ผ้าทอมือ", "level": 1, "parent": {"slug": "cloth"}}
    assert (row.seo_title, row.background_image_alt) == ("ผ้า", "กี่ทอผ้า")
    assert changed("categoryCreate", input={"name": "🌸"})["category"]["slug"] == "-"


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ({"input": {}}, ("name", "REQUIRED")),
        ({"input": {"name": "x", "slug": "taken"}}, ("slug", "UNIQUE")),
        ({"input": {"name": "x"}, "parent": to_global_id("Category", 0)}, ("parent", "NOT_FOUND")),
        ({"input": {"name": "x"}, "parent": to_global_id("Product", 1)}, ("parent", "GRAPHQL_ERROR")),
    ],
)
def test_a_shelf_that_cannot_be_is_refused(given: dict[str, Any], refused: tuple[str, str]) -> None:
    set_up_market()
    a_category(slug="taken")
    assert refusals("categoryCreate", **given) == [refused]
    assert Category.objects.count() == 1


def test_a_shelfs_new_name_reaches_the_products_below_it() -> None:
    set_up_market()
    outer = a_category()
    product = a_product(category=a_category(parent=outer))
    a_product()
    forget_told()
    assert changed("categoryUpdate", id=gid(outer), input={"name": "ใหม่"})["category"]["name"] == "ใหม่"
    assert told() == [product.external_reference]
    assert refusals("categoryUpdate", id=gid(outer), input={"slug": ""}) == [("slug", "REQUIRED")]


def test_a_shelf_goes_with_those_inside_it_and_its_products_are_hidden() -> None:
    set_up_market()
    outer = a_category()
    product = a_product(category=a_category(parent=outer))
    other = a_product(category=a_category())
    forget_told()
    assert changed("categoryDelete", id=gid(outer))["category"]["id"] == gid(outer)
    product.refresh_from_db()
    assert product.category is None
    listing = ProductChannelListing.objects.get(product=product)
    assert (listing.is_published, listing.published_at) == (False, None)
    assert ProductChannelListing.objects.get(product=other).is_published
    assert told() == [product.external_reference]
    assert changed("categoryBulkDelete", ids=[gid(other.category)])["count"] == 1
    assert refusals("categoryDelete", id=gid(outer)) == [("id", "NOT_FOUND")]


def test_a_collection_is_begun_filled_arranged_and_ended() -> None:
    set_up_market()
    first, second, third = (a_product() for _ in range(3))
    made = changed("collectionCreate", input={"name": "ของขวัญ", "products": [gid(first)]})["collection"]
    collection = Collection.objects.get(slug=made["slug"])
    forget_told()
    changed("collectionAddProducts", collectionId=gid(collection), products=[gid(second), gid(third), gid(first)])
    assert told() == sorted(one.external_reference for one in (first, second, third))
    moves = [{"productId": gid(third), "sortOrder": -1}]
    changed("collectionReorderProducts", collectionId=gid(collection), moves=moves)
    order = list(collection.places.order_by("sort_order").values_list("product", flat=True))
    assert order == [first.pk, third.pk, second.pk]
    changed("collectionRemoveProducts", collectionId=gid(collection), products=[gid(first)])
    assert collection.places.count() == 2
    assert changed("collectionUpdate", id=gid(collection), input={"name": "ใหม่"})["collection"]["name"] == "ใหม่"
    changed("collectionDelete", id=gid(collection))
    assert not Collection.objects.exists()
    assert refusals("collectionDelete", id=gid(collection)) == [("id", "NOT_FOUND")]


def test_a_collection_that_cannot_be_is_refused() -> None:
    set_up_market()
    nothing = to_global_id("Product", 0)
    assert refusals("collectionCreate", input={"name": ""}) == [("name", "REQUIRED")]
    assert refusals("collectionCreate", input={"name": "x", "products": [nothing]}) == [("products", "NOT_FOUND")]
    collection = Collection.objects.create(slug="gifts", name="x")
    assert refusals("collectionCreate", input={"name": "x", "slug": "gifts"}) == [("slug", "UNIQUE")]
    added = refusals("collectionAddProducts", collectionId=gid(collection), products=[nothing])
    assert added == [("products", "NOT_FOUND")]
    assert Collection.objects.count() == 1


def test_a_collection_is_listed_and_leaves_channels() -> None:
    set_up_market()
    collection = Collection.objects.create(slug="gifts", name="x")
    added = [{"channelId": channel(), "isPublished": True}, {"channelId": channel("truck"), "isPublished": False}]
    changed("collectionChannelListingUpdate", id=gid(collection), input={"addChannels": added})
    listing = CollectionChannelListing.objects.get(channel__slug="online")
    assert listing.is_published
    assert listing.published_at is not None
    removed = {"removeChannels": [channel("truck")]}
    changed("collectionChannelListingUpdate", id=gid(collection), input=removed)
    assert CollectionChannelListing.objects.count() == 1
    both = {"addChannels": [{"channelId": channel()}], "removeChannels": [channel()]}
    assert refusals("collectionChannelListingUpdate", id=gid(collection), input=both) == [
        ("input", "DUPLICATED_INPUT_ITEM")
    ]
    unknown = {"addChannels": [{"channelId": to_global_id("Channel", 0)}]}
    assert refusals("collectionChannelListingUpdate", id=gid(collection), input=unknown) == [("channelId", "NOT_FOUND")]


def test_words_are_said_in_another_language_and_told_of() -> None:
    set_up_market()
    product = a_product(category=a_category())
    value = answer(product, "material", "ไหม")
    collection = Collection.objects.create(slug="gifts", name="x")
    clerk = a_clerk(TRANSLATOR)
    english = {"languageCode": "EN", "token": clerk}
    forget_told()
    words = {"name": "Silk", "slug": "silk", "description": '{"blocks": []}'}
    said = changed("productTranslate", id=gid(product), input=words, **english)["product"]["translation"]
    assert (said["name"], said["slug"]) == ("Silk", "silk")
    assert told() == [product.external_reference]
    changed("productVariantTranslate", id=gid(the_variant(product)), input={"name": "Small"}, **english)
    changed("categoryTranslate", id=gid(product.category), input={"name": "Cloth"}, **english)
    changed("collectionTranslate", id=gid(collection), input={"name": "Gifts"}, **english)
    changed("attributeTranslate", id=gid(value.attribute), input={"name": "Fibre"}, **english)
    changed("attributeValueTranslate", id=gid(value), input={"name": "Silk"}, **english)
    changed("productTranslate", id=gid(product), input={"slug": None}, **english)
    product.refresh_from_db()
    assert product.translations["en"] == {"name": "Silk", "description": {"blocks": []}}


def test_words_that_cannot_be_are_refused() -> None:
    set_up_market()
    one, other = a_product(), a_product()
    english = {"languageCode": "EN", "token": a_clerk(TRANSLATOR)}
    changed("productTranslate", id=gid(one), input={"slug": "silk"}, **english)
    assert refusals("productTranslate", id=gid(other), input={"slug": "silk"}, **english) == [("slug", "UNIQUE")]
    assert refusals("productTranslate", id=gid(other), input={"slug": "a b"}, **english) == [("slug", "INVALID")]
    long = refusals("productTranslate", id=gid(other), input={"seoTitle": "x" * 71}, **english)
    assert long == [("seoTitle", "INVALID")]
    nothing = refusals("productTranslate", id=to_global_id("Product", 0), input={}, **english)
    assert nothing == [("id", "NOT_FOUND")]


def test_a_way_of_sending_is_said_in_another_language() -> None:
    set_up_market()
    method = ShippingMethod.objects.first()
    assert method is not None
    query = """mutation($id: ID!, $input: ShippingPriceTranslationInput!) {
      shippingPriceTranslate(id: $id, input: $input, languageCode: EN) { errors { field code } } }"""

    def said(name: str, token: str | None) -> Any:
        id = to_global_id("ShippingMethodType", method.pk)
        return ask(query, variables={"id": id, "input": {"name": name}}, token=token)

    assert said("Express", None)["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert said("Express", a_clerk(TRANSLATOR))["data"]["shippingPriceTranslate"]["errors"] == []
    method.refresh_from_db()
    assert method.translations["en"]["name"] == "Express"
    long = said("x" * 256, a_clerk(TRANSLATOR))["data"]["shippingPriceTranslate"]["errors"]
    assert long == [{"field": "name", "code": "INVALID"}]


def test_many_products_words_are_said_at_once() -> None:
    set_up_market()
    one, other = a_product(), a_product()
    rows = [
        {"id": gid(one), "languageCode": "EN", "translationFields": {"name": "One"}},
        {"externalReference": "none", "languageCode": "EN", "translationFields": {"name": "None"}},
        {"externalReference": other.external_reference, "languageCode": "EN", "translationFields": {"name": "Other"}},
    ]
    bulk = """mutation($rows: [ProductBulkTranslateInput!]!, $policy: ErrorPolicyEnum) {
      productBulkTranslate(translations: $rows, errorPolicy: $policy) {
        count results { translation { name } errors { path code } } } }"""

    def said(policy: str | None) -> Any:
        variables = {"rows": rows, "policy": policy}
        return ask(bulk, variables=variables, token=a_clerk(TRANSLATOR))["data"]["productBulkTranslate"]

    error = [{"path": "externalReference", "code": "NOT_FOUND"}]
    assert said(None)["count"] == 0
    some = said("REJECT_FAILED_ROWS")
    assert some["count"] == 2
    assert [one["translation"] for one in some["results"]] == [{"name": "One"}, None, {"name": "Other"}]
    assert some["results"][1]["errors"] == error


@pytest.mark.parametrize(
    ("name", "variables"),
    [
        ("categoryCreate", {"input": {"name": "x"}}),
        ("categoryDelete", {"id": to_global_id("Category", 1)}),
        ("collectionCreate", {"input": {"name": "x"}}),
        ("collectionAddProducts", {"collectionId": to_global_id("Collection", 1), "products": []}),
        ("collectionChannelListingUpdate", {"id": to_global_id("Collection", 1), "input": {}}),
        ("productTranslate", {"id": to_global_id("Product", 1), "input": {"name": "x"}, "languageCode": "EN"}),
    ],
)
def test_a_stranger_changes_no_shelves_and_no_words(name: str, variables: dict[str, Any]) -> None:
    set_up_market()
    a_product(category=a_category())
    for token in (None, a_clerk("MANAGE_ORDERS")):
        with pytest.raises(AssertionError, match="PermissionDenied"):
            change(name, token=token, **variables)
    assert (Category.objects.count(), Collection.objects.count()) == (1, 0)
    assert told() == []

"""Products and variants, made, changed and deleted as in Saleor."""

import uuid
from typing import Any

import pytest

from marketplace.commerce.catalog.models import (
    Attribute,
    AttributeValue,
    Product,
    ProductAttributeValue,
    ProductChannelListing,
    ProductType,
    ProductVariant,
    VariantAttributeValue,
)
from marketplace.commerce.channels.models import TaxClass
from marketplace.commerce.stock.models import Stock
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_category, a_product, a_variant, a_warehouse, answer, set_up_market, the_variant
from tests.contract.ask import APP, data
from tests.contract.catalogue.catalogue_doors import (
    a_clerk,
    an_attribute,
    change,
    changed,
    channel,
    forget_told,
    gid,
    refusals,
    told,
)

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def goods() -> ProductType:
    return ProductType.objects.get(slug="goods")


def create(**given: Any) -> Product:
    made = changed("productCreate", input={"productType": gid(goods()), "name": "ผ้าทอ", **given})
    return Product.objects.get(slug=made["product"]["slug"])


def test_a_product_is_made_with_all_its_words() -> None:
    set_up_market()
    shelf = a_category()
    reference = str(uuid.uuid4())
    words = {"blocks": [{"type": "paragraph", "data": {"text": "ทอมือ"}}]}
    product = create(
        category=gid(shelf),
        description='{"blocks": [{"type": "paragraph", "data": {"text": "ทอมือ"}}]}',
        externalReference=reference,
        weight={"unit": "G", "value": 350},
        taxClass=gid(TaxClass.objects.get(name="No VAT")),
        seo={"title": "ผ้า", "description": "ผ้าทอ"},
        metadata=[{"key": "lead_time_days", "value": "14"}],
        privateMetadata=[{"key": "cost", "value": "1"}],
    )
    assert (product.slug, product.category, product.description) == ("phatho", shelf, words)
    assert (product.external_reference, product.weight_grams, product.tax_class.name) == (reference, 350, "No VAT")
    assert (product.seo_title, product.seo_description) == ("ผ้า", "ผ้าทอ")
    assert (product.metadata, product.private_metadata) == ({"lead_time_days": "14"}, {"cost": "1"})
    assert product.name_key
    assert told() == [reference]
    assert create().slug == "phatho-2"


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ({"name": ""}, ("name", "REQUIRED")),
        ({"name": "x" * 251}, ("name", "INVALID")),
        ({"slug": "มี ช่องว่าง"}, ("slug", "INVALID")),
        ({"weight": -0.1}, ("weight", "INVALID")),
        ({"category": to_global_id("Category", 0)}, ("category", "NOT_FOUND")),
        ({"collections": [to_global_id("Collection", 0)]}, ("collections", "NOT_FOUND")),
        ({"productType": to_global_id("ProductType", 0)}, ("productType", "NOT_FOUND")),
        ({"productType": ""}, ("productType", "GRAPHQL_ERROR")),
        ({"seo": {"title": "x" * 71}}, ("seo", "INVALID")),
        ({"metadata": [{"key": " ", "value": "x"}]}, ("metadata", "REQUIRED")),
        ({"metadata": [{"key": "lead_time_days", "value": "soon"}]}, ("metadata", "INVALID")),
        ({"metadata": [{"key": "lead_time_days", "value": "0"}]}, ("metadata", "INVALID")),
    ],
)
def test_a_product_that_cannot_be_is_refused(given: dict[str, Any], refused: tuple[str, str]) -> None:
    set_up_market()
    asked = {"productType": gid(goods()), "name": "x", **given}
    assert refusals("productCreate", input=asked) == [refused]
    assert not Product.objects.exists()


def test_what_must_be_unique_is_refused_with_its_field() -> None:
    set_up_market()
    other = a_product()
    asked = {"productType": gid(goods()), "name": "x"}
    assert refusals("productCreate", input={**asked, "slug": other.slug}) == [("slug", "UNIQUE")]
    twice = refusals("productCreate", input={**asked, "externalReference": other.external_reference})
    assert twice == [("externalReference", "UNIQUE")]


def test_answers_of_every_form_are_written_and_changed() -> None:
    set_up_market()
    forms = {one: an_attribute(one.lower(), one) for one in ("BOOLEAN", "NUMERIC", "PLAIN_TEXT")}
    material = Attribute.objects.get(slug="material")
    answers = [
        {"id": gid(forms["BOOLEAN"]), "boolean": True},
        {"id": gid(forms["NUMERIC"]), "numeric": "12.5"},
        {"id": gid(forms["PLAIN_TEXT"]), "plainText": "ซักมือ"},
        {"id": gid(material), "multiselect": [{"value": "ฝ้าย"}, {"value": "ไหม"}]},
    ]
    product = create(attributes=answers)
    values = {
        one.value.attribute.slug: one.value for one in product.attribute_values.select_related("value__attribute")
    }
    assert (values["boolean"].boolean, values["boolean"].slug) == (True, f"{forms['BOOLEAN'].pk}_true")
    assert (values["numeric"].numeric, values["numeric"].name) == (12.5, "12.5")
    assert values["plain_text"].plain_text == "ซักมือ"
    assert sorted(material.values.values_list("name", flat=True)) == ["ฝ้าย", "ไหม"]
    again = [{"id": gid(forms["NUMERIC"]), "values": ["13"]}, {"id": gid(material), "values": ["ไหม"]}]
    changed("productUpdate", id=gid(product), input={"attributes": again})
    number = AttributeValue.objects.get(attribute=forms["NUMERIC"])
    assert (number.pk, number.numeric) == (values["numeric"].pk, 13)
    left = product.attribute_values.filter(value__attribute=material).values_list("value__name", flat=True)
    assert list(left) == ["ไหม"]
    changed("productUpdate", id=gid(product), input={"attributes": [{"id": gid(forms["PLAIN_TEXT"])}]})
    assert not AttributeValue.objects.filter(attribute=forms["PLAIN_TEXT"]).exists()


@pytest.mark.parametrize(
    ("form", "given", "code"),
    [
        ("NUMERIC", {"numeric": "much"}, "INVALID"),
        ("NUMERIC", {"numeric": "nan"}, "INVALID"),
        ("DROPDOWN", {"values": ["a", "b"]}, "INVALID"),
        ("DROPDOWN", {"values": [" "]}, "REQUIRED"),
        ("DROPDOWN", {"dropdown": {"value": "x" * 251}}, "INVALID"),
        ("DROPDOWN", {"dropdown": {"id": to_global_id("AttributeValue", 0)}}, "INVALID"),
        ("MULTISELECT", {"multiselect": [{"value": "a"}, {"value": "a"}]}, "DUPLICATED_INPUT_ITEM"),
        ("PLAIN_TEXT", {"plainText": " "}, "REQUIRED"),
        ("BOOLEAN", {}, "REQUIRED"),
        ("MULTISELECT", {}, "REQUIRED"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused(form: str, given: dict[str, Any], code: str) -> None:
    set_up_market()
    asked = an_attribute("asked", form, value_required=True)
    payload = change(
        "productCreate",
        input={"productType": gid(goods()), "name": "x", "attributes": [{"id": gid(asked), **given}]},
    )
    assert [(one["field"], one["code"]) for one in payload["errors"]] == [("attributes", code)]
    assert not Product.objects.exists()


def test_a_question_that_must_be_answered_is_missed_and_an_unknown_one_not_found() -> None:
    set_up_market()
    an_attribute("must", value_required=True)
    material = Attribute.objects.get(slug="material")
    colour = Attribute.objects.get(slug="colour")
    asked = {"productType": gid(goods()), "name": "x"}
    missed = refusals("productCreate", input={**asked, "attributes": [{"id": gid(material), "values": ["a"]}]})
    assert missed == [("attributes", "REQUIRED")]
    unknown = refusals("productCreate", input={**asked, "attributes": [{"id": gid(colour), "values": ["a"]}]})
    assert unknown == [("attributes", "NOT_FOUND")]
    unnamed = refusals("productCreate", input={**asked, "attributes": [{"values": ["a"]}]})
    assert unnamed == [("attributes", "REQUIRED")]


def test_a_product_is_changed_by_its_reference_and_its_notes_are_added_up() -> None:
    set_up_market()
    product = a_product(metadata={"a": "1"})
    given = {"name": "ใหม่", "metadata": [{"key": "b", "value": "2"}]}
    changed("productUpdate", externalReference=product.external_reference, input=given)
    product.refresh_from_db()
    assert (product.name, product.metadata) == ("ใหม่", {"a": "1", "b": "2"})
    assert refusals("productUpdate", id=gid(product), input={"slug": ""}) == [("slug", "REQUIRED")]
    assert refusals("productUpdate", externalReference="none", input={}) == [("externalReference", "NOT_FOUND")]
    assert refusals("productUpdate", input={}) == [(None, "GRAPHQL_ERROR")]


def test_a_product_is_deleted_with_its_stock_and_the_deletion_is_told() -> None:
    set_up_market()
    one, other = a_product(), a_product()
    text = an_attribute("text", "PLAIN_TEXT")
    changed("productUpdate", id=gid(one), input={"attributes": [{"id": gid(text), "plainText": "x"}]})
    forget_told()
    assert changed("productDelete", id=gid(one))["product"] == {"id": gid(one), "name": one.name}
    assert told() == [one.external_reference]
    assert not AttributeValue.objects.filter(attribute=text).exists()
    assert refusals("productDelete", id=gid(one)) == [("id", "NOT_FOUND")]
    assert changed("productBulkDelete", ids=[gid(other)])["count"] == 1
    assert (Product.objects.count(), Stock.objects.count()) == (0, 0)


def test_a_variant_is_named_by_what_buyers_choose_by() -> None:
    set_up_market()
    product = a_product()
    colour, size = (Attribute.objects.get(slug=one) for one in ("colour", "size"))
    warehouse = a_warehouse("store")
    given = {
        "product": gid(product),
        "sku": " NEW-1 ",
        "attributes": [{"id": gid(colour), "dropdown": {"value": "คราม"}}, {"id": gid(size), "values": ["M"]}],
        "stocks": [{"warehouse": to_global_id("Warehouse", warehouse.pk), "quantity": 7}],
        "trackInventory": False,
        "weight": 0.2,
    }
    made = changed("productVariantCreate", input=given)["productVariant"]
    assert (made["sku"], made["name"]) == ("NEW-1", "M / คราม")
    variant = ProductVariant.objects.get(sku="NEW-1")
    assert (variant.track_inventory, variant.weight_grams) == (False, 200)
    assert Stock.objects.get(variant=variant).quantity == 7


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ({"sku": "TAKEN"}, ("sku", "UNIQUE")),
        ({"weight": -1}, ("weight", "INVALID")),
        ({"quantityLimitPerCustomer": 0}, ("quantityLimitPerCustomer", "INVALID")),
        ({"product": to_global_id("Product", 0)}, ("product", "NOT_FOUND")),
        (
            {"stocks": [{"warehouse": to_global_id("Warehouse", uuid.uuid4()), "quantity": 1}]},
            ("warehouse", "NOT_FOUND"),
        ),
    ],
)
def test_a_variant_that_cannot_be_is_refused(given: dict[str, Any], refused: tuple[str, str]) -> None:
    set_up_market()
    product = a_product()
    a_variant(product, sku="TAKEN")
    asked = {"product": gid(product), "sku": "S", "attributes": [], **given}
    assert refusals("productVariantCreate", input=asked) == [refused]
    assert ProductVariant.objects.count() == 2


def test_a_variants_answers_are_checked() -> None:
    set_up_market()
    product = a_product()
    must = an_attribute("must", of="variant", value_required=True)
    material = Attribute.objects.get(slug="material")
    asked = {"product": gid(product), "attributes": []}
    assert refusals("productVariantCreate", input=asked) == [("attributes", "REQUIRED")]
    wrong = [{"id": gid(must), "values": ["a"]}, {"id": gid(material), "values": ["b"]}]
    refused = refusals("productVariantCreate", input={**asked, "attributes": wrong})
    assert refused == [("attributes", "ATTRIBUTE_CANNOT_BE_ASSIGNED")]
    assert ProductVariant.objects.count() == 1


def test_a_variant_is_changed_by_its_sku() -> None:
    set_up_market()
    variant = the_variant(a_product())
    colour = Attribute.objects.get(slug="colour")
    given = {"name": "ใหม่", "attributes": [{"id": gid(colour), "values": ["แดง"]}]}
    assert changed("productVariantUpdate", sku=variant.sku, input=given)["productVariant"]["name"] == "ใหม่"
    assert VariantAttributeValue.objects.get(variant=variant).value.name == "แดง"
    assert refusals("productVariantUpdate", sku="none", input={}) == [("sku", "NOT_FOUND")]
    assert refusals("productVariantUpdate", sku="x", id=gid(variant), input={}) == [(None, "GRAPHQL_ERROR")]


def test_the_last_priced_variant_takes_its_product_out_of_the_channel() -> None:
    set_up_market()
    product = a_product()
    other = a_variant(product)
    first = the_variant(product)
    changed("productVariantSetDefault", productId=gid(product), variantId=gid(first))
    changed("productVariantDelete", id=gid(first))
    product.refresh_from_db()
    assert product.default_variant == other
    assert ProductChannelListing.objects.count() == 1
    assert changed("productVariantBulkDelete", skus=[other.sku, "none"])["count"] == 1
    assert ProductChannelListing.objects.count() == 0
    assert refusals("productVariantBulkDelete") == [(None, "GRAPHQL_ERROR")]


def test_variants_are_moved_about() -> None:
    set_up_market()
    product = a_product()
    for name in "bc":
        a_variant(product, name)
    last = product.variants.order_by("sort_order").last()
    changed("productVariantReorder", productId=gid(product), moves=[{"id": gid(last), "sortOrder": -2}])
    assert list(product.variants.order_by("sort_order").values_list("name", flat=True)) == ["c", "", "b"]
    foreign = the_variant(a_product())
    refused = refusals("productVariantReorder", productId=gid(product), moves=[{"id": gid(foreign)}])
    assert refused == [("moves", "NOT_FOUND")]


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ({"availableForPurchaseAt": "2026-12-01T00:00:00Z"}, [("availableForPurchaseDate", "INVALID")]),
        ({"addVariants": ["own"], "removeVariants": ["own"]}, [("addVariants", "DUPLICATED_INPUT_ITEM")]),
        ({"addVariants": ["own"]}, [("addVariants", "ALREADY_EXISTS")]),
        ({"addVariants": [to_global_id("ProductVariant", 0)]}, [("id", "NOT_FOUND")]),
        ({"isAvailableForPurchase": True}, [("isPublished", "PRODUCT_WITHOUT_CATEGORY")]),
        ({"publishedAt": "2026-12-01T00:00:00Z", "publicationDate": "2026-12-01"}, [("publicationDate", "INVALID")]),
    ],
)
def test_a_listing_that_cannot_be_is_refused(given: dict[str, Any], refused: list[tuple[str, str]]) -> None:
    set_up_market()
    product = a_product()
    own = gid(the_variant(product))
    change = {
        name: [own if one == "own" else one for one in value] if isinstance(value, list) else value
        for name, value in given.items()
    }
    update = {"updateChannels": [{"channelId": channel(), **change}]}
    assert refusals("productChannelListingUpdate", id=gid(product), input=update) == refused


def test_a_channel_named_twice_is_refused() -> None:
    set_up_market()
    product = a_product(category=a_category())
    twice = {"updateChannels": [{"channelId": channel()}, {"channelId": channel()}]}
    both = {"updateChannels": [{"channelId": channel()}], "removeChannels": [channel()]}
    assert refusals("productChannelListingUpdate", id=gid(product), input=twice) == [
        ("updateChannels", "DUPLICATED_INPUT_ITEM")
    ]
    assert refusals("productChannelListingUpdate", id=gid(product), input=both) == [("input", "DUPLICATED_INPUT_ITEM")]


def test_removing_the_last_variant_takes_the_product_out_of_the_channel() -> None:
    set_up_market()
    product = a_product(category=a_category())
    removal = {"updateChannels": [{"channelId": channel(), "removeVariants": [gid(the_variant(product))]}]}
    changed("productChannelListingUpdate", id=gid(product), input=removal)
    assert not ProductChannelListing.objects.exists()


@pytest.mark.parametrize(
    ("name", "variables"),
    [
        ("productCreate", {"input": {"productType": to_global_id("ProductType", 1), "name": "x"}}),
        ("productUpdate", {"id": to_global_id("Product", 1), "input": {"name": "x"}}),
        ("productDelete", {"id": to_global_id("Product", 1)}),
        ("productBulkDelete", {"ids": [to_global_id("Product", 1)]}),
        ("productVariantCreate", {"input": {"product": to_global_id("Product", 1), "attributes": []}}),
        ("productVariantUpdate", {"id": to_global_id("ProductVariant", 1), "input": {"sku": "x"}}),
        ("productVariantDelete", {"id": to_global_id("ProductVariant", 1)}),
        ("productVariantBulkDelete", {"ids": [to_global_id("ProductVariant", 1)]}),
    ],
)
def test_a_stranger_changes_no_goods(name: str, variables: dict[str, Any]) -> None:
    set_up_market()
    product = a_product()
    answer(product, "material", "ฝ้าย")
    for token in (None, a_clerk("MANAGE_ORDERS")):
        with pytest.raises(AssertionError, match="PermissionDenied"):
            change(name, token=token, **variables)
    assert (Product.objects.count(), ProductVariant.objects.count(), ProductAttributeValue.objects.count()) == (1, 1, 1)
    assert told() == []


def test_products_are_rated_and_the_best_rated_come_first() -> None:
    set_up_market()
    for name, rating in (("a", 3.5), ("b", None), ("c", 5.0)):
        assert create(name=name, slug=name, rating=rating).rating == rating
    asked = """query($way: OrderDirection!) {
        products(first: 3, sortBy: {field: RATING, direction: $way}) { edges { node { slug rating } } } }"""
    found = [edge["node"] for edge in data(asked, token=APP, variables={"way": "DESC"})["products"]["edges"]]
    assert [(one["slug"], one["rating"]) for one in found] == [("c", 5.0), ("a", 3.5), ("b", None)]
    found = [edge["node"] for edge in data(asked, token=APP, variables={"way": "ASC"})["products"]["edges"]]
    assert [one["slug"] for one in found] == ["b", "a", "c"]

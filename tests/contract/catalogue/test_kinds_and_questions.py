"""Kinds of goods, the questions that they ask, and the answers to pick from, changed as in Saleor."""

from typing import Any

import pytest

from marketplace.commerce.catalog.models import Attribute, AttributeValue, Product, ProductAttributeValue, ProductType
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_product, answer, set_up_market, the_variant
from tests.contract.catalogue.catalogue_doors import (
    a_clerk,
    an_attribute,
    change,
    changed,
    forget_told,
    gid,
    refusals,
    told,
)

pytestmark = [pytest.mark.django_db, pytest.mark.database]
NOTHING = to_global_id("Attribute", 999_999)


def test_a_kind_of_goods_is_named_and_its_slug_made_of_thai() -> None:
    set_up_market()
    size = Attribute.objects.get(slug="size")
    made = changed("productTypeCreate", input={"name": "ผ้าทอ", "variantAttributes": [gid(size)], "weight": 0.5})
    kind = ProductType.objects.get(slug="phatho")
    assert made["productType"] == {"id": gid(kind), "slug": "phatho", "name": "ผ้าทอ"}
    assert (kind.weight_grams, list(kind.variant_attributes.all())) == (500, [size])
    assert changed("productTypeCreate", input={"name": "ผ้าทอ"})["productType"]["slug"] == "phatho-2"


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ({}, ("name", "REQUIRED")),
        ({"name": "x", "slug": "goods"}, ("slug", "UNIQUE")),
        ({"name": "x" * 251}, ("name", "INVALID")),
        ({"name": "x", "weight": -1}, ("weight", "INVALID")),
        ({"name": "x", "productAttributes": [NOTHING]}, ("productAttributes", "NOT_FOUND")),
        ({"name": "x", "taxClass": to_global_id("TaxClass", 0)}, ("taxClass", "NOT_FOUND")),
        ({"name": "x", "taxClass": to_global_id("Product", 1)}, ("taxClass", "GRAPHQL_ERROR")),
    ],
)
def test_a_kind_that_cannot_be_is_refused(given: dict[str, Any], refused: tuple[str, str]) -> None:
    set_up_market()
    before = ProductType.objects.count()
    assert refusals("productTypeCreate", input=given) == [refused]
    assert ProductType.objects.count() == before


def test_a_kind_is_changed_and_its_products_are_told_of() -> None:
    set_up_market()
    product = a_product()
    kind = ProductType.objects.get(slug="goods")
    assert changed("productTypeUpdate", id=gid(kind), input={"name": "ของ"})["productType"]["name"] == "ของ"
    assert told() == [product.external_reference]
    assert refusals("productTypeUpdate", id=gid(kind), input={"slug": ""}) == [("slug", "REQUIRED")]
    assert refusals("productTypeUpdate", id=to_global_id("ProductType", 0), input={}) == [("id", "NOT_FOUND")]


def test_a_kind_goes_with_its_products() -> None:
    set_up_market()
    product = a_product()
    forget_told()
    deleted = changed("productTypeDelete", id=gid(product.product_type))
    assert deleted["productType"] == {"id": gid(product.product_type), "name": "สินค้า"}
    assert not Product.objects.exists()
    assert told() == [product.external_reference]


def test_questions_are_assigned_in_saleors_order_of_checks() -> None:
    set_up_market()
    kind = ProductType.objects.get(slug="goods")
    only_variants = Attribute.objects.create(slug="v", name="v", is_variant_only=True)
    many = Attribute.objects.create(slug="m", name="m", input_type="MULTISELECT")
    of_pages = Attribute.objects.create(slug="p", name="p", type="PAGE_TYPE")
    vendor = Attribute.objects.get(slug="vendor")

    def refused(row: Any, type: str = "PRODUCT", choosing: bool = False) -> list[tuple[str | None, str]]:
        operations = [{"id": row if isinstance(row, str) else gid(row), "type": type, "variantSelection": choosing}]
        return refusals("productAttributeAssign", productTypeId=gid(kind), operations=operations)

    assert refused(NOTHING) == [("operations", "NOT_FOUND")]
    assert refused(of_pages) == [("operations", "INVALID")]
    assert refused(only_variants) == [("operations", "ATTRIBUTE_CANNOT_BE_ASSIGNED")]
    assert refused(many, "VARIANT", True) == [("operations", "ATTRIBUTE_CANNOT_BE_ASSIGNED")]
    assert refused(vendor) == [("operations", "ATTRIBUTE_ALREADY_ASSIGNED")]
    assert refused(only_variants, "VARIANT", True) == []
    assert kind.selection_attributes.filter(pk=only_variants.pk).exists()
    operations = [{"id": gid(only_variants), "variantSelection": False}]
    changed("productAttributeAssignmentUpdate", productTypeId=gid(kind), operations=operations)
    assert not kind.selection_attributes.filter(pk=only_variants.pk).exists()


def test_a_question_that_is_no_longer_asked_has_no_answers() -> None:
    set_up_market()
    product = a_product()
    answer(product, "material", "ฝ้าย")
    kept = answer(product, "technique", "ทอมือ")
    material = Attribute.objects.get(slug="material")
    forget_told()
    changed("productAttributeUnassign", productTypeId=gid(product.product_type), attributeIds=[gid(material)])
    assert [one.value for one in ProductAttributeValue.objects.all()] == [kept]
    assert told() == [product.external_reference]


def test_a_question_is_put_with_answers_to_pick_from() -> None:
    set_up_market()
    values = [{"name": "เล็ก"}, {"name": "สั้น", "externalReference": "big"}]
    given = {
        "name": "ขนาดกล่อง",
        "type": "PRODUCT_TYPE",
        "inputType": "DROPDOWN",
        "values": values,
        "valueRequired": True,
    }
    made = changed("attributeCreate", input=given)["attribute"]
    attribute = Attribute.objects.get(slug=made["slug"])
    assert (attribute.value_required, made["inputType"]) == (True, "DROPDOWN")
    rows = attribute.values.order_by("position").values_list("name", "slug", "external_reference")
    assert list(rows) == [("เล็ก", "lek", None), ("สั้น", "san", "big")]


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ({"name": ""}, ("name", "REQUIRED")),
        ({"slug": "vendor"}, ("slug", "UNIQUE")),
        ({"inputType": "SWATCH"}, ("inputType", "INVALID")),
        ({"inputType": "REFERENCE", "entityType": "PRODUCT"}, ("inputType", "INVALID")),
        ({"inputType": "RICH_TEXT"}, ("inputType", "INVALID")),
        ({"inputType": "PLAIN_TEXT", "availableInGrid": True}, ("availableInGrid", "INVALID")),
        ({"inputType": "NUMERIC", "values": [{"name": "1"}]}, ("values", "INVALID")),
        ({"values": [{"name": "a"}, {"name": "A "}]}, ("values", "UNIQUE")),
        ({"values": [{"name": "a", "value": "#fff"}]}, ("values", "INVALID")),
        ({"values": [{"name": ""}]}, ("values", "INVALID")),
    ],
)
def test_a_question_that_cannot_be_is_refused(given: dict[str, Any], refused: tuple[str, str]) -> None:
    set_up_market()
    before = Attribute.objects.count()
    asked = {"name": "x", "type": "PRODUCT_TYPE", **given}
    assert refusals("attributeCreate", input=asked) == [refused]
    assert Attribute.objects.count() == before


def test_questions_of_pages_need_the_pages_permission() -> None:
    set_up_market()
    clerk = a_clerk("MANAGE_PAGE_TYPES_AND_ATTRIBUTES")
    assert changed("attributeCreate", token=clerk, input={"name": "ผู้เขียน", "type": "PAGE_TYPE"})["attribute"]
    link = {"name": "ลิงก์", "type": "PAGE_TYPE", "inputType": "REFERENCE"}
    assert refusals("attributeCreate", token=clerk, input=link) == [("entityType", "REQUIRED")]
    attribute = Attribute.objects.get(slug="vendor")
    with pytest.raises(AssertionError, match="PermissionDenied"):
        change("attributeDelete", token=clerk, id=gid(attribute))
    assert Attribute.objects.filter(slug="vendor").exists()


def test_a_question_is_changed_with_its_answers_and_the_products_are_told_of() -> None:
    set_up_market()
    product = a_product()
    old = answer(product, "material", "ไหม")
    material = old.attribute
    forget_told()
    given = {"name": "เนื้อผ้า", "addValues": [{"name": "ป่าน"}], "removeValues": [gid(old)]}
    assert changed("attributeUpdate", id=gid(material), input=given)["attribute"]["name"] == "เนื้อผ้า"
    assert list(material.values.values_list("name", flat=True)) == ["ป่าน"]
    assert told() == [product.external_reference]
    other = answer(product, "technique", "ทอ")
    refused = refusals("attributeUpdate", id=gid(material), input={"removeValues": [gid(other)]})
    assert refused == [("removeValues", "INVALID")]
    again = refusals("attributeUpdate", id=gid(material), input={"addValues": [{"name": " ป่าน"}]})
    assert again == [("addValues", "ALREADY_EXISTS")]


def test_a_question_goes_with_its_answers() -> None:
    set_up_market()
    product = a_product()
    value = answer(product, "material", "ไหม")
    forget_told()
    changed("attributeDelete", id=gid(value.attribute))
    assert not AttributeValue.objects.filter(pk=value.pk).exists()
    assert told() == [product.external_reference]
    assert refusals("attributeDelete", id=NOTHING) == [("id", "NOT_FOUND")]
    assert refusals("attributeDelete", externalReference="none") == [("externalReference", "NOT_FOUND")]
    assert refusals("attributeDelete") == [(None, "GRAPHQL_ERROR")]


def test_an_answer_to_pick_from_is_added_changed_and_taken_away() -> None:
    set_up_market()
    product = a_product()
    colour = Attribute.objects.get(slug="colour")
    made = changed("attributeValueCreate", attribute=gid(colour), input={"name": "คราม"})["attributeValue"]
    assert (made["slug"], made["name"]) == ("khram", "คราม")
    answer(the_variant(product), "colour", "คราม", slug="khram")
    forget_told()
    assert (
        changed("attributeValueUpdate", id=made["id"], input={"name": "ครามเข้ม"})["attributeValue"]["slug"]
        == "khramkhem"
    )
    assert told() == [product.external_reference]
    changed("attributeValueDelete", id=made["id"])
    assert colour.values.count() == 0
    assert refusals("attributeValueCreate", attribute=gid(colour), input={"name": ""}) == [("name", "REQUIRED")]
    assert refusals("attributeValueDelete", id=made["id"]) == [("id", "NOT_FOUND")]


def test_answers_are_moved_about() -> None:
    set_up_market()
    grade = an_attribute("grade")
    for position, name in enumerate("abc"):
        AttributeValue.objects.create(attribute=grade, name=name, slug=name, position=position)
    last = grade.values.get(slug="c")
    changed("attributeReorderValues", attributeId=gid(grade), moves=[{"id": gid(last), "sortOrder": -2}])
    assert list(grade.values.order_by("position").values_list("slug", flat=True)) == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("name", "variables"),
    [
        ("productTypeCreate", {"input": {"name": "x"}}),
        ("productTypeDelete", {"id": to_global_id("ProductType", 1)}),
        ("productAttributeUnassign", {"productTypeId": to_global_id("ProductType", 1), "attributeIds": []}),
        ("attributeCreate", {"input": {"name": "x", "type": "PRODUCT_TYPE"}}),
        ("attributeDelete", {"id": to_global_id("Attribute", 1)}),
        ("attributeValueCreate", {"attribute": to_global_id("Attribute", 1), "input": {"name": "x"}}),
    ],
)
def test_a_stranger_changes_no_kinds_and_no_questions(name: str, variables: dict[str, Any]) -> None:
    set_up_market()
    before = (ProductType.objects.count(), Attribute.objects.count(), AttributeValue.objects.count())
    for token in (None, a_clerk("MANAGE_ORDERS")):
        with pytest.raises(AssertionError, match="PermissionDenied"):
            change(name, token=token, **variables)
    assert (ProductType.objects.count(), Attribute.objects.count(), AttributeValue.objects.count()) == before

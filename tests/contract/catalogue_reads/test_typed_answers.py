"""Answers by their kind, and lists filtered by them."""

from typing import Any

import pytest

from marketplace.commerce.catalog.models import Attribute, AttributeValue, Product, ProductAttributeValue, ProductType
from tests.builders import a_product, a_variant, answer, set_up_market
from tests.contract.ask import ask, data
from tests.contract.staff import staff

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ASKED = """query($slug: String!) { product(slug: $slug, channel: "online") {
  bestseller: assignedAttribute(slug: "bestseller") { ... on AssignedBooleanAttribute { value } }
  nothing: assignedAttribute(slug: "nothing") { attribute { slug } }
  assignedAttributes(limit: 50) { __typename attribute { slug }
    ... on AssignedPlainTextAttribute { text: value words: translation(languageCode: EN) }
    ... on AssignedNumericAttribute { number: value }
    ... on AssignedSingleChoiceAttribute { choice: value { slug translation(languageCode: EN) } }
    ... on AssignedMultiChoiceAttribute { choices: value { slug name } } } } }"""


def a_question(slug: str, answered: str, **fields: Any) -> Attribute:
    question = Attribute.objects.create(slug=slug, name=slug, input_type=answered, position=50, **fields)
    ProductType.objects.get(slug="goods").product_attributes.add(question)
    return question


def says(product: Product, question: Attribute, **value: Any) -> None:
    row = AttributeValue.objects.create(
        attribute=question, slug=f"{product.pk}_{question.pk}_{len(value)}", name="x", **value
    )
    ProductAttributeValue.objects.create(product=product, value=row)


def some_cloths() -> None:
    """Three cloths: a bestseller of 2.5 hours, one of 7 hours that is none, and one that says nothing."""
    best, hours, care = (
        a_question("bestseller", "BOOLEAN"),
        a_question("hours", "NUMERIC"),
        a_question("care", "PLAIN_TEXT"),
    )
    first, second = a_product("หนึ่ง", slug="one"), a_product("สอง", slug="two")
    a_product("สาม", slug="three")
    says(first, best, boolean=True)
    says(first, hours, numeric=2.5)
    says(first, care, plain_text="ซักมือ", translations={"en": {"plain_text": "By hand"}})
    says(second, best, boolean=False)
    says(second, hours, numeric=7)
    answer(first, "material", "ไหม", slug="silk")


def slugs(arguments: str, token: str | None = None) -> list[str]:
    query = f'{{ products(channel: "online", first: 9, {arguments}) {{ edges {{ node {{ slug }} }} }} }}'
    return [edge["node"]["slug"] for edge in data(query, token=token)["products"]["edges"]]


def test_each_answer_comes_in_its_kind() -> None:
    set_up_market()
    some_cloths()
    found = data(ASKED, variables={"slug": "one"})["product"]
    assert found["bestseller"] == {"value": True}
    assert found["nothing"] is None
    kinds = {one["attribute"]["slug"]: one for one in found["assignedAttributes"]}
    assert (kinds["care"]["text"], kinds["care"]["words"]) == ("ซักมือ", "By hand")
    assert kinds["hours"]["number"] == 2.5
    assert kinds["material"]["choices"] == [{"slug": "silk", "name": "ไหม"}]
    assert kinds["vendor"]["choice"] is None
    assert data(ASKED, variables={"slug": "three"})["product"]["bestseller"] == {"value": None}


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ('filter: {attributes: [{slug: "bestseller", boolean: true}]}', ["one"]),
        ('where: {attributes: [{slug: "bestseller", value: {boolean: false}}]}', ["two"]),
        ('filter: {attributes: [{slug: "hours", valuesRange: {gte: 3, lte: 9}}]}', ["two"]),
        ('where: {attributes: [{slug: "hours", value: {numeric: {range: {lte: 3}}}}]}', ["one"]),
        ('where: {attributes: [{slug: "hours", value: {numeric: {oneOf: [2.5, 7]}}}]}', ["one", "two"]),
        ('where: {attributes: [{slug: "care"}]}', ["one"]),
        ('where: {attributes: [{value: {slug: {eq: "silk"}}}]}', ["one"]),
        ('where: {OR: [{attributes: [{slug: "material", values: ["silk"]}]}, {slug: {eq: "two"}}]}', ["one", "two"]),
        ("filter: {giftCard: true}", []),
        ("filter: {giftCard: false}", ["one", "three", "two"]),
        ('filter: {updatedAt: {gte: "2199-01-01T00:00:00Z"}}', []),
        ("where: {minimalPrice: {range: {gte: 300, lte: 400}}}", ["one", "three", "two"]),
        ("filter: {isPublished: false}", []),
    ],
)
def test_lists_are_filtered_by_answers_of_each_kind(condition: str, expected: list[str]) -> None:
    set_up_market()
    some_cloths()
    assert slugs(condition) == expected


def test_older_and_newer_forms_of_the_filter_do_not_mix() -> None:
    set_up_market()
    mixed = '[{slug: "a", values: ["x"]}, {slug: "b", value: {boolean: true}}]'
    refused = ask(f'{{ products(channel: "online", first: 1, where: {{attributes: {mixed}}}) {{ totalCount }} }}')
    assert "mixes" in refused["errors"][0]["message"]


def test_names_are_sorted_as_in_a_thai_dictionary() -> None:
    set_up_market()
    for slug, name in (("salt", "เกลือ"), ("cloth", "ผ้า"), ("bamboo", "ไผ่"), ("sedge", "กระจูด")):
        a_product(name, slug=slug)
    assert slugs("sortBy: {field: NAME, direction: ASC}") == ["sedge", "salt", "cloth", "bamboo"]
    assert slugs("sortBy: {field: NAME, direction: DESC}") == ["bamboo", "cloth", "salt", "sedge"]


def test_a_rank_needs_a_search() -> None:
    set_up_market()
    query = '{ products(channel: "online", first: 1, sortBy: {field: RANK, direction: DESC}) { totalCount } }'
    assert "RANK" in ask(query)["errors"][0]["message"]


def test_a_product_pages_through_its_variants() -> None:
    set_up_market()
    product = a_product("ผ้า", slug="cloth")
    for number in range(3):
        a_variant(product, f"สี {number}")
    query = """query($after: String) { product(slug: "cloth", channel: "online") {
      productVariants(first: 3, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node {
        name weight { unit value } chosen: attributes(variantSelection: VARIANT_SELECTION) { attribute { slug } }
        told: attributes(variantSelection: NOT_VARIANT_SELECTION) { attribute { slug } } } } } } }"""
    first = data(query)["product"]["productVariants"]
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"], len(first["edges"])) == (4, True, 3)
    rest = data(query, variables={"after": first["pageInfo"]["endCursor"]})["product"]["productVariants"]
    assert [edge["node"]["name"] for edge in rest["edges"]] == ["สี 2"]
    node = rest["edges"][0]["node"]
    assert [one["attribute"]["slug"] for one in node["chosen"]] == ["colour", "size"]
    assert node["told"] == []


def test_settings_of_attributes_are_for_staff() -> None:
    set_up_market()
    for field in ("valueRequired", "visibleInStorefront", "filterableInDashboard", "availableInGrid"):
        refused = ask(f'{{ attribute(slug: "size") {{ {field} }} }}')
        assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    seen = data('{ attribute(slug: "size") { valueRequired } }', token=staff("MANAGE_PRODUCTS"))
    assert seen["attribute"] == {"valueRequired": False}

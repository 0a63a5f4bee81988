"""Pages: what everybody reads, what staff write, and what stays hidden."""

from datetime import timedelta
from typing import Any

import pytest

from marketplace.commerce.catalog.models import Attribute, AttributeValue, Collection, CollectionChannelListing
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.content.models import Page, PageAttributeValue, PageType
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import NOW, set_up_market
from tests.contract.ask import ask, data
from tests.contract.staff import staff
from tests.contract.statements import statements

pytestmark = [pytest.mark.django_db, pytest.mark.database]

PAGE = """query($slug: String!, $language: LanguageCodeEnum) {
  page(slug: $slug, slugLanguageCode: $language) {
    slug title content seoTitle isPublished pageType { slug }
    translation(languageCode: EN) { title content slug } slugPL: translation(languageCode: PL) { slug } } }"""
CONTENT = """query($slugs: [String!]!, $channel: String) {
  pages(channel: $channel, where: {slug: {oneOf: $slugs}}, first: 20) { edges { node {
    slug pageType { slug }
    assignedAttributes { __typename attribute { slug }
      ... on AssignedPlainTextAttribute { plainText: value words: translation(languageCode: EN) }
      ... on AssignedBooleanAttribute { boolean: value }
      ... on AssignedNumericAttribute { numeric: value }
      ... on AssignedSingleCollectionReferenceAttribute { collection: value { slug } }
      ... on AssignedFileAttribute { file: value { url } } } } } } }"""


def a_page(slug: str, *, kind: PageType | None = None, **fields: Any) -> Page:
    values = {"title": slug, "is_published": True, "published_at": NOW, "created_at": NOW}
    kind = kind or PageType.objects.get_or_create(slug="plain", defaults={"name": "หน้า"})[0]
    return Page.objects.create(slug=slug, page_type=kind, **(values | fields))


def test_a_page_is_read_by_its_slug_in_both_languages() -> None:
    set_up_market()
    rich = {"blocks": [{"type": "paragraph", "data": {"text": "Hello"}}]}
    a_page("about", title="เกี่ยวกับเรา", translations={"en": {"title": "About us", "slug": "about-us", "content": rich}})
    found = data(PAGE, variables={"slug": "about"})["page"]
    assert found["title"] == "เกี่ยวกับเรา"
    assert found["translation"]["title"] == "About us"
    assert found["translation"]["slug"] == "about-us"
    assert found["slugPL"] is None
    assert data(PAGE, variables={"slug": "about-us", "language": "EN"})["page"]["slug"] == "about"
    assert data(PAGE, variables={"slug": "about", "language": "EN"})["page"] is None
    assert data(PAGE, variables={"slug": "about", "language": "TH"})["page"]["slug"] == "about"


def test_hidden_and_coming_pages_are_read_by_staff_of_pages_only() -> None:
    set_up_market()
    a_page("draft", is_published=False)
    a_page("tomorrow", published_at=NOW + timedelta(days=36_500))
    a_page("shown")
    every = "{ pages(first: 9) { totalCount edges { node { slug } } } }"
    assert [edge["node"]["slug"] for edge in data(every)["pages"]["edges"]] == ["shown"]
    assert data(PAGE, variables={"slug": "draft"})["page"] is None
    assert data(every, token=staff("MANAGE_PRODUCTS"))["pages"]["totalCount"] == 1
    assert data(every, token=staff("MANAGE_PAGES"))["pages"]["totalCount"] == 3
    assert data('{ pages(first: 9, channel: "nowhere") { totalCount } }')["pages"]["totalCount"] == 0


def a_hero(number: int) -> Page:
    """A page that answers a text, yes or no, a number, and a collection."""
    kind, new = PageType.objects.get_or_create(slug="hero", defaults={"name": "หัวร้าน"})
    if new:
        for slug, answered in (("text", "PLAIN_TEXT"), ("shown", "BOOLEAN"), ("width", "NUMERIC")):
            kind.attributes.add(Attribute.objects.create(slug=slug, name=slug, type="PAGE_TYPE", input_type=answered))
        reference = {"input_type": "SINGLE_REFERENCE", "entity_type": "COLLECTION", "type": "PAGE_TYPE"}
        kind.attributes.add(Attribute.objects.create(slug="goods", name="goods", position=9, **reference))
    page = a_page(f"hero-{number}", kind=kind)
    collection = Collection.objects.create(slug=f"gifts-{number}", name="ของขวัญ")
    CollectionChannelListing.objects.create(
        collection=collection, channel=Channel.objects.get(slug="online"), is_published=True
    )
    answers: dict[str, dict[str, Any]] = {
        "text": {"plain_text": "ยินดีต้อนรับ", "translations": {"en": {"plain_text": "Welcome"}}},
        "shown": {"boolean": True},
        "width": {"numeric": 2.5},
        "goods": {"reference_collection": collection},
    }
    for slug, answer in answers.items():
        question = Attribute.objects.get(slug=slug)
        value = AttributeValue.objects.create(attribute=question, slug=f"{slug}-{number}", name=slug, **answer)
        PageAttributeValue.objects.create(page=page, value=value)
    return page


def test_a_pages_answers_are_typed() -> None:
    set_up_market()
    a_hero(1)
    edges = data(CONTENT, variables={"slugs": ["hero-1"], "channel": "online"})["pages"]["edges"]
    assert edges[0]["node"]["assignedAttributes"] == [
        {
            "__typename": "AssignedPlainTextAttribute",
            "attribute": {"slug": "text"},
            "plainText": "ยินดีต้อนรับ",
            "words": "Welcome",
        },
        {"__typename": "AssignedBooleanAttribute", "attribute": {"slug": "shown"}, "boolean": True},
        {"__typename": "AssignedNumericAttribute", "attribute": {"slug": "width"}, "numeric": 2.5},
        {
            "__typename": "AssignedSingleCollectionReferenceAttribute",
            "attribute": {"slug": "goods"},
            "collection": {"slug": "gifts-1"},
        },
    ]


def test_what_an_answer_points_at_is_not_shown_where_it_is_hidden() -> None:
    set_up_market()
    a_hero(1)
    CollectionChannelListing.objects.update(is_published=False)
    for channel in ("online", None):
        node = data(CONTENT, variables={"slugs": ["hero-1"], "channel": channel})["pages"]["edges"][0]["node"]
        assert node["assignedAttributes"][3]["collection"] is None


def test_a_hidden_question_is_for_staff_of_pages() -> None:
    set_up_market()
    a_hero(1)
    Attribute.objects.filter(slug="text").update(visible_in_storefront=False)
    query = """{ page(slug: "hero-1") {
      assignedAttribute(slug: "text") { attribute { slug } } attributes { values { name } } } }"""
    found = data(query)["page"]
    assert found["assignedAttribute"] is None
    assert len(found["attributes"]) == 3
    assert len(data(query, token=staff("MANAGE_PAGES"))["page"]["attributes"]) == 4


def test_pages_take_as_many_statements_for_two_as_for_twelve() -> None:
    set_up_market()
    slugs = [a_hero(number).slug for number in range(12)]
    counts = []
    for some in (slugs[:1], slugs[:2], slugs):
        with statements() as asked:
            edges = data(CONTENT, variables={"slugs": some, "channel": "online"})["pages"]["edges"]
        assert len(edges) == len(some)
        counts.append(len(asked))
    assert counts[1] == counts[2] <= 9, counts


CREATE = """mutation($input: PageCreateInput!) {
  pageCreate(input: $input) { page { id slug title isPublished publishedAt } errors { field code } } }"""


def test_staff_write_show_translate_and_take_away_a_page() -> None:
    set_up_market()
    writer = staff("MANAGE_PAGES", "MANAGE_PAGE_TYPES_AND_ATTRIBUTES", "MANAGE_TRANSLATIONS")
    kind = data(
        'mutation { pageTypeCreate(input: {name: "Help"}) { pageType { id slug } errors { code } } }', token=writer
    )["pageTypeCreate"]["pageType"]
    assert kind["slug"] == "help"
    given = {"title": "How to order", "pageType": kind["id"], "isPublished": True}
    made = data(CREATE, variables={"input": given}, token=writer)["pageCreate"]
    assert made["errors"] == []
    assert made["page"]["slug"] == "how-to-order"
    assert made["page"]["publishedAt"] is not None
    again = data(CREATE, variables={"input": {**given, "slug": "how-to-order"}}, token=writer)["pageCreate"]
    assert again == {"page": None, "errors": [{"field": "slug", "code": "UNIQUE"}]}
    bare = data(CREATE, variables={"input": {"pageType": kind["id"]}}, token=writer)["pageCreate"]
    assert {"field": "title", "code": "REQUIRED"} in bare["errors"]
    page = {"id": made["page"]["id"]}
    changed = data(
        'mutation($id: ID!) { pageUpdate(id: $id, input: {title: "Ordering", isPublished: false}) '
        "{ page { title isPublished } errors { code } } }",
        variables=page,
        token=writer,
    )["pageUpdate"]
    assert changed == {"page": {"title": "Ordering", "isPublished": False}, "errors": []}
    said = data(
        'mutation($id: ID!) { pageTranslate(id: $id, languageCode: EN, input: {title: "Order", slug: "order"}) '
        "{ page { pageId translation(languageCode: EN) { title slug } } errors { code } } }",
        variables=page,
        token=writer,
    )["pageTranslate"]
    assert said == {
        "page": {"pageId": page["id"], "translation": {"title": "Order", "slug": "order"}},
        "errors": [],
    }
    gone = data(
        "mutation($id: ID!) { pageDelete(id: $id) { page { id } errors { code } } }", variables=page, token=writer
    )["pageDelete"]
    assert gone == {"page": {"id": page["id"]}, "errors": []}
    assert Page.objects.count() == 0


@pytest.mark.parametrize(
    "change",
    [
        'pageCreate(input: {title: "x", pageType: "$type"}) { errors { code } }',
        'pageUpdate(id: "$page", input: {title: "x"}) { errors { code } }',
        'pageDelete(id: "$page") { errors { code } }',
        'pageTypeCreate(input: {name: "x"}) { errors { code } }',
        'pageTranslate(id: "$page", languageCode: EN, input: {title: "x"}) { errors { code } }',
    ],
)
def test_a_stranger_writes_no_page(change: str) -> None:
    set_up_market()
    page = a_page("about")
    ids = {"$page": to_global_id("Page", page.pk), "$type": to_global_id("PageType", page.page_type_id)}
    for name, value in ids.items():
        change = change.replace(name, value)
    for token in (None, staff("MANAGE_PRODUCTS")):
        refused = ask(f"mutation {{ {change} }}", token=token)
        assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert list(Page.objects.values_list("title", "translations")) == [("about", {})]
    assert PageType.objects.count() == 1

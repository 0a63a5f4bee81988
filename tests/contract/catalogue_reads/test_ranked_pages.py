"""Pages of a search: the best first, however few or many are fetched for them."""

from base64 import b64encode
from typing import Any

import pytest

from marketplace.commerce.catalog.models import Product, ProductChannelListing
from marketplace.gateway.reindex import reindex_all
from tests.builders import a_product, set_up_market
from tests.contract.ask import APP, ask, data
from tests.contract.statements import statements

pytestmark = [pytest.mark.django_db(transaction=True)]
PAGE = """query($first: Int, $last: Int, $after: String, $before: String, $sort: ProductOrder,
  $filter: ProductFilterInput, $search: String) {
  products(channel: "online", first: $first, last: $last, after: $after, before: $before, sortBy: $sort,
    filter: $filter, search: $search) {
    totalCount
    edges { cursor node { slug } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}"""
WORDS = {"filter": {"search": "ผ้า"}}
BEST_LAST = {"sort": {"field": "RANK", "direction": "ASC"}}


@pytest.fixture(autouse=True)
def best() -> list[str]:
    """Forty finds, of which the best twelve were hidden since they were indexed; the others' slugs, best first."""
    set_up_market()
    for number in range(40):
        a_product("ผ้า" + "ก" * number, slug=f"cloth-{number}")
    a_product("ตะกร้า", slug="basket")
    reindex_all()
    hidden = [f"cloth-{number}" for number in range(12)]
    ProductChannelListing.objects.filter(product__slug__in=hidden).update(is_published=False)
    return [f"cloth-{number}" for number in range(12, 40)]


def page(**asked: Any) -> tuple[list[str], dict[str, Any]]:
    found = data(PAGE, variables=asked)["products"]
    assert found["totalCount"] == 28
    return [edge["node"]["slug"] for edge in found["edges"]], found["pageInfo"]


@pytest.mark.parametrize("words", [WORDS, {"search": "ผ้า"}])
@pytest.mark.parametrize("size", [1, 4, 27, 28, 29, 100])
def test_the_best_few_are_the_beginning_of_all(best: list[str], words: dict[str, Any], size: int) -> None:
    slugs, info = page(first=size, **words)
    assert slugs == best[:size]
    assert (info["hasPreviousPage"], info["hasNextPage"]) == (False, size < 28)
    slugs, info = page(last=size, **words)
    assert slugs == best[-size:]
    assert (info["hasPreviousPage"], info["hasNextPage"]) == (size < 28, False)


@pytest.mark.parametrize("size", [1, 5, 40])
def test_ascending_ranks_give_the_best_last(best: list[str], size: int) -> None:
    assert page(first=size, **WORDS, **BEST_LAST)[0] == best[::-1][:size]
    assert page(last=size, **WORDS, **BEST_LAST)[0] == best[::-1][-size:]


@pytest.mark.parametrize("sort", [{}, BEST_LAST])
def test_a_walk_by_cursors_meets_each_find_once(best: list[str], sort: dict[str, Any]) -> None:
    for size_of, along, more, cursor in (
        ("first", "after", "hasNextPage", "endCursor"),
        ("last", "before", "hasPreviousPage", "startCursor"),
    ):
        slugs, info = page(**{size_of: 5}, **WORDS, **sort)
        pages = [slugs]
        while info[more]:
            slugs, info = page(**{size_of: 5, along: info[cursor]}, **WORDS, **sort)
            pages.append(slugs)
        met = [slug for one in (pages if size_of == "first" else pages[::-1]) for slug in one]
        assert met == (best[::-1] if sort else best)


def test_a_filter_beside_the_words_narrows_what_is_ranked(best: list[str]) -> None:
    wanted = [best[20], best[3], "basket", "cloth-1"]
    found = data(PAGE, variables={"first": 5, "filter": {"search": "ผ้า", "slugs": wanted}})["products"]
    assert [edge["node"]["slug"] for edge in found["edges"]] == [best[3], best[20]]
    assert (found["totalCount"], found["pageInfo"]["hasNextPage"]) == (2, False)


def test_words_in_both_places_must_both_be_found() -> None:
    found = data(PAGE, variables={"first": 5, "filter": {"search": "ผ้า"}, "search": "ตะกร้า"})["products"]
    assert (found["edges"], found["totalCount"]) == ([], 0)


def test_our_own_program_finds_names_that_are_not_indexed_yet(best: list[str]) -> None:
    Product.objects.filter(slug="basket").update(name="ผ้าใหม่")
    answer = ask(PAGE, variables={"last": 2, **WORDS}, token=APP)["data"]["products"]
    assert [edge["node"]["slug"] for edge in answer["edges"]] == [best[-1], "basket"]
    assert answer["totalCount"] == 41


def test_a_first_page_asks_for_a_few_of_the_finds_alone(best: list[str]) -> None:
    asked = '{ products(first: 2, channel: "online", search: "ผ้ากกก") { edges { node { slug } } } }'
    data(asked)
    ProductChannelListing.objects.update(is_published=True)
    with statements() as found:
        assert len(data(asked)["products"]["edges"]) == 2
    rows = [one for one in found if 'FROM "catalog_product"' in one]
    assert len(rows) == 1
    assert len(Product.objects.filter(name__startswith="ผ้ากกก")) == 37
    references = Product.objects.values_list("external_reference", flat=True)
    assert sum(str(one) in rows[0] for one in references) == 6


def test_a_walk_by_rating_goes_on_behind_a_fraction() -> None:
    for slug, rating in (("cloth-20", 4.5), ("cloth-21", 4.25), ("cloth-22", 0.5)):
        Product.objects.filter(slug=slug).update(rating=rating)
    met: list[str] = []
    after = None
    for _ in range(4):
        by_rating = {"field": "RATING", "direction": "DESC"}
        found = data(PAGE, variables={"first": 1, "after": after, "sort": by_rating})["products"]
        met += [edge["node"]["slug"] for edge in found["edges"]]
        after = found["pageInfo"]["endCursor"]
    assert met[:3] == ["cloth-20", "cloth-21", "cloth-22"]
    assert len(set(met)) == 4
    for wrong in ("NaN", "Infinity", "1e300", "null", "[]"):
        cursor = b64encode(f'[{wrong}, "", 1]'.encode()).decode()
        answer = ask(PAGE, variables={"first": 1, "after": cursor, "sort": by_rating})
        assert answer["errors"][0]["message"] == "Received cursor is invalid."

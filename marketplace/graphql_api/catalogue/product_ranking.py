"""Pages of what a search found, best first."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from marketplace.commerce.catalog.models import Product
from marketplace.commerce.catalog.queries import products_by_id
from marketplace.graphql_api.base.choosing import falls
from marketplace.graphql_api.base.paging import Page, cut_of, page_of_known
from marketplace.graphql_api.catalogue.product_choice import Choice, keys_among, products_among


class Found(NamedTuple):
    """A product that was found and is not fetched yet."""

    pk: int


def ranked_page(choice: Choice, references: list[str], sort_by: Any, asked: dict[str, Any]) -> Page:
    """A page of what a search found, best first; ascending ranks give the best last, as in Saleor."""
    if sort_by is not None and not falls(sort_by) and sort_by.get("field") is not None:
        references = references[::-1]
    by_rank_alone = _without_words(choice)
    if by_rank_alone is None or asked.get("after") or asked.get("before"):
        return _page_of_all(choice, references, asked)
    cut = cut_of(name="products", asked=asked)
    found = _first(by_rank_alone, references[::-1] if cut.backward else references, cut.size + 1)
    page = page_of_known(found[::-1] if cut.backward else found, name="products", asked=asked)
    return replace(page, total=lambda _info: len(keys_among(**choice)))


def _without_words(choice: Choice) -> Choice | None:
    """Give the rest of a question whose words find nothing but what is ranked; None where they find more."""
    words = [one for one in (choice["words"], choice["filter"].get("search")) if one is not None]
    if len(words) != 1 or "in_names" in words[0]:
        return None
    rest = {name: one for name, one in choice["filter"].items() if name != "search"}
    return {**choice, "words": None, "filter": rest}


def _first(choice: Choice, references: Sequence[str], wanted: int) -> list[Product]:
    """Give the first so many that fit; most do, so that twice as many are looked at first, then the rest."""
    found: list[Product] = []
    for part in (references[: 2 * wanted], references[2 * wanted :]):
        if part and len(found) < wanted:
            rows = {row.external_reference: row for row in products_among(**choice, references=part)}
            found += [rows[one] for one in part if one in rows]
    return found[:wanted]


def _page_of_all(choice: Choice, references: Sequence[str], asked: dict[str, Any]) -> Page:
    """Sort all that was found, what is not ranked behind the rest; then fetch the page."""
    places = {reference: place for place, reference in enumerate(references)}
    keys = sorted(keys_among(**choice), key=lambda key: places.get(key[1] or "", len(places)))
    page = page_of_known([Found(pk) for pk, _ in keys], name="products", asked=asked)
    found = products_by_id([edge.node.pk for edge in page.edges])
    for edge in page.edges:
        edge.node = found[edge.node.pk]
    return page

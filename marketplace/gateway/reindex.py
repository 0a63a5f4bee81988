"""Keep our search in step with the store."""

import re
from collections.abc import Iterator

from marketplace.events.catalogue import ProductChanged
from marketplace.gateway.actors import APP
from marketplace.gateway.generated.fragments import Indexed
from marketplace.gateway.known_ids import remember
from marketplace.gateway.reading import english_of, name_of, reference_of
from marketplace.gateway.rules import paragraphs
from marketplace.gateway.store import store
from marketplace.gateway.vendors import vendor_slug
from marketplace.search.index_product import bulk_index, index_product, remove_product
from marketplace.search.queries import indexed_references
from marketplace.search.records import Document

A_PAGE = 50
OWN_ANSWER = re.compile(r"\d+_\d+")


def reindex_product(event: ProductChanged) -> None:
    """Bring one product in the search up to date; one that is shown nowhere is forgotten."""
    found = store(APP).product_to_index(reference=str(event.product)).product
    document = document_of(found) if found else None
    if document is None or not document.channels:
        remove_product(event.product)
        return
    index_product(document)


def reindex_all() -> int:
    """Bring every product in the search up to date and forget those that are gone; gives how many there are."""
    stale = set(indexed_references())
    count = 0
    for page in _pages():
        shown = [document for document in map(document_of, page) if document and document.channels]
        stale -= {document.reference for document in shown}
        count += bulk_index(shown)
        _remember_ids(page)
    for reference in stale:
        remove_product(reference)
    return count


def document_of(product: Indexed) -> Document | None:
    """Give what search keeps of a product."""
    reference = reference_of(product.external_reference)
    if reference is None:
        return None
    translation = product.translation
    return Document(
        reference=reference,
        channels=_channels(product),
        categories=_categories(product),
        vendor=vendor_slug(product.vendor, product.made_by),
        name_th=product.name,
        name_en=english_of(translation),
        answers=_picked_answers(product),
        text_th=" ".join([*paragraphs(product.description), *_answers(product, "th")]),
        text_en=" ".join([*paragraphs(translation.description if translation else None), *_answers(product, "en")]),
    )


def _channels(product: Indexed) -> frozenset[str]:
    """Give the channels whose lists show the product."""
    listings = product.channel_listings or []
    return frozenset(one.channel.slug for one in listings if one.is_published and one.visible_in_listings)


def _categories(product: Indexed) -> tuple[str, ...]:
    if product.category is None:
        return ()
    above = product.category.ancestors.edges if product.category.ancestors else []
    return (product.category.slug, *(edge.node.slug for edge in above))


def _answers(product: Indexed, language: str) -> list[str]:
    return [name_of(value, language) for one in product.attributes for value in one.values]


def _picked_answers(product: Indexed) -> frozenset[tuple[str, str]]:
    """Give the answers that a buyer may narrow a list by, as pairs of slugs.

    A number or a text is one product's own: Saleor makes its slug of the two ids, and nobody picks it from a list.
    """
    return frozenset(
        (one.attribute.slug, value.slug)
        for one in product.attributes
        for value in one.values
        if one.attribute.slug and value.slug and not OWN_ANSWER.fullmatch(value.slug)
    )


def _pages() -> Iterator[list[Indexed]]:
    after: str | None = None
    while page := store(APP).products_to_index(first=A_PAGE, after=after).products:
        yield [edge.node for edge in page.edges]
        if not page.page_info.has_next_page:
            return
        after = page.page_info.end_cursor


def _remember_ids(products: list[Indexed]) -> None:
    """Keep the engine's ids that the answer carried, so that lists and baskets need not ask for each."""
    remember(
        "product", {str(reference): one.id for one in products if (reference := reference_of(one.external_reference))}
    )
    variants = [variant for one in products for variant in one.variants or []]
    remember(
        "variant", {str(reference): one.id for one in variants if (reference := reference_of(one.external_reference))}
    )

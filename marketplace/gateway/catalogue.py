"""What the shop offers: categories, lists of products, one product."""

from collections.abc import Sequence
from uuid import UUID

from marketplace.gateway.actors import Actor
from marketplace.gateway.generated.fragments import Answer, Card
from marketplace.gateway.generated.input_types import ProductFilterInput, ProductOrder
from marketplace.gateway.generated.product import ProductProduct, ProductProductVariants
from marketplace.gateway.known_ids import known_ids
from marketplace.gateway.reading import first_picture, name_of, pictures_of, reference_of, satang, vendor_of
from marketplace.gateway.records import Category, Product, ProductAttribute, ProductCard, ProductPage, Variant
from marketplace.gateway.rules import paragraphs
from marketplace.gateway.store import store
from marketplace.gateway.vendors import narrow_to_vendor, vendor_slug

SORTS = {"NAME": ("NAME", "ASC"), "PRICE": ("PRICE", "ASC"), "DATE": ("PUBLISHED_AT", "DESC")}
MOST_A_PAGE = 100
NOTHING = ProductPage(items=(), end_cursor=None, has_next=False, total=0)


def categories(actor: Actor, *, language: str) -> list[Category]:
    """Give the shelves of the shop, in their order."""
    found: list[Category] = []
    after: str | None = None
    while True:
        page = store(actor).categories(after=after).categories
        if page is None:
            return found
        for edge in page.edges:
            parent = edge.node.parent.slug if edge.node.parent else ""
            found.append(Category(slug=edge.node.slug, name=name_of(edge.node, language), parent_slug=parent))
        if not page.page_info.has_next_page:
            return found
        after = page.page_info.end_cursor


def products(
    actor: Actor,
    *,
    channel: str,
    language: str,
    category: str | None = None,
    vendor: str | None = None,
    sort: str = "NAME",
    first: int = 24,
    after: str | None = None,
) -> ProductPage:
    """Give a page of a list of products.

    `category` (with the shelves inside it) and `vendor` are slugs; one that the store does not know gives an empty
    list. `sort` is NAME, PRICE or DATE (newest first).
    """
    chosen = _narrowed(category=category, vendor=vendor)
    if chosen is None:
        return NOTHING
    field, direction = SORTS.get(sort, SORTS["NAME"])
    order = ProductOrder(field=field, direction=direction)
    page = (
        store(actor)
        .products(channel=channel, filter_=chosen, sort_by=order, first=min(first, MOST_A_PAGE), after=after)
        .products
    )
    if page is None:
        return NOTHING
    return ProductPage(
        items=tuple(card for edge in page.edges if (card := _card(edge.node, language))),
        end_cursor=page.page_info.end_cursor,
        has_next=page.page_info.has_next_page,
        total=page.total_count or 0,
    )


def _narrowed(*, category: str | None, vendor: str | None) -> ProductFilterInput | None:
    """Write down which products are asked for, or None when there is no such category or vendor."""
    chosen = ProductFilterInput(is_visible_in_listing=True)
    if vendor and not narrow_to_vendor(chosen, vendor):
        return None
    if category:
        ids = known_ids("category", [category])
        if not ids:
            return None
        chosen.categories = [ids[category]]
    return chosen


def products_by_reference(
    actor: Actor, *, references: Sequence[UUID], channel: str, language: str
) -> list[ProductCard]:
    """Give these products in the order asked for; those the channel does not show are left out."""
    ids = known_ids("product", references)
    found: dict[UUID, ProductCard] = {}
    wanted = list(ids.values())
    for start in range(0, len(wanted), MOST_A_PAGE):
        some = wanted[start : start + MOST_A_PAGE]
        page = store(actor).products(channel=channel, filter_=ProductFilterInput(ids=some), first=MOST_A_PAGE).products
        cards = (_card(edge.node, language) for edge in page.edges) if page else ()
        found |= {card.reference: card for card in cards if card}
    return [found[reference] for reference in references if reference in found]


def product(
    actor: Actor, *, slug: str | None = None, reference: UUID | None = None, channel: str, language: str
) -> Product | None:
    """Give one product by its slug or reference, or None when the channel does not show it."""
    if (slug is None) == (reference is None):
        raise ValueError("a product is asked for by its slug or by its reference")
    answer = store(actor).product(slug=slug, reference=str(reference) if reference else None, channel=channel)
    return _product(answer.product, language) if answer.product else None


def _card(node: Card, language: str) -> ProductCard | None:
    """Give a product's card; goods without our reference are not of this market and are left out."""
    reference = reference_of(node.external_reference)
    if reference is None:
        return None
    prices = node.pricing.price_range if node.pricing else None
    picture = first_picture(node.media, language)
    return ProductCard(
        reference=reference,
        slug=node.slug,
        name=name_of(node, language),
        category_slug=node.category.slug if node.category else "",
        category_name=name_of(node.category, language) if node.category else "",
        vendor=reference_of(node.vendor),
        vendor_slug=vendor_slug(node.vendor, node.made_by),
        vendor_name=vendor_of(node.made_by, language)[1],
        price_from=satang(prices.start if prices else None),
        price_to=satang(prices.stop if prices else None),
        picture=picture.url,
        picture_alt=picture.alt,
        available=bool(node.is_available),
    )


def _product(node: ProductProduct, language: str) -> Product | None:
    card = _card(node, language)
    if card is None:
        return None
    english = node.words.description if node.words and language == "en" else None
    variants = [_variant(one, language) for one in node.variants or []]
    return Product(
        **{name: getattr(card, name) for name in ProductCard.__slots__},
        description=paragraphs(english) or paragraphs(node.description),
        pictures=pictures_of(node.pictures, language),
        variants=tuple(one for one in variants if one),
        attributes=tuple(_attribute(one, language) for one in node.attributes if one.values),
        is_service=not node.product_type.is_shipping_required,
    )


def _variant(node: ProductProductVariants, language: str) -> Variant | None:
    """Give a variant that has a price here; others cannot be bought here."""
    reference = reference_of(node.external_reference)
    if reference is None or node.pricing is None or node.pricing.price is None:
        return None
    return Variant(
        reference=reference,
        sku=node.sku or "",
        name=name_of(node, language),
        price=satang(node.pricing.price),
        quantity_available=node.quantity_available or 0,
    )


def _attribute(node: Answer, language: str) -> ProductAttribute:
    return ProductAttribute(
        slug=node.attribute.slug,
        name=name_of(node.attribute, language),
        values=tuple(name_of(value, language) for value in node.values),
    )

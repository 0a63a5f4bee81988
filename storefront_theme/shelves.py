"""Products as they lie on the shop's shelves: each with its maker's name in the page's language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from django.conf import settings

from marketplace.gateway import catalogue
from marketplace.gateway.actors import ANYONE
from marketplace.gateway.errors import StoreUnavailableError
from marketplace.gateway.records import Category, ProductCard, ProductPage
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import organisation_name, organisations_by_reference, province_name
from storefront_theme.searching import LONGEST_CURSOR, ON_A_PAGE


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A product on a shelf with who made it and in which province; `item` is the gateway's card."""

    item: ProductCard
    maker: str
    province: str


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """A category as the home page shows it: its name and a picture of something that lies there."""

    category: Category
    picture: str


def laid_out(cards: Sequence[ProductCard], *, language: str) -> list[Shown]:
    """Lay products out with their makers' names; one question to the database for all of them."""
    makers = organisations_by_reference([card.vendor for card in cards if card.vendor])
    return [_shown(card, makers, language) for card in cards]


def list_page(
    *, after: str, language: str, sort: str, category: str | None = None, vendor: str | None = None
) -> ProductPage:
    """Give a page of a list of goods; `after` is where the page before ended, and nonsense is the beginning."""
    ask = partial(
        catalogue.products,
        ANYONE,
        channel=settings.DEFAULT_CHANNEL,
        language=language,
        category=category,
        vendor=vendor,
        sort=sort,
        first=ON_A_PAGE,
    )
    if not after or len(after) > LONGEST_CURSOR:
        return ask()
    try:
        return ask(after=after)
    except StoreUnavailableError:
        # A place in the list that the store cannot read is refused as a whole; a store that is away refuses again.
        return ask()


def shelves_of(categories: Sequence[Category], cards: Iterable[ProductCard]) -> list[Shelf]:
    """Give the topmost categories, each with the picture of the first product found below it."""
    parents = {one.slug: one.parent_slug for one in categories}
    pictures: dict[str, str] = {}
    for card in cards:
        if card.picture:
            pictures.setdefault(_topmost(card.category_slug, parents), card.picture)
    return [Shelf(category=one, picture=pictures.get(one.slug, "")) for one in categories if not one.parent_slug]


def related(categories: Sequence[Category], slug: str | None) -> list[Category]:
    """Give the categories to step to from here: those inside it, else those beside it; from nowhere, the topmost."""
    inside = [one for one in categories if one.parent_slug == (slug or "")]
    if inside or slug is None:
        return inside
    parent = next((one.parent_slug for one in categories if one.slug == slug), "")
    return [one for one in categories if one.parent_slug == parent]


def _topmost(slug: str, parents: dict[str, str]) -> str:
    for _ in parents:
        if not parents.get(slug):
            break
        slug = parents[slug]
    return slug


def _shown(card: ProductCard, makers: dict[UUID, Organisation], language: str) -> Shown:
    maker = makers.get(card.vendor) if card.vendor else None
    if maker is None:
        return Shown(item=card, maker=card.vendor_name, province="")
    return Shown(
        item=card,
        maker=organisation_name(maker, language),
        province=province_name(maker.province_code, language),
    )

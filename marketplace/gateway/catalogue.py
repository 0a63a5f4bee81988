"""What the shop offers: categories, lists of products, one product."""

from collections.abc import Sequence
from uuid import UUID

from marketplace.gateway.actors import Actor
from marketplace.gateway.records import Category, Product, ProductCard, ProductPage


def categories(actor: Actor, *, language: str) -> list[Category]:
    """Give the shelves of the shop, in their order."""
    raise NotImplementedError


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
    """Give a page of a list of products; category and vendor are slugs, sort NAME, PRICE or DATE (newest first)."""
    raise NotImplementedError


def products_by_reference(
    actor: Actor, *, references: Sequence[UUID], channel: str, language: str
) -> list[ProductCard]:
    """Give these products in the order asked for; those the channel does not show are left out."""
    raise NotImplementedError


def product(
    actor: Actor, *, slug: str | None = None, reference: UUID | None = None, channel: str, language: str
) -> Product | None:
    """Give one product by its slug or reference, or None when the channel does not show it."""
    raise NotImplementedError

"""Products as their vendors see them, published or not. As our app; the face has checked rights."""

from uuid import UUID

from marketplace.gateway.records import ManagedPage, ManagedProduct


def managed_products(*, vendor: str, language: str, first: int = 50, after: str | None = None) -> ManagedPage:
    """Give a page of a vendor's products (vendor is the organisation's slug), by name."""
    raise NotImplementedError


def managed_product(*, reference: UUID, language: str) -> ManagedProduct | None:
    """Give one product as its vendor sees it, or None."""
    raise NotImplementedError

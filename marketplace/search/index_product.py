"""Bring search up to date."""

from collections.abc import Iterable
from uuid import UUID

from marketplace.search.records import Document


def index_product(document: Document) -> None:
    """Keep a product findable as it is now; what was kept of it before is replaced."""
    raise NotImplementedError


def remove_product(reference: UUID) -> None:
    """Forget a product; one that was never there is no matter."""
    raise NotImplementedError


def bulk_index(documents: Iterable[Document]) -> int:
    """Keep many products findable at once; gives how many."""
    raise NotImplementedError

"""Keep our search in step with the store."""

from marketplace.events.catalogue import ProductChanged


def reindex_product(event: ProductChanged) -> None:
    """Bring one product in the search up to date."""
    raise NotImplementedError


def reindex_all() -> int:
    """Bring every product in the search up to date; gives how many."""
    raise NotImplementedError

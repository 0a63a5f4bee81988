"""The one question that search answers."""

from marketplace.search.records import SearchHits


def find_products(
    *,
    text: str,
    channel: str,
    category: str | None = None,
    vendor: str | None = None,
    first: int = 24,
    offset: int = 0,
    language: str = "th",
) -> SearchHits:
    """Find products whose name or description holds these words, in Thai or English, best first."""
    raise NotImplementedError

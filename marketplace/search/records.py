"""What search takes in and hands out."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A product as search keeps it: what it is called, where it is to be seen, and words about it.

    `channels` are the slugs of the channels that show it; `categories` its category's slug and those above it;
    `answers` are pairs of slugs (attribute, value) that can be picked from a list;
    `text_th` and `text_en` are descriptions, materials, techniques, the vendor's name.
    """

    reference: UUID
    channels: frozenset[str]
    categories: tuple[str, ...]
    vendor: str
    name_th: str
    name_en: str
    text_th: str = ""
    text_en: str = ""
    answers: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class SearchHits:
    """Products found, best first; `total` counts all, `did_you_mean` is a better spelling or None."""

    references: tuple[UUID, ...]
    total: int
    did_you_mean: str | None = None

"""A product on its way to a real Saleor: plain values, read by the composition root out of the embedded engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerToMove:
    """An answer to an attribute (its slug): the value's reference, Thai and English name."""

    attribute: str
    reference: UUID
    name: str
    name_en: str
    is_one_of_many: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class ListingToMove:
    """Where and since when a product is to be seen and bought."""

    channel: str
    is_published: bool
    published_at: datetime | None
    visible: bool
    available_at: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class PictureToMove:
    """A picture: its file, its words in Thai and English."""

    reference: UUID
    path: Path
    alt: str
    notes: Mapping[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class VariantToMove:
    """A variant: prices (satang) by channel, pieces by warehouse reference."""

    reference: UUID
    sku: str | None
    name: str
    name_en: str
    is_counted: bool
    prices: Mapping[str, int]
    costs: Mapping[str, int]
    pieces: Mapping[str, int]
    answers: tuple[AnswerToMove, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class ProductToMove:
    """A product with all that belongs to it. Descriptions are EditorJS as JSON text, or empty."""

    reference: UUID
    slug: str
    name: str
    name_en: str
    description: str
    description_en: str
    kind: str
    category: str
    tax_class: str
    notes: Mapping[str, str]
    listings: tuple[ListingToMove, ...]
    answers: tuple[AnswerToMove, ...]
    pictures: tuple[PictureToMove, ...]
    variants: tuple[VariantToMove, ...]

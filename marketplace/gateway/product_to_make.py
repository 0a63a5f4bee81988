"""A product as our faces want it in the store: plain values, amounts in satang."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True, kw_only=True, slots=True)
class PictureToMake:
    """A picture: `load` gives its WebP file when the store does not have it yet."""

    reference: UUID
    version: int
    alt: str
    alt_en: str
    load: Callable[[], bytes] = field(repr=False)

    @property
    def key(self) -> str:
        """What the store remembers it by: another framing is another picture."""
        return f"{self.reference}:{self.version}"


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerToMake:
    """An answer picked from a question's list: by its reference, added to the list by its name if it is new."""

    question: str
    reference: UUID
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WordsToMake:
    """What a product's page says and shows; `notes` are its metadata."""

    name: str
    name_en: str
    category: str
    paragraphs: tuple[str, ...]
    paragraphs_en: tuple[str, ...]
    answers: tuple[AnswerToMake, ...]
    many: frozenset[str]
    notes: Mapping[str, str]
    pictures: tuple[PictureToMake, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferToMake:
    """How a new product is sold: its one variant, prices by channel, pieces by warehouse, where it is shown.

    `is_counted` is false for services and for what is made to order. `tax_class` is a name, empty: the kind's own.
    """

    kind: str
    tax_class: str
    variant: UUID
    sku: str
    is_counted: bool
    prices: Mapping[str, int]
    pieces: Mapping[UUID, int]
    shown_in: frozenset[str]

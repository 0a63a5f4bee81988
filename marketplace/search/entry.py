"""A product's document made ready for either engine."""

import hashlib
from dataclasses import dataclass
from uuid import UUID

from marketplace.search.records import Document
from marketplace.search.rules import vocabulary
from marketplace.search.words import normalised, words_and_parts, words_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """What an engine keeps: words and letters, of the names alone and of everything."""

    reference: UUID
    channels: tuple[str, ...]
    categories: tuple[str, ...]
    vendor: str
    name_words: str
    words: str
    name_letters: str
    letters: str
    name_length: int
    vocabulary: frozenset[str]
    answers: tuple[tuple[str, str], ...]
    digest: str


def entry_of(document: Document) -> Entry:
    """Cut a document into words and letters."""
    names = [normalised(name) for name in (document.name_th, document.name_en)]
    texts = [normalised(text) for text in (document.text_th, document.text_en)]
    name_words = [word for name in names for word in words_and_parts(name)]
    text_words = [word for text in texts for word in words_and_parts(text)]
    return Entry(
        reference=document.reference,
        channels=tuple(sorted(document.channels)),
        categories=tuple(sorted(set(document.categories))),
        vendor=document.vendor,
        name_words=_spaced(name_words),
        words=_spaced([*name_words, *text_words]),
        name_letters=" | ".join(names),
        letters=" | ".join([*names, *texts]),
        name_length=len(names[0]),
        vocabulary=frozenset(word for name in names for word in vocabulary(words_of(name))),
        answers=tuple(sorted(document.answers)),
        digest=hashlib.sha256(repr(document_key(document)).encode()).hexdigest(),
    )


def document_key(document: Document) -> tuple[object, ...]:
    """Give a document's content in an order that does not change from run to run."""
    return (
        sorted(document.channels),
        sorted(document.categories),
        document.vendor,
        document.name_th,
        document.name_en,
        document.text_th,
        document.text_en,
        sorted(document.answers),
    )


def _spaced(words: list[str]) -> str:
    return f" {' '.join(words)} "

"""Search, decided over plain values: what was typed becomes terms, letters become threes, slips find their word."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

LONGEST_QUESTION = 200
MOST_TERMS = 8
# Below this many letters a piece of text is in too many words to be looked for inside them.
SHORTEST_INSIDE = 3
CLOSE_ENOUGH = 0.6
THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """A piece of what was typed, between spaces: as typed and cut into words."""

    letters: str
    words: tuple[str, ...]

    @property
    def may_stand_inside(self) -> bool:
        """Whether it is long enough to be looked for inside longer words."""
        return len(self.letters) >= SHORTEST_INSIDE


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """What is looked for, and where. Each term must be found, in any of its spellings; `whole` is all of it."""

    whole: Term
    terms: tuple[tuple[Term, ...], ...]
    channel: str
    category: str | None
    vendor: str | None
    first: int
    offset: int
    loose: bool = False

    @property
    def has_short_term(self) -> bool:
        """Whether some term was too short to be looked for inside words."""
        return any(not spelling.may_stand_inside for term in self.terms for spelling in term)


def without_control(text: str) -> str:
    """Take out what no keyboard types (a NUL would end a database's text)."""
    return "".join(" " if unicodedata.category(one) == "Cc" else one for one in text)


def spellings(part: str) -> list[str]:
    """Give a part and, for an English plural, its singular: "bags" is also "bag"."""
    if part.isascii() and part.endswith("s") and not part.endswith("ss") and len(part) > SHORTEST_INSIDE:
        return [part, part[:-1]]
    return [part]


def threes(text: str) -> list[str]:
    """Cut text into overlapping groups of three letters; a space is written as an underscore."""
    line = text.replace(" ", "_")
    return [line[index : index + 3] for index in range(len(line) - 2)]


def vocabulary(words: Iterable[str]) -> set[str]:
    """Give the words of a name, and each two Thai neighbours as one, for Thai is typed without spaces."""
    listed = list(words)
    pairs = {one + two for one, two in pairwise(listed) if not (one + two).isascii()}
    return {word for word in {*listed, *pairs} if 1 < len(word) <= 60}


def closest_word(part: str, known: Iterable[str]) -> str | None:
    """Give the known word that a slip was meant to be, or None when nothing is close."""
    found = process.extractOne(part, known, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=CLOSE_ENOUGH)
    return str(found[0]) if found else None

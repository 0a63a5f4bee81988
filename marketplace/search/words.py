"""Thai and English text cut into words.

Thai has no spaces between words: pythainlp's newmm cuts by a dictionary, to which we add the words of our crafts
(craft_words.txt). NFC, never NFKC, which would split the letter sara am.
"""

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

from pythainlp.corpus import thai_words
from pythainlp.tokenize import newmm
from pythainlp.util import normalize

from marketplace.search.dictionary import Dictionary
from marketplace.search.rules import THAI_DIGITS, without_control

CRAFT_WORDS = Path(__file__).with_name("craft_words.txt")
WORD = re.compile(r"[\w\u0E00-\u0E7F]+")
# A shorter part must be a craft word: else ชาติ (nation) would be ชา (tea) and ติ.
SHORTEST_PART = 3


def warm_up() -> None:
    """Load the dictionary (a second, 12 MB), so that the first search need not; call it before forking."""
    words_of("ผ้าไหมทอมือ")


def normalised(text: str) -> str:
    """Give text in the one spelling that search compares: NFC, marks in order, small letters, single spaces."""
    composed = unicodedata.normalize("NFC", without_control(text)).translate(THAI_DIGITS)
    return " ".join(unicodedata.normalize("NFC", normalize(composed)).lower().split())


def words_of(text: str) -> list[str]:
    """Cut normalised text into words, without spaces and punctuation."""
    cut = newmm.segment(text, custom_dict=_dictionary())  # type: ignore[arg-type]  # newmm asks for prefixes alone
    return [word for piece in cut for word in WORD.findall(piece)]


def words_and_parts(text: str) -> list[str]:
    """Cut text into words and add the words that a compound is made of: ใบชา is ใบชา, ใบ and ชา."""
    return [found for word in words_of(text) for found in (word, *_parts(word))]


@cache
def _craft_words() -> frozenset[str]:
    return frozenset(normalised(word) for word in CRAFT_WORDS.read_text(encoding="utf-8").split())


@cache
def _all_words() -> frozenset[str]:
    # A word that is normalised already is kept as pythainlp's own text, not as a second one.
    return _craft_words() | {word if (plain := normalised(word)) == word else plain for word in thai_words()}


@cache
def _dictionary() -> Dictionary:
    return Dictionary(_all_words())


@lru_cache(maxsize=65_536)
def _parts(word: str) -> tuple[str, ...]:
    """Give the two words a compound consists of (and theirs), or nothing; the longest beginning wins."""
    for cut in range(len(word) - 1, 0, -1):
        head, tail = word[:cut], word[cut:]
        if _is_part(head) and _is_part(tail):
            return (head, *_parts(head), tail, *_parts(tail))
    return ()


def _is_part(piece: str) -> bool:
    return piece in _craft_words() or (len(piece) >= SHORTEST_PART and piece in _all_words())

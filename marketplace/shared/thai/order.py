"""The order of Thai dictionaries, as a text that every database sorts alike.

A Thai word stands under its first consonant, though a vowel may be written before it (เกลือ stands under ก, not behind
ฮ), and tone marks decide only between words that are else the same (Royal Institute Dictionary). Databases compare by
code points or by the machine's language, so the order is written into a key of digits and small letters, which every
collation sorts alike.
"""

import unicodedata

LEADING_VOWELS = frozenset("เแโใไ")
MARKS = "\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e"  # ็ ่ ้ ๊ ๋ ์ ํ ๎
DIGITS = "0123456789abcdefghijklmnopqrstuv"
THAI = range(0x0E00, 0x0E80)
FIRST_OF_THAI = 128
ANY_OTHER = 1023
LONGEST = 80


def sorting_key(text: str) -> str:
    """Give a text's place in the order of a Thai dictionary: keys compare as the texts should.

    At most 242 signs of 0-9 and a-v; beyond 80 letters nothing is compared. Latin letters come before Thai ones,
    capitals and accents make no difference.
    """
    letters: list[str] = []
    marks: list[str] = []
    for one in _dictionary_order(text):
        if one in MARKS:
            if marks:
                marks[-1] = DIGITS[MARKS.index(one) + 1]
            continue
        letters.append(_code(one))
        marks.append("0")
    return "".join(letters[:LONGEST]) + "00" + "".join(marks[:LONGEST]).rstrip("0")


def _dictionary_order(text: str) -> list[str]:
    """Put each leading vowel behind its consonant, and Latin letters into their plain small form."""
    decomposed = unicodedata.normalize("NFD", text.strip().casefold())
    signs = [one for one in decomposed if unicodedata.category(one) != "Mn" or ord(one) in THAI]
    at = 0
    while at + 1 < len(signs):
        if signs[at] in LEADING_VOWELS and _is_consonant(signs[at + 1]):
            signs[at], signs[at + 1] = signs[at + 1], signs[at]
            at += 1
        at += 1
    return signs


def _is_consonant(sign: str) -> bool:
    return "ก" <= sign <= "ฮ"


def _code(sign: str) -> str:
    point = ord(sign)
    if point in THAI:
        return _two_signs(FIRST_OF_THAI + point - THAI.start)
    return _two_signs(point if 0 < point < FIRST_OF_THAI else ANY_OTHER)


def _two_signs(number: int) -> str:
    return DIGITS[number // 32] + DIGITS[number % 32]

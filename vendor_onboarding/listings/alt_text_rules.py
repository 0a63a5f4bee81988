"""What a picture's words must say, and a first wording made from the answers. Thai is counted in letters, not words."""

import re
import unicodedata
from collections.abc import Sequence

LONGEST_ALT = 250
SHORTEST_ALT = 12  # letters; Thai vowels above and below and tone marks do not count
SAYS_MORE = 6  # letters beyond the product's own name
LONGEST_EASY_READ = 160
SHORTEST_EASY_READ = 10

_FILE_NAME = re.compile(
    r"(?:.*\.(?:jpe?g|png|heic|heif|webp|gif|avif|bmp|tiff?))|(?:img|dsc|dscn|dcim|pxl|mvimg|line|screenshot|image|photo)"
    r"[ _-]?[\d _-]+|[\d\W_]+",
    re.IGNORECASE,
)
_FILLERS = re.compile(
    r"รูปภาพ|ภาพถ่าย|รูปถ่าย|ภาพวาด|ภาพ|รูป|สินค้า|ของ|นี้|คือ|photograph|photo|picture|image|product|\b(?:of|the|a|an|my|this|is)\b",
    re.IGNORECASE,
)


def alt_refusal(text: str, *, name: str) -> str | None:
    """Say why a picture's words are refused: EMPTY, TOO_LONG, FILE_NAME, SAYS_NOTHING, NAME_ALONE, TOO_SHORT.

    None: who cannot see the picture learns what it shows. "Photo", the file's name and the product's own name alone
    tell her nothing (WCAG 1.1.1).
    """
    plain = " ".join(text.split())
    if not plain:
        return "EMPTY"
    if len(plain) > LONGEST_ALT:
        return "TOO_LONG"
    if _FILE_NAME.fullmatch(plain):
        return "FILE_NAME"
    said = _FILLERS.sub(" ", plain)
    if not letters_in(said):
        return "SAYS_NOTHING"
    more = said.casefold().replace(_FILLERS.sub(" ", name).strip().casefold() or "\0", " ")
    if letters_in(more) < SAYS_MORE:
        return "NAME_ALONE"
    return "TOO_SHORT" if letters_in(plain) < SHORTEST_ALT else None


def easy_read_refusal(text: str) -> str | None:
    """Say why an easy-read line is refused: EMPTY, TOO_SHORT, TOO_LONG, MANY_LINES; None: one short plain sentence."""
    plain = text.strip()
    if not plain:
        return "EMPTY"
    if "\n" in plain:
        return "MANY_LINES"
    if letters_in(plain) < SHORTEST_EASY_READ:
        return "TOO_SHORT"
    return "TOO_LONG" if len(plain) > LONGEST_EASY_READ else None


def suggested_alt(*, name: str, materials: Sequence[str], techniques: Sequence[str], number: int = 1) -> str:
    """Make a first wording of what a picture shows from the answers, in Thai; empty while they say too little.

    A person reads it and says more: what lies where, which colours. The second picture is "another side".
    """
    parts = [name]
    if materials:
        parts.append("ทำจาก" + "และ".join(materials))
    if techniques:
        parts.append("งาน" + "และ".join(techniques))
    if number > 1:
        parts.append(f"อีกด้านหนึ่ง ภาพที่ {number}")
    made = " ".join(parts)
    return made if alt_refusal(made, name=name) is None else ""


def suggested_easy_read(*, name: str, materials: Sequence[str]) -> str:
    """Make a first easy-read line from the answers, in Thai; empty without a name."""
    if not name:
        return ""
    made = f"{name} ทำด้วยมือ" + (f" จาก{'และ'.join(materials)}" if materials else "")
    return made[:LONGEST_EASY_READ]


def letters_in(text: str) -> int:
    """Count the letters and digits of a text; marks that stand above or below a letter belong to it."""
    return sum(1 for one in text if unicodedata.category(one)[0] in "LN")

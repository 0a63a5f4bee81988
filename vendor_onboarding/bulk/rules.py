"""What a row of a table may change, and what is wrong with it."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from vendor_onboarding.listings.draft_rules import LONGEST_ABOUT, LONGEST_NAME
from vendor_onboarding.listings.rules import price_refusal, quantity_refusal
from vendor_onboarding.portal.rules import TypedWrongError, pieces_from, satang_from

MOST_ROWS = 10_000
MOST_COLUMNS = 40
LONGEST_CELL = 5_000
LONGEST_KEY = 100
# The columns in their order; each is known by its Thai and English heading and by its own name.
COLUMNS: Mapping[str, tuple[str, str]] = {
    "sku": ("รหัสสินค้า", "Code (SKU)"),
    "name": ("ชื่อสินค้า", "Name in Thai"),
    "name_en": ("ชื่อภาษาอังกฤษ", "Name in English"),
    "about": ("รายละเอียด", "Description"),
    "price_online": ("ราคาร้านออนไลน์ (บาท)", "Price online (baht)"),
    "price_showroom": ("ราคาโชว์รูม (บาท)", "Price showrooms (baht)"),
    "price_truck": ("ราคารถขายของ (บาท)", "Price trucks (baht)"),
    "stock": ("จำนวนในห้องเก็บของ (ชิ้น)", "Pieces in the store-room"),
    "pictures": ("ชื่อไฟล์รูป", "Picture files"),
}
PRICES = {"price_online": "online", "price_showroom": "showroom", "price_truck": "truck"}
WORDS = {"name": LONGEST_NAME, "name_en": LONGEST_NAME, "about": LONGEST_ABOUT}
_DANGER = ("=", "+", "-", "@", "\t", "\r")
# What a reader of files found about a cell, as a sign before its text.
MARKS = {"\ue000": "FORMULA", "\ue001": "MERGED", "\ue002": "ENCODING", "\ue003": "DATE", "\ue004": "TOO_LONG"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Reason:
    """Why a row, or a file, was not taken: a code, the column it is about, and what stood there."""

    code: str
    column: str = ""
    value: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """A product as it is now: words, prices by channel (satang), pieces (None: never counted)."""

    name: str
    name_en: str
    prices: Mapping[str, int]
    stock: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """What is to become of a row: `fate` change, new, same or refused; the new values; what was seen; the reasons."""

    fate: str
    values: dict[str, str | int | list[str]] = field(default_factory=dict)
    seen: dict[str, int | None] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()


def column_of(heading: str) -> str | None:
    """Find the column that a heading means: in Thai, in English, or by its own name; None: not one of ours."""
    plain = _heading(heading)
    for name, headings in COLUMNS.items():
        if plain in {name, _heading(headings[0]), _heading(headings[1])}:
            return name
    return None


def headings_refusal(found: list[str | None]) -> Reason | None:
    """Say why a first row is no heading of ours: NO_KEY_COLUMN, TWICE, NOTHING_TO_CHANGE; None: it is."""
    named = [name for name in found if name]
    if "sku" not in named:
        return Reason(code="NO_KEY_COLUMN")
    if twice := next((name for name in named if named.count(name) > 1), None):
        return Reason(code="COLUMN_TWICE", column=twice)
    return Reason(code="NOTHING_TO_CHANGE") if len(named) == 1 else None


def safe_cell(text: str) -> str:
    """Write a text so that no spreadsheet takes it for a formula: a quotation mark goes before = + - @ and tabs."""
    return f"'{text}" if text.startswith(_DANGER) else text


def plain_cell(text: str) -> str:
    """Read a cell back: what safe_cell put before it goes; letters are composed, unseen signs and edges go."""
    composed = unicodedata.normalize("NFC", text)
    clean = "".join(sign for sign in composed if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cf"))
    clean = clean.strip()
    return clean[1:].strip() if clean[:1] == "'" and clean[1:].startswith(_DANGER) else clean


def judge_row(cells: Mapping[str, str], known: Known | None, *, pictures: frozenset[str] | None) -> Verdict:
    """Decide what becomes of a row beside the product as it is now (None: new). An empty cell changes nothing.

    `pictures` are the names of the files that came along; None: none did.
    """
    marked = [reason for column, text in cells.items() if (reason := _mark(column, text))]
    if marked:
        return Verdict(fate="refused", reasons=tuple(marked))
    read, wrong = _read(cells)
    wrong += _wrong_pictures(cells.get("pictures", ""), pictures, new=known is None)
    if not plain_cell(cells.get("sku", "")):
        wrong.insert(0, Reason(code="NO_KEY", column="sku"))
    if known is None and not read.get("name") and not wrong:
        wrong.append(Reason(code="NEW_WITHOUT_NAME", column="name"))
    if wrong:
        return Verdict(fate="refused", reasons=tuple(wrong))
    if names := _names(cells.get("pictures", "")):
        read["pictures"] = names
    return Verdict(fate="new", values=read) if known is None else _compared(read, known)


def _compared(read: dict[str, str | int | list[str]], known: Known) -> Verdict:
    now: dict[str, str | int | None] = {"name": known.name, "name_en": known.name_en, "stock": known.stock}
    now |= {column: known.prices.get(channel) for column, channel in PRICES.items()}
    changed = {column: value for column, value in read.items() if column == "about" or now.get(column) != value}
    seen = {column: now[column] for column in changed if column in PRICES or column == "stock"}
    numbers = {column: value for column, value in seen.items() if value is None or isinstance(value, int)}
    return Verdict(fate="change" if changed else "same", values=changed, seen=numbers)


def _mark(column: str, text: str) -> Reason | None:
    code = MARKS.get(text[:1])
    return Reason(code=code, column=column, value=text[1:81]) if code else None


def _read(cells: Mapping[str, str]) -> tuple[dict[str, str | int | list[str]], list[Reason]]:
    read: dict[str, str | int | list[str]] = {}
    wrong: list[Reason] = []
    for column, raw in cells.items():
        text = plain_cell(raw)
        if not text or column in ("pictures", "sku"):
            continue
        if column in WORDS:
            if len(text) > WORDS[column]:
                wrong.append(Reason(code="TOO_LONG", column=column, value=text[:80]))
            else:
                read[column] = text if column == "about" else " ".join(text.split())
            continue
        number, code = _number(column, text)
        if code:
            wrong.append(Reason(code=code, column=column, value=text[:80]))
        else:
            read[column] = number
    return read, wrong


def _number(column: str, text: str) -> tuple[int, str]:
    """Read a price or a count; the second is the code of what is wrong with it."""
    try:
        if column in PRICES:
            amount = satang_from(text)
            refusal = price_refusal(amount)
            return amount, f"PRICE_{refusal}" if refusal else ""
        count = pieces_from(re.sub(r"\.0+$", "", text))
        refusal = quantity_refusal(count)
        return count, f"STOCK_{refusal}" if refusal else ""
    except TypedWrongError as error:
        kind = "PRICE" if column in PRICES else "STOCK"
        return 0, f"{kind}_{error.code}"


def _wrong_pictures(text: str, pictures: frozenset[str] | None, *, new: bool) -> list[Reason]:
    names = _names(text)
    if not names:
        return []
    if not new:
        return [Reason(code="PICTURES_OF_KNOWN", column="pictures")]
    if pictures is None:
        return [Reason(code="NO_PICTURES_CAME", column="pictures", value=names[0])]
    missing = [name for name in names if name.casefold() not in pictures]
    return [Reason(code="PICTURE_MISSING", column="pictures", value=name[:80]) for name in missing]


def _names(text: str) -> list[str]:
    return [name for one in re.split(r"[;,\n|]", plain_cell(text)) if (name := one.strip())]


def _heading(text: str) -> str:
    return re.sub(r"\s+", " ", plain_cell(text).lstrip("\ufeff")).strip().casefold()

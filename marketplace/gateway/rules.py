"""Small decisions of the gateway over plain values: rich text, provinces, taxes inside prices."""

import base64
import binascii
import html
import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from marketplace.shared.money import included_tax

TAG = re.compile(r"<[^>]+>")
# Saleor checks a province against google-i18n's raw names, which spell this one with its title.
PROVINCES_IN_SALEOR = {"บึงกาฬ": "จังหวัด บึงกาฬ"}
PROVINCES_FOR_PEOPLE = {raw: name for name, raw in PROVINCES_IN_SALEOR.items()}
VAT_COUNTRY = "TH"


def paragraphs(editor_js: str | None) -> tuple[str, ...]:
    """Give Saleor's rich text (EditorJS JSON) as plain paragraphs; a list gives one per item."""
    if not editor_js:
        return ()
    try:
        document = json.loads(editor_js)
    except ValueError:
        return (editor_js,)
    blocks = document.get("blocks", []) if isinstance(document, dict) else []
    lines = [_plain(line) for block in blocks for line in _lines(block)]
    return tuple(line for line in lines if line)


def rich_text(lines: Sequence[str]) -> str:
    """Write plain paragraphs as Saleor's rich text; nothing in them is taken for a tag."""
    blocks = [{"type": "paragraph", "data": {"text": html.escape(one, quote=False)}} for one in lines]
    return json.dumps({"blocks": blocks, "version": "2.22.2"}, ensure_ascii=False)


def _lines(block: Mapping[str, Any]) -> list[str]:
    data = block.get("data") or {}
    items = data.get("items")
    if isinstance(items, list):
        return [str(item.get("content", "")) if isinstance(item, dict) else str(item) for item in items]
    return [str(data.get("text", ""))]


def _plain(line: str) -> str:
    return " ".join(html.unescape(TAG.sub("", line)).split())


def province_for_store(province: str) -> str:
    """Spell a province as Saleor's address check wants it."""
    return PROVINCES_IN_SALEOR.get(province, province)


def province_for_people(province: str) -> str:
    """Spell a province as people do."""
    return PROVINCES_FOR_PEOPLE.get(province, province)


def without_tax(gross: int, percent: Decimal) -> int:
    """Give the net part of a gross amount in satang; Saleor's rates are per cent."""
    return gross - included_tax(gross, percent / 100)


def amount_in_baht(satang: int) -> Decimal:
    """Write satang as the API's decimal baht: 12345 is 123.45."""
    return Decimal(satang).scaleb(-2)


def is_store_id(text: str, kind: str) -> bool:
    """Tell whether a text from outside has the form of the engine's ids of a kind: base64 of "Checkout:...".

    Saleor answers others with an error of the whole question, as if it were broken.
    """
    try:
        decoded = base64.b64decode(text, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return False
    name, _, rest = decoded.partition(":")
    return name == kind and bool(rest)

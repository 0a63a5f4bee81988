"""Price tags on paper: a sheet of A4 to cut apart, or a roll of 40 x 30 mm."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import segno

from marketplace.shared.pages.bands import band_svg
from marketplace.shared.pages.formats import written_baht
from marketplace.shared.print.thai_breaks import with_breaks
from marketplace.shared.print.typeset import PARTS, typeset_pdf

PAPER = Path(__file__).parent / "paper"
LONGEST_NAME = 120  # letters; beyond, no type that an eye can read fits 40 x 30 mm


@dataclass(frozen=True, kw_only=True, slots=True)
class Tag:
    """One tag: what it is called, what it costs (satang), its SKU, the address in its code, and how many of it."""

    name: str
    price: int
    sku: str
    address: str
    copies: int = 1


def print_tags(*, band: str, organisation: str, tags: Sequence[Tag], size: str, large: bool) -> bytes:
    """Set price tags as a PDF: `size` "a4" (18 on a sheet, 8 in large type, with crop marks) or "roll" (40 x 30 mm).

    The name wraps between words and grows smaller until it fits. The code is black on white with its quiet zone of four
    modules (ISO/IEC 18004), error level M, and at least 14 mm wide, which a printer of 203 dpi still draws well.
    """
    codes = {f"code{number}.svg": _code(tag.address) for number, tag in enumerate(tags)}
    data = {
        "size": size,
        "large": large,
        "organisation": with_breaks(organisation),
        "tags": [_tag(number, tag) for number, tag in enumerate(tags)],
    }
    pictures = {"band.svg": band_svg(band).encode(), **codes, **PARTS}
    return typeset_pdf(PAPER / "price_tags.typ", data, pictures=pictures)


def _tag(number: int, tag: Tag) -> dict[str, Any]:
    price = written_baht(tag.price)
    return {
        "name": with_breaks(tag.name if len(tag.name) <= LONGEST_NAME else tag.name[: LONGEST_NAME - 1].rstrip() + "…"),
        "price": price.removesuffix(".00"),
        "sku": tag.sku,
        "code": f"code{number}.svg",
        "copies": tag.copies,
    }


def _code(address: str) -> bytes:
    drawn = BytesIO()
    segno.make(address, error="m", micro=False, boost_error=False).save(
        drawn, kind="svg", border=4, dark="#000000", light="#ffffff", xmldecl=False
    )
    return drawn.getvalue()

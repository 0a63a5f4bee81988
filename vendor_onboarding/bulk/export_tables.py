"""A vendor's own tables to take away: products, orders, income. No buyer's data; safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence

import openpyxl
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from openpyxl.styles import Font

from marketplace.shared.thai.dates import BANGKOK, written_month
from vendor_onboarding.bulk.check_import import own_by_key
from vendor_onboarding.bulk.rules import COLUMNS, PRICES, safe_cell
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.models import VendorOrderLine
from vendor_onboarding.listings.own_income import income_by_month, income_by_product
from vendor_onboarding.portal.rules import typed_price
from vendor_onboarding.portal.words import CHANNELS

Rows = Iterable[Sequence[str]]
BOM = "\ufeff"  # Excel takes a file without it for one of the machine's old code page, and Thai becomes noise


def headings() -> list[str]:
    """Give the headings of the table in the page's language."""
    place = 1 if (get_language() or "th").startswith("en") else 0
    return [words[place] for words in COLUMNS.values()]


def template_rows() -> list[Sequence[str]]:
    """Give the empty table with one line that shows what goes where; its code is not one of any product."""
    example = {
        "sku": _("EXAMPLE-1 (delete this row)"),
        "name": "ผ้าพันคอไหมย้อมคราม",
        "name_en": "Indigo silk scarf",
        "about": "ทอมือ ย้อมด้วยครามธรรมชาติ",
        "price_online": "450",
        "price_showroom": "420",
        "price_truck": "420",
        "stock": "12",
        "pictures": "scarf-1.jpg; scarf-2.jpg",
    }
    return [headings(), [example[name] for name in COLUMNS]]


def product_rows(desk: Desk) -> list[Sequence[str]]:
    """Give all own products in the columns that an import reads; an empty cell changes nothing there."""
    rows = {one.variant: one for one in own_by_key(desk).values()}
    listed: list[Sequence[str]] = [headings()]
    for one in sorted(rows.values(), key=lambda found: (found.known.name, found.sku)):
        values = {"sku": one.sku or str(one.variant), "name": one.known.name, "name_en": one.known.name_en}
        values |= {
            column: typed_price(one.known.prices[channel])
            for column, channel in PRICES.items()
            if channel in one.known.prices
        }
        values["stock"] = "" if one.known.stock is None else str(one.known.stock)
        listed.append([values.get(name, "") for name in COLUMNS])
    return listed


def order_rows(desk: Desk) -> list[Sequence[str]]:
    """Give the organisation's own lines of all orders, the newest first; who bought stands nowhere."""
    lines = VendorOrderLine.objects.filter(listing__organisation=desk.organisation).order_by("-sold_at", "position")
    heading = [_("Order"), _("Sold"), _("Where it is sold"), _("Product"), _("Pieces"), _("Baht"), _("Given back"),
               _("Paid on"), _("Called off on")]  # fmt: skip
    rows: list[Sequence[str]] = [heading]
    for line in lines.iterator(chunk_size=1000):
        rows.append(
            [
                line.number,
                f"{line.sold_at.astimezone(BANGKOK):%Y-%m-%d %H:%M}",
                str(CHANNELS.get(line.channel, line.channel)),
                line.name,
                str(line.quantity),
                typed_price(line.total),
                typed_price(line.refunded),
                f"{line.settled_at.astimezone(BANGKOK):%Y-%m-%d}" if line.settled_at else "",
                f"{line.cancelled_at.astimezone(BANGKOK):%Y-%m-%d}" if line.cancelled_at else "",
            ]
        )
    return rows


def income_rows(desk: Desk, *, year: int) -> list[Sequence[str]]:
    """Give the income of a Buddhist fiscal year: by month, then by product."""
    language = "en" if (get_language() or "th").startswith("en") else "th"
    rows: list[Sequence[str]] = [[_("Month"), _("Baht")]]
    for first, amount in income_by_month(desk, year=year):
        rows.append([written_month(first.year, first.month, language=language), _baht(amount)])
    rows += [[], [_("Product"), _("Baht"), _("Pieces")]]
    rows += [[one.name, _baht(one.amount), str(one.pieces)] for one in income_by_product(desk, year=year)]
    return rows


def as_csv(rows: Rows) -> bytes:
    """Write rows as CSV that Excel opens with Thai letters, and in which no cell is taken for a formula."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([_safe(cell) for cell in row] for row in rows)
    return (BOM + text.getvalue()).encode()


def as_xlsx(rows: Rows) -> bytes:
    """Write rows as XLSX: texts stay texts, so that codes keep their zeros and nothing becomes a formula or a date."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Talad Feemue")
    for number, row in enumerate(rows):
        sheet.append([_text_cell(sheet, cell, bold=number == 0) for cell in row])
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _text_cell(sheet: object, text: str, *, bold: bool) -> openpyxl.cell.WriteOnlyCell:
    cell = openpyxl.cell.WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    cell.number_format = "@"
    if bold:
        cell.font = Font(bold=True)
    return cell


def _safe(text: str) -> str:
    """Leave our own amounts as they are; a minus before digits is no formula."""
    return text if text[:1] == "-" and text[1:].replace(".", "").isdigit() else safe_cell(text)


def _baht(satang: int) -> str:
    return f"-{typed_price(-satang)}" if satang < 0 else typed_price(satang)

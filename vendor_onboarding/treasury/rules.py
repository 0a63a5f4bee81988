"""How a bank wants its file: columns as data, and each payment written by them."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

ENCODINGS = {"utf-8": "utf-8", "utf-8-bom": "utf-8-sig", "tis-620": "tis-620"}
LINE_ENDS = {"crlf": "\r\n", "lf": "\n"}
SEPARATORS = (",", ";", "|", "\t")
SHAPES = ("csv", "fixed")
VALUES = (
    "row", "reference", "run", "name", "bank", "account", "amount", "satang",
    "date", "date_yyyymmdd", "date_ddmmyyyy", "date_ddmmyyyy_be", "text",
)  # fmt: skip
MOST_COLUMNS, WIDEST, LONGEST_LAYOUT = 60, 200, 20_000
# A cell that begins so is worked out by a spreadsheet instead of shown (OWASP, CSV injection).
FORMULA = re.compile(r"^[=+\-@\t\r]")
# Signs of control, and those without a width that Thai texts carry between words: a bank would read "?" for them.
UNSEEN, WIDTHLESS = re.compile(r"[\x00-\x1f\x7f]+"), re.compile(r"[\xad\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_LAYOUT_KEYS = {"encoding", "line_end", "shape", "separator", "header", "columns"}
_COLUMN_KEYS = {"title", "value", "text", "width", "align", "fill"}


@dataclass(frozen=True, kw_only=True, slots=True)
class PaymentRow:
    """A payment as a bank file needs it; `account` in the clear, `satang` the amount, `reference` ours."""

    row: int
    reference: str
    run: int
    name: str
    bank: str
    account: str
    satang: int
    day: date


def layout_refusal(layout: Any) -> str | None:
    """Why can this not be a bank's layout? A short English code with the place ("columns[2].value"); None: it can."""
    if not isinstance(layout, dict):
        return "layout"
    if set(layout) - _LAYOUT_KEYS:
        return ", ".join(sorted(set(layout) - _LAYOUT_KEYS))
    shape = layout.get("shape")
    allowed = {"encoding": ENCODINGS, "line_end": LINE_ENDS, "shape": SHAPES, "header": (True, False)}
    if shape == "csv":
        allowed["separator"] = SEPARATORS
    for key, values in allowed.items():
        if not isinstance(layout.get(key), str | bool) or layout[key] not in values:
            return key
    return _columns_refusal(layout, fixed=shape == "fixed")


def _columns_refusal(layout: Mapping[str, Any], *, fixed: bool) -> str | None:
    columns = layout.get("columns")
    if not isinstance(columns, list) or not 0 < len(columns) <= MOST_COLUMNS:
        return "columns"
    wrong = ((number, _column_refusal(column, fixed=fixed)) for number, column in enumerate(columns))
    return next((f"columns[{number}].{key}" for number, key in wrong if key), None)


def _column_refusal(column: Any, *, fixed: bool) -> str | None:
    if not isinstance(column, dict):
        return "column"
    if unknown := sorted(set(column) - _COLUMN_KEYS):
        return str(unknown[0])
    if column.get("value") not in VALUES:
        return "value"
    for key in ("title", "text", "fill"):
        if not isinstance(column.get(key, ""), str) or len(column.get(key, "")) > WIDEST:
            return key
    return _width_refusal(column) if fixed else None


def _width_refusal(column: Mapping[str, Any]) -> str | None:
    width = column.get("width")
    if not isinstance(width, int) or isinstance(width, bool) or not 0 < width <= WIDEST:
        return "width"
    if column.get("align", "left") not in ("left", "right"):
        return "align"
    return None if len(column.get("fill", " ")) == 1 else "fill"


def bank_file(layout: Mapping[str, Any], rows: Sequence[PaymentRow]) -> bytes:
    """Write payments as a bank wants them; the layout passed layout_refusal.

    Letters that the bank's encoding lacks become "?". In a fixed layout a value that is too long for its column
    raises ValueError, unless it is a name, which is cut: an account number or an amount is never cut.
    """
    lines = [_cells(layout, row) for row in rows]
    if layout["header"]:
        lines.insert(0, [str(column.get("title", "")) for column in layout["columns"]])
    end = LINE_ENDS[layout["line_end"]]
    if layout["shape"] == "csv":
        text = _separated(lines, separator=layout["separator"], end=end)
    else:
        text = "".join(_fixed(layout["columns"], cells) + end for cells in lines)
    return text.encode(ENCODINGS[layout["encoding"]], errors="replace")


def safe_cell(text: str) -> str:
    """Make a text that a spreadsheet shows and does not work out: control signs go, a formula gets an apostrophe."""
    plain = _seen(text)
    return f"'{plain}" if FORMULA.match(plain) else plain


def _seen(text: str) -> str:
    return UNSEEN.sub(" ", WIDTHLESS.sub("", text)).strip()


def _cells(layout: Mapping[str, Any], row: PaymentRow) -> list[str]:
    safe = safe_cell if layout["shape"] == "csv" else _seen
    return [safe(_value(column, row)) for column in layout["columns"]]


def _value(column: Mapping[str, Any], row: PaymentRow) -> str:
    day = row.day
    values = {
        "row": str(row.row),
        "reference": row.reference,
        "run": str(row.run),
        "name": row.name,
        "bank": row.bank,
        "account": row.account,
        "amount": f"{row.satang // 100}.{row.satang % 100:02d}",
        "satang": str(row.satang),
        "date": day.isoformat(),
        "date_yyyymmdd": f"{day:%Y%m%d}",
        "date_ddmmyyyy": f"{day:%d%m%Y}",
        "date_ddmmyyyy_be": f"{day:%d%m}{day.year + 543}",
        "text": str(column.get("text", "")),
    }
    return values[column["value"]]


def _separated(lines: Sequence[Sequence[str]], *, separator: str, end: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(lines)
    return out.getvalue()


def _fixed(columns: Sequence[Mapping[str, Any]], cells: Sequence[str]) -> str:
    return "".join(_padded(column, cell) for column, cell in zip(columns, cells, strict=True))


def _padded(column: Mapping[str, Any], cell: str) -> str:
    width, fill = column["width"], column.get("fill", " ")
    if len(cell) > width:
        if column["value"] not in ("name", "text"):
            raise ValueError(f"{column['value']} does not fit into {width} signs")
        cell = cell[:width]
    return cell.rjust(width, fill) if column.get("align") == "right" else cell.ljust(width, fill)

"""A file from outside becomes rows of text, or is refused in words. It is judged by its content, never by its name."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from xml.etree.ElementTree import ParseError

import openpyxl
from defusedxml.common import DefusedXmlException
from openpyxl.utils.exceptions import InvalidFileException

from vendor_onboarding.bulk.rules import (
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    Reason,
    column_of,
    headings_refusal,
)

MOST_BYTES = 10 * 1024 * 1024
MOST_UNPACKED = 80 * 1024 * 1024
MOST_PARTS = 500
LAST_ROW = 1_048_576  # of any Excel sheet; rows that a file leaves out are counted up one by one
FORMULA, MERGED, ENCODING, DATE, TOO_LONG = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
_SHEET = re.compile(r"xl/worksheets/sheet\d+\.xml")
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s+ref="[A-Z]+(\d+):[A-Z]+(\d+)"')
BROKEN = (
    zipfile.BadZipFile, InvalidFileException, DefusedXmlException, ParseError, KeyError, ValueError, TypeError,
    IndexError, AttributeError, EOFError, OSError, NotImplementedError, RuntimeError,
)  # fmt: skip


class FileRefusedError(Exception):
    """The whole file cannot be read; `reason` says why."""

    def __init__(self, code: str, *, column: str = "", value: str = "") -> None:
        super().__init__(code)
        self.reason = Reason(code=code, column=column, value=value)


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """The rows of a file: the number of each as a person counts it there (the heading is 1), and its cells by column.

    A cell that must not be taken begins with one of rules.MARKS. `ignored` are headings that mean nothing to us.
    """

    rows: tuple[tuple[int, dict[str, str]], ...]
    ignored: tuple[str, ...]


def read_table(data: bytes) -> Table:
    """Read a CSV (UTF-8, UTF-16 or TIS-620; commas, semicolons or tabs) or an XLSX. Raises FileRefusedError."""
    if len(data) > MOST_BYTES:
        raise FileRefusedError("TOO_BIG")
    if not data.strip():
        raise FileRefusedError("EMPTY")
    if data[:4] == b"PK\x03\x04":
        return _table(_xlsx_rows(data))
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise FileRefusedError("OLD_EXCEL")
    return _table(_csv_rows(_decoded(data)))


def _table(lines: Iterable[tuple[int, list[str]]]) -> Table:
    """Find the headings; keep the cells of ours. A row without a single word is no row."""
    columns: list[str | None] = []
    ignored: list[str] = []
    rows: list[tuple[int, dict[str, str]]] = []
    for number, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        if not columns:
            columns, ignored = _headings(cells)
            continue
        if len(rows) >= MOST_ROWS:
            raise FileRefusedError("TOO_MANY_ROWS")
        pairs = zip(columns, cells, strict=False)
        rows.append((number, {name: _short(cell) for name, cell in pairs if name}))
    if not rows:
        raise FileRefusedError("EMPTY")
    return Table(rows=tuple(rows), ignored=tuple(ignored))


def _headings(cells: list[str]) -> tuple[list[str | None], list[str]]:
    """Give what each column is, and the headings that mean nothing to us."""
    columns = [column_of(cell.lstrip("".join((FORMULA, MERGED, ENCODING)))) for cell in cells]
    if refusal := headings_refusal(columns):
        raise FileRefusedError(refusal.code, column=refusal.column)
    named = zip(cells, columns, strict=True)
    return columns, [cell.strip()[:80] for cell, name in named if cell.strip() and not name]


def _short(cell: str) -> str:
    return cell if len(cell) <= LONGEST_CELL else TOO_LONG + cell[:80]


def _decoded(data: bytes) -> str:
    """Turn bytes into text. A line in another encoding than the others is marked: nobody can be sure of it."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise FileRefusedError("NOT_A_TABLE") from error
    if b"\0" in data:
        raise FileRefusedError("NOT_A_TABLE")
    lines = data.removeprefix(b"\xef\xbb\xbf").splitlines(keepends=True)
    foreign = [_is_foreign(line) for line in lines]
    if not any(foreign):
        return b"".join(lines).decode("utf-8")
    mixed = any(not bad and not line.isascii() for line, bad in zip(lines, foreign, strict=True))
    return "".join(_line(line, bad=bad, mixed=mixed) for line, bad in zip(lines, foreign, strict=True))


def _is_foreign(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def _line(line: bytes, *, bad: bool, mixed: bool) -> str:
    text = line.decode("cp874", errors="replace") if bad else line.decode("utf-8")
    if not bad or not (mixed or "\ufffd" in text):
        return text
    body = text.rstrip("\r\n")
    return f"{ENCODING}{body}{text[len(body) :]}"


def _csv_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        before = 0
        for cells in reader:
            if len(cells) > MOST_COLUMNS:
                raise FileRefusedError("TOO_MANY_COLUMNS")
            yield before + 1, _with_marks(cells)
            before = reader.line_num
    except csv.Error as error:
        raise FileRefusedError("NOT_A_TABLE") from error


def _with_marks(cells: list[str]) -> list[str]:
    """A marked line marks its first cell, wherever the sign stands."""
    if not any(ENCODING in cell for cell in cells):
        return cells
    plain = [cell.replace(ENCODING, "") for cell in cells]
    return [ENCODING + plain[0], *plain[1:]]


def _xlsx_rows(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """Read the first sheet, a row at a time; what it unpacks to is counted before."""
    try:
        merged = _merged_rows(data)
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
            if number > LAST_ROW:
                raise FileRefusedError("BROKEN_EXCEL")
            texts = [_cell_text(cell) for cell in cells]
            yield number, [MERGED + texts[0], *texts[1:]] if merged[number] and number > 1 and texts else texts
    except FileRefusedError:
        raise
    except BROKEN as error:
        raise FileRefusedError("BROKEN_EXCEL") from error


def _merged_rows(data: bytes) -> bytearray:
    """Give a mark for each row, by its number: 1 where cells are merged."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        _check_parts(parts)
        sheets = [parts.read(name) for name in parts.namelist() if _SHEET.fullmatch(name)]
    if any(sheet.count(b"mergeCell ") > MOST_ROWS for sheet in sheets):  # each takes the library long
        raise FileRefusedError("BOMB")
    return _marked(sheets[0] if sheets else b"")


def _check_parts(parts: zipfile.ZipFile) -> None:
    """Refuse an archive that is too large when unpacked, no table, or brings declarations of its own."""
    infos = parts.infolist()
    if len(infos) > MOST_PARTS or sum(one.file_size for one in infos) > MOST_UNPACKED:
        raise FileRefusedError("BOMB")
    if "xl/workbook.xml" not in parts.namelist():
        raise FileRefusedError("NOT_A_TABLE")
    if any(_declares(parts.read(info)) for info in infos if info.filename.endswith((".xml", ".rels"))):
        raise FileRefusedError("BROKEN_EXCEL")


def _marked(sheet: bytes) -> bytearray:
    rows = bytearray(LAST_ROW + 1)
    for found in _MERGED.finditer(sheet):
        first, last = (min(int(found[place]), LAST_ROW) for place in (1, 2))
        last = min(last, first + MOST_ROWS)
        rows[first : last + 1] = b"\1" * max(last + 1 - first, 0)
    return rows


def _declares(part: bytes) -> bool:
    """Does a part declare a document type? Excel never does; entities that grow or lead elsewhere need one."""
    return b"<!DOCTYPE" in part.replace(b"\0", b"").upper()


def _cell_text(cell: Any) -> str:
    """Write a cell as a person would type it: 250.0 is "250", a formula is marked, so is a code turned into a date."""
    value = cell.value
    if value is None:
        return ""
    if getattr(cell, "data_type", "") == "f":
        return f"{FORMULA}{str(value)[:200]}"
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, (datetime, date, time)):
        return f"{DATE}{value.isoformat()}"
    if isinstance(value, (int, float)):
        return _number_text(value)
    return str(value)


def _number_text(value: float) -> str:
    if value != value or value in (float("inf"), float("-inf")):  # not a number is not itself
        return str(value)
    exact = Decimal(repr(value))
    return str(exact.to_integral_value()) if exact == exact.to_integral_value() else format(exact, "f")

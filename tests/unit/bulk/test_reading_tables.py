"""Files as people and their programs make them, and as attackers do: read row by row, or refused in words."""

import datetime
import io
import zipfile

import openpyxl
import pytest

from vendor_onboarding.bulk.export_tables import as_csv, as_xlsx
from vendor_onboarding.bulk.read_package import picture_bytes, read_upload
from vendor_onboarding.bulk.read_table import FileRefusedError, read_table
from vendor_onboarding.bulk.rules import plain_cell, safe_cell

HEADING = "รหัสสินค้า,ชื่อสินค้า,ราคาร้านออนไลน์ (บาท),จำนวนในห้องเก็บของ (ชิ้น)"
CLOTH = "W-1,ผ้าขาวม้า,๒๕๐,๑๒"


def cells(data):
    return [row for _number, row in read_table(data).rows]


def refusal(read, data):
    with pytest.raises(FileRefusedError) as refused:
        read(data)
    return refused.value.reason.code


def an_xlsx(*rows, change=lambda sheet: None):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    change(sheet)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def a_zip(**files):
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return kept.getvalue()


WHOLE = {"sku": "W-1", "name": "ผ้าขาวม้า", "price_online": "๒๕๐", "stock": "๑๒"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_is_read_in_whatever_encoding_thai_programs_write(encoding, ending, delimiter):
    text = ending.join((HEADING, CLOTH, "", "")).replace(",", delimiter)
    assert cells(text.encode(encoding)) == [WHOLE]


def test_headings_in_english_and_our_own_names_mean_the_same_columns():
    assert cells(b"Code (SKU),Price online (baht)\nA,5") == cells(b"sku,price_online\nA,5")


def test_a_line_in_another_encoding_is_marked_and_the_others_stay():
    data = f"{HEADING}\n{CLOTH}\n".encode() + "W-2,ผ้าไหม,5,1\n".encode("cp874") + b"W-3,silk,5,1\n"
    first, second, third = cells(data)
    assert (first, third["sku"]) == (WHOLE, "W-3")
    assert second["sku"] == "\ue002W-2"


def test_a_cell_with_line_breaks_keeps_the_number_of_its_row():
    table = read_table(b'sku,about,stock\nA,"one\ntwo",1\nB,three,2\n')
    assert [(number, row["sku"]) for number, row in table.rows] == [(2, "A"), (4, "B")]


def test_columns_that_mean_nothing_are_told():
    assert read_table(b"sku,stock,colour\nA,1,red").ignored == ("colour",)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "EMPTY"),
        (b"\n\n", "EMPTY"),
        (b"sku,stock\n", "EMPTY"),
        (b"name,stock\nA,1", "NO_KEY_COLUMN"),
        (b"sku,stock,stock\nA,1,1", "COLUMN_TWICE"),
        (b"sku,colour\nA,red", "NOTHING_TO_CHANGE"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "NOT_A_TABLE"),
        (b"\xff\xfe\x00", "NOT_A_TABLE"),
        (b"sku," + b"x," * 50 + b"stock\nA,1", "TOO_MANY_COLUMNS"),
        (b"sku,stock\n" + b"A,1\n" * 10_001, "TOO_MANY_ROWS"),
        (b"sku,name\nA," + b"x" * 200_000, "NOT_A_TABLE"),
        (b"x" * (10 * 1024 * 1024 + 1), "TOO_BIG"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "OLD_EXCEL"),
        (b"PK\x03\x04 not a zip at all", "BROKEN_EXCEL"),
    ],
)
def test_a_file_that_is_no_table_of_ours_is_refused_by_name(data, code):
    assert refusal(read_table, data) == code


def test_ten_thousand_rows_are_read():
    assert len(read_table(b"sku,stock\n" + b"A,1\n" * 10_000).rows) == 10_000


def test_numbers_and_texts_of_excel_read_as_a_person_typed_them():
    data = an_xlsx(["sku", "price_online", "stock", "name"], [1001, 250.5, 12.0, "ผ้า"], ["0012", "1,250", "๑๒", 0.25])
    assert cells(data) == [
        {"sku": "1001", "price_online": "250.5", "stock": "12", "name": "ผ้า"},
        {"sku": "0012", "price_online": "1,250", "stock": "๑๒", "name": "0.25"},
    ]


def test_formulas_dates_and_merged_cells_are_marked_in_their_rows():
    data = an_xlsx(
        ["sku", "stock"], ["A", "=1+1"], [datetime.date(2026, 3, 1), 1], ["C", 1], ["D", 1], ["E", 1],
        change=lambda sheet: sheet.merge_cells("A4:A5"),
    )  # fmt: skip
    first, second, third, fourth, fifth = cells(data)
    assert first["stock"] == "\ue000=1+1"
    assert second["sku"].startswith("\ue003")
    assert third["sku"] == "\ue001C"
    assert fourth["sku"].startswith("\ue001")
    assert fifth == {"sku": "E", "stock": "1"}


def test_an_xlsx_that_would_become_huge_is_not_unpacked():
    bomb = a_zip(**{"xl/workbook.xml": b"<x/>", "xl/worksheets/sheet1.xml": b" " * (81 * 1024 * 1024)})
    assert len(bomb) < 200_000
    assert refusal(read_table, bomb) == "BOMB"


def test_entities_in_an_xlsx_are_not_followed():
    evil = an_xlsx(["sku", "stock"], ["A", 1])
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(evil)) as old, zipfile.ZipFile(kept, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + content
            new.writestr(name, content)
    assert refusal(read_table, kept.getvalue()) == "BROKEN_EXCEL"


def test_a_zip_brings_its_pictures_by_name_and_leaves_out_what_macs_add():
    table = an_xlsx(["sku", "name", "pictures"], ["A", "ผ้า", "One.JPG"])
    data = a_zip(**{"goods/table.xlsx": table, "goods/One.JPG": b"a", "__MACOSX/._One.JPG": b"b", "notes.txt": b"c"})
    package = read_upload(data)
    assert package.pictures == {"one.jpg": "goods/One.JPG"}
    assert picture_bytes(data, "goods/One.JPG") == b"a"
    assert package.table.rows[0][1]["pictures"] == "One.JPG"


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"t.csv": b"sku,stock\nA,1", "../../etc/cron.d/x.jpg": b"x"}, "PATH_PARTS"),
        ({"t.csv": b"sku,stock\nA,1", "..\\x.jpg": b"x"}, "PATH_PARTS"),
        ({"t.csv": b"sku,stock\nA,1", "/x.jpg": b"x"}, "PATH_PARTS"),
        ({"t.csv": b"sku,stock\nA,1", "C:x.jpg": b"x"}, "PATH_PARTS"),
        ({"t.csv": b"sku,stock\nA,1", "more.zip": b"x"}, "NESTED"),
        ({"t.csv": b"sku,stock\nA,1", "big.jpg": b" " * (15 * 1024 * 1024 + 1)}, "PART_TOO_BIG"),
        ({"t.csv": b"sku,stock\nA,1", "a/x.jpg": b"x", "b/X.JPG": b"y"}, "PICTURE_TWICE"),
        ({"x.jpg": b"x"}, "NO_TABLE_INSIDE"),
        ({"t.csv": b"sku,stock\nA,1", "u.csv": b"sku,stock\nA,1"}, "TABLES_INSIDE"),
    ],
)
def test_a_hostile_zip_is_refused_before_it_is_unpacked(files, code):
    assert refusal(read_upload, a_zip(**files)) == code


def test_a_zip_bomb_and_a_broken_zip_are_refused():
    many = a_zip(**{f"{number}.jpg": b"" for number in range(2_001)}, **{"t.csv": b"sku,stock\nA,1"})
    assert refusal(read_upload, many) == "BOMB"
    assert refusal(read_upload, many[:500]) == "BROKEN_ZIP"


@pytest.mark.parametrize("text", ["=1+1", "+66", "-x", "@SUM(A1)", "\tcmd", "ผ้า", "'quoted", "12"])
def test_what_we_write_is_no_formula_and_reads_back_as_it_was(text):
    assert safe_cell(text)[:1] not in ("=", "+", "-", "@", "\t")
    assert plain_cell(safe_cell(text)) == text.strip()


def test_our_csv_begins_with_the_sign_that_excel_needs_for_thai():
    data = as_csv([["sku", "name"], ["=HYPERLINK(1)", "ผ้า"]])
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\n'=HYPERLINK(1)," in data.replace(b"\r", b"")
    assert cells(data) == [{"sku": "'=HYPERLINK(1)", "name": "ผ้า"}]


def test_our_xlsx_keeps_codes_with_zeros_and_makes_no_formulas():
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx([["sku"], ["007"], ["=1+1"]]))).active
    assert [(cell.value, cell.data_type) for cell in sheet["A"]] == [("sku", "s"), ("007", "s"), ("=1+1", "s")]


def with_sheet(data, old, new):
    """The same XLSX with its sheet's XML written otherwise."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(old, new)
    return a_zip(**parts)


def test_a_row_numbered_beyond_any_excel_sheet_does_not_keep_us_counting():
    sheet = an_xlsx(["sku", "price_online"], ["A", "5"])
    assert refusal(read_table, with_sheet(sheet, b'<row r="2"', b'<row r="99999999999"')) == "BROKEN_EXCEL"


def test_a_million_merged_ranges_are_not_opened():
    sheet = an_xlsx(["sku", "price_online"], ["A", "5"])
    ranges = b"<mergeCells>" + b'<mergeCell ref="A1:B10000"/>' * 1_000_000 + b"</mergeCells>"
    bomb = with_sheet(sheet, b"</sheetData>", b"</sheetData>" + ranges)
    assert refusal(read_table, bomb) == "BOMB"

"""A bank's columns as data: what may stand in a layout, and the files that are written by it."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vendor_onboarding.treasury.lay_out_bank_formats import SHIPPED
from vendor_onboarding.treasury.rules import ENCODINGS, PaymentRow, bank_file, layout_refusal, safe_cell

CSV = {
    "encoding": "utf-8", "line_end": "lf", "shape": "csv", "separator": ",", "header": False,
    "columns": [{"value": "name"}, {"value": "account"}, {"value": "amount"}],
}  # fmt: skip
FIXED = {
    "encoding": "tis-620", "line_end": "crlf", "shape": "fixed", "header": False,
    "columns": [
        {"value": "account", "width": 12, "align": "right", "fill": "0"},
        {"value": "satang", "width": 10, "align": "right", "fill": "0"},
        {"value": "name", "width": 6},
    ],
}  # fmt: skip


def row(**fields):
    usual = {"row": 1, "reference": "TF1P2", "run": 1, "name": "มาลี", "bank": "006", "account": "0001234567",
             "satang": 123_405, "day": date(2026, 11, 3)}  # fmt: skip
    return PaymentRow(**(usual | fields))


def test_the_formats_that_come_with_the_house_can_be_written_by():
    for shipped in json.loads(SHIPPED.read_text(encoding="utf-8")):
        assert layout_refusal(shipped["layout"]) is None
        assert bank_file(shipped["layout"], [row()])


@pytest.mark.parametrize(
    ("changed", "where"),
    [
        ({"encoding": "utf-16"}, "encoding"),
        ({"encoding": None}, "encoding"),
        ({"line_end": "cr"}, "line_end"),
        ({"shape": "xml"}, "shape"),
        ({"separator": "--"}, "separator"),
        ({"header": "yes"}, "header"),
        ({"columns": []}, "columns"),
        ({"columns": [{"value": "name"}] * 61}, "columns"),
        ({"columns": "name"}, "columns"),
        ({"columns": ["name"]}, "columns[0].column"),
        ({"columns": [{"value": "name"}, {"value": "disability"}]}, "columns[1].value"),
        ({"columns": [{"value": "name", "format": "x"}]}, "columns[0].format"),
        ({"columns": [{"value": "text", "text": 7}]}, "columns[0].text"),
        ({"script": "x"}, "script"),
    ],
)
def test_a_layout_that_cannot_be_says_where(changed, where):
    assert layout_refusal(CSV | changed) == where


@pytest.mark.parametrize(
    ("column", "where"),
    [
        ({"value": "name"}, "columns[0].width"),
        ({"value": "name", "width": 0}, "columns[0].width"),
        ({"value": "name", "width": True}, "columns[0].width"),
        ({"value": "name", "width": 5, "align": "middle"}, "columns[0].align"),
        ({"value": "name", "width": 5, "fill": "00"}, "columns[0].fill"),
    ],
)
def test_a_fixed_column_needs_its_width(column, where):
    assert layout_refusal(FIXED | {"columns": [column]}) == where


@pytest.mark.parametrize("layout", [None, [], "csv", 5])
def test_what_is_no_layout_at_all_is_refused(layout):
    assert layout_refusal(layout) == "layout"


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_a_formula_becomes_a_text(name):
    assert bank_file(CSV, [row(name=name)]).decode() == f"'{name},0001234567,1234.05\n"


def test_a_name_with_comma_quote_or_line_break_stays_one_cell():
    assert bank_file(CSV, [row(name='ก, "ข"\nค')]).decode() == '"ก, ""ข"" ค",0001234567,1234.05\n'


def test_fixed_columns_are_filled_names_cut_and_numbers_never():
    text = bank_file(FIXED, [row(name="มาลีใจดีมาก")]).decode("tis-620")
    assert text == "0000012345670000123405มาลีใจ\r\n"
    with pytest.raises(ValueError, match="account"):
        bank_file(FIXED, [row(account="1234567890123")])


def test_letters_that_an_encoding_lacks_become_question_marks():
    assert bank_file(FIXED, [row(name="Zoë€")]).decode("tis-620").endswith("Zo??  \r\n")


@pytest.mark.parametrize("layout", [FIXED, CSV | {"encoding": "tis-620"}])
def test_signs_without_a_width_do_not_turn_a_name_into_another(layout):
    assert "มาลี".encode("tis-620") in bank_file(layout, [row(name="มา\u200bลี\ufeff")])
    assert safe_cell("\u200b=1+1") == "'=1+1"


def test_days_are_written_as_each_bank_wants_them():
    columns = [{"value": one} for one in ("date", "date_yyyymmdd", "date_ddmmyyyy", "date_ddmmyyyy_be")]
    assert bank_file(CSV | {"columns": columns}, [row()]).decode() == "2026-11-03,20261103,03112026,03112569\n"


def test_a_header_holds_the_titles():
    columns = [{"value": "row", "title": "ลำดับ"}, {"value": "text", "text": "D", "title": "=x"}]
    assert bank_file(CSV | {"header": True, "columns": columns}, [row()]).decode().splitlines()[1] == "1,D"


@given(st.text(max_size=30))
def test_no_text_ever_begins_a_formula_or_breaks_a_line(text):
    safe = safe_cell(text)
    assert not safe.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert not set(safe) & set("\r\n\t\x00")


@given(
    layout=st.fixed_dictionaries(
        {},
        optional={
            "encoding": st.sampled_from([*ENCODINGS, 1, None]),
            "line_end": st.sampled_from(["lf", "crlf", {}]),
            "shape": st.sampled_from(["csv", "fixed", []]),
            "separator": st.sampled_from([",", "x"]),
            "header": st.sampled_from([True, False, 1, "x"]),
            "columns": st.lists(
                st.fixed_dictionaries(
                    {"value": st.sampled_from(["name", "row", "x", None])},
                    optional={"width": st.integers(-1, 70), "fill": st.text(max_size=2), "align": st.text(max_size=5)},
                ),
                max_size=3,
            ),
        },
    )
)
def test_whatever_passes_can_be_written_and_nothing_else_breaks(layout):
    if layout_refusal(layout) is None:
        assert isinstance(bank_file(layout, [row(name="ก")]), bytes)

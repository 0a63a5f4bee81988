"""How what a vendor types becomes a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vendor_onboarding.portal.rules import TypedWrongError, pieces_from, satang_from, seen_number, typed_price


@pytest.mark.parametrize(
    ("typed", "satang"),
    [
        ("250", 25_000),
        ("1,250", 125_000),
        ("1250.50", 125_050),
        ("1,250.5", 125_050),
        ("๑,๒๕๐.๕๐", 125_050),
        ("๒๕๐", 25_000),
        ("  250  ", 25_000),
        ("฿250", 25_000),
        ("250 บาท", 25_000),
        ("250 baht", 25_000),
        ("0.01", 1),
        ("0", 0),
        ("-5", -500),
        ("\u22125", -500),
        ("1,000,000", 100_000_000),
        ("0.29", 29),
        ("1.15", 115),
    ],
)
def test_a_price_is_read_as_it_was_meant_to_the_satang(typed, satang):
    assert satang_from(typed) == satang


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "EMPTY"),
        ("   ", "EMPTY"),
        ("บาท", "EMPTY"),
        ("1.250", "TOO_FINE"),
        ("1250.505", "TOO_FINE"),
        ("1,25", "NOT_A_NUMBER"),
        ("12,50", "NOT_A_NUMBER"),
        ("1,2345", "NOT_A_NUMBER"),
        (",250", "NOT_A_NUMBER"),
        ("250.", "NOT_A_NUMBER"),
        (".50", "NOT_A_NUMBER"),
        ("1e5", "NOT_A_NUMBER"),
        ("NaN", "NOT_A_NUMBER"),
        ("Infinity", "NOT_A_NUMBER"),
        ("0x10", "NOT_A_NUMBER"),
        ("1 250", "NOT_A_NUMBER"),
        ("สองร้อย", "NOT_A_NUMBER"),
        ("--5", "NOT_A_NUMBER"),
        ("9" * 25, "TOO_LONG"),
    ],
)
def test_what_is_no_price_is_refused_and_never_guessed(typed, code):
    with pytest.raises(TypedWrongError) as refusal:
        satang_from(typed)
    assert refusal.value.code == code


@pytest.mark.parametrize(("typed", "pieces"), [("12", 12), ("๑๒ ชิ้น", 12), ("1,200", 1200), ("0", 0), ("-3", -3)])
def test_a_number_of_pieces_is_read(typed, pieces):
    assert pieces_from(typed) == pieces


@pytest.mark.parametrize("typed", ["1.5", "12,00", "โหล", "1e3", "½", "①"])
def test_what_is_no_whole_number_of_pieces_is_refused(typed):
    with pytest.raises(TypedWrongError) as refusal:
        pieces_from(typed)
    assert refusal.value.code == "NOT_A_NUMBER"


@given(st.integers(min_value=0, max_value=10**12))
def test_a_price_that_we_write_into_the_field_is_read_back_the_same(satang):
    assert satang_from(typed_price(satang)) == satang


@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_number_or_refused_in_words(typed):
    for read in (satang_from, pieces_from):
        try:
            assert isinstance(read(typed), int)
        except TypedWrongError as refusal:
            assert refusal.code in {"EMPTY", "TOO_LONG", "NOT_A_NUMBER", "TOO_FINE"}


@pytest.mark.parametrize(
    ("carried", "number"), [("", None), ("25000", 25_000), ("-1", -1), ("x", -1), ("๕", -1), ("9" * 16, -1)]
)
def test_the_number_that_our_page_carried_matches_nothing_when_it_was_tampered_with(carried, number):
    assert seen_number(carried) == number

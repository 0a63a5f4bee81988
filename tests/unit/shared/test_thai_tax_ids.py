"""Tax ids: what reads as one, and what is odd about the others."""

import pytest

from marketplace.shared.thai.tax_ids import normalised_tax_id, tax_id_doubt


@pytest.mark.parametrize(
    "number", ["0994000165501", "0105536112014", "1101700207366", "0-9940-00165-50-1", "๐๙๙๔๐๐๐๑๖๕๕๐๑"]
)
def test_numbers_whose_check_digit_fits_raise_no_doubt(number: str) -> None:
    assert tax_id_doubt(number) is None


@pytest.mark.parametrize(
    ("number", "doubt"),
    [
        ("0994000165502", "CHECK_DIGIT"),
        ("0994000156501", "CHECK_DIGIT"),
        ("099400016550", "WRONG_LENGTH"),
        ("09940001655011", "WRONG_LENGTH"),
        ("099400016550X", "NOT_DIGITS"),
        ("", "NOT_DIGITS"),
    ],
)
def test_odd_numbers_are_named_by_what_is_odd(number: str, doubt: str) -> None:
    assert tax_id_doubt(number) == doubt


def test_no_other_last_digit_fits() -> None:
    for digit in set("0123456789") - {"1"}:
        assert tax_id_doubt("099400016550" + digit) == "CHECK_DIGIT"


def test_thai_digits_and_dashes_are_read() -> None:
    assert normalised_tax_id("๐-9940 00165.50-1") == "0994000165501"

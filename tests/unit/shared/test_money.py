"""Satang are never lost and never made."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.shared.money import Money, included_tax, minor_units, split_by_weight

SATANG = st.integers(min_value=-(10**12), max_value=10**12)
WEIGHTS = st.lists(st.integers(min_value=0, max_value=10**9), min_size=1, max_size=12)


@given(total=SATANG, weights=WEIGHTS)
def test_the_parts_of_a_split_add_up_to_the_whole(total: int, weights: list[int]) -> None:
    assert sum(split_by_weight(total, weights)) == total


@given(total=st.integers(min_value=0, max_value=10**12), weights=WEIGHTS)
def test_no_part_is_off_by_more_than_a_satang(total: int, weights: list[int]) -> None:
    whole = sum(weights)
    parts = split_by_weight(total, weights)
    if whole:
        assert all(abs(part - Decimal(total) * weight / whole) < 1 for part, weight in zip(parts, weights, strict=True))


def test_the_odd_satang_goes_to_the_largest_remainder_then_to_the_first() -> None:
    assert split_by_weight(100, [1, 1, 1]) == [34, 33, 33]
    assert split_by_weight(-100, [1, 1, 1]) == [-34, -33, -33]


def test_half_a_satang_is_rounded_away_from_zero() -> None:
    assert [minor_units(Decimal(one)) for one in ("1.005", "-1.005", "1.004")] == [101, -101, 100]


def test_an_amount_that_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="finite"):
        minor_units(Decimal("NaN"))


def test_the_vat_inside_107_baht_is_seven() -> None:
    assert included_tax(10700, Decimal("0.07")) == 700


def test_two_currencies_are_never_added() -> None:
    with pytest.raises(ValueError, match="cannot be added"):
        Money(1) + Money(1, "USD")

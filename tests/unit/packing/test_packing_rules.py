"""What a parcel may hold, what it costs on delivery, what carriers' numbers look like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vendor_onboarding.packing.rules import (
    LineWorth,
    cash_to_collect,
    pieces_refusal,
    plain_tracking,
    s10_check_digit,
    tracking_refusal,
    tracking_warning,
)


@pytest.mark.parametrize(
    ("wanted", "refusal"),
    [({1: 2}, None), ({1: 0, 2: 1}, None), ({1: 0}, "EMPTY"), ({}, "EMPTY"), ({1: -1}, "NEGATIVE"),
     ({1: 3}, "TOO_MANY"), ({9: 1}, "TOO_MANY")],
)  # fmt: skip
def test_a_parcel_holds_at_least_one_piece_and_no_more_than_is_left(wanted, refusal):
    assert pieces_refusal(wanted, {1: 2, 2: 1}) == refusal


def test_the_check_digit_of_postal_numbers_is_that_of_the_standard():
    assert s10_check_digit([4, 7, 3, 1, 2, 4, 8, 2]) == 9  # UPU S10-12, annex: RX 473124829
    assert s10_check_digit([0, 0, 0, 0, 0, 0, 0, 0]) == 5
    assert s10_check_digit([0, 0, 0, 0, 0, 0, 5, 0]) == 0


@pytest.mark.parametrize(
    ("carrier", "number", "warning"),
    [
        ("thailand_post", "EX473124829TH", None),
        ("thailand_post", "EX473124828TH", "CHECK_DIGIT"),
        ("thailand_post", "TH01234567890", "SHAPE"),
        ("flash", "TH01234567890AB", None),
        ("flash", "EX473124829TH", "SHAPE"),
        ("jt", "820012345678", None),
        ("kex", "KEX1234567890", None),
        ("other", "ANYTHING", None),
        ("thailand_post", "", None),
    ],
)
def test_an_odd_number_is_warned_about_by_its_carrier(carrier, number, warning):
    assert tracking_warning(carrier, number) == warning


def test_a_number_is_written_as_machines_do_and_only_nonsense_is_refused():
    assert plain_tracking(" ex 473 124-829 th ") == "EX473124829TH"
    assert plain_tracking("๔๗๓") == "473"
    assert tracking_refusal("EX473124829TH") is None
    assert tracking_refusal("A" * 41) == "TOO_LONG"
    assert tracking_refusal("<SCRIPT>") == "STRANGE"


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 10**7)), min_size=1, max_size=4), st.data())
def test_what_all_parcels_collect_is_the_order_to_the_satang(lines, data):
    shipping = data.draw(st.integers(0, 20_000))
    sent = dict.fromkeys(range(1, len(lines) + 1), 0)
    collected = 0
    while any(sent[at] < quantity for at, (quantity, _total) in enumerate(lines, start=1)):
        worth = {
            at: LineWorth(quantity=quantity, total=total, sent=sent[at])
            for at, (quantity, total) in enumerate(lines, start=1)
        }
        pieces = {at: data.draw(st.integers(0, lines[at - 1][0] - sent[at])) for at in sent}
        if not any(pieces.values()):
            pieces = {at: lines[at - 1][0] - sent[at] for at in sent}
        collected += cash_to_collect(worth, pieces, shipping=shipping)
        for at, count in pieces.items():
            sent[at] += count
    assert collected == sum(total for _quantity, total in lines) + shipping

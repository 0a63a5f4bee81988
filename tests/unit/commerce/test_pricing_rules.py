"""Totals are exact to the satang, and refunds never give back more than was sold."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.commerce.pricing.rules import TaxedAmount, add_up, price_line, split_refund, with_tax

satang = st.integers(min_value=0, max_value=10**9)
rates = st.sampled_from([0, 700, 1000])


def test_seven_percent_inside_a_price_of_107_baht_is_seven_baht() -> None:
    assert with_tax(10_700, 700) == TaxedAmount(gross=10_700, net=10_000)


def test_half_a_satang_of_tax_is_rounded_up() -> None:
    # 0.535 baht at 7 %: the tax is 3.5 satang.
    assert with_tax(54, 700).tax == 4
    assert with_tax(53, 700).tax == 3


def test_a_price_without_tax_is_all_goods() -> None:
    assert with_tax(35_050, 0) == TaxedAmount(gross=35_050, net=35_050)


def test_three_pieces_cost_three_times_one_and_their_tax_is_rounded_once() -> None:
    line = price_line(unit_gross=9_999, quantity=3, tax_rate=700)
    assert line.total.gross == 29_997
    assert line.total.tax == 1_962  # 29997 x 7 / 107 = 1962.42...; three single taxes of 654 would be the same here
    assert line.unit == TaxedAmount(gross=9_999, net=9_345)


def test_a_basket_adds_goods_and_parcel() -> None:
    lines = [
        price_line(unit_gross=35_000, quantity=2, tax_rate=0),
        price_line(unit_gross=10_700, quantity=1, tax_rate=700),
    ]
    totals = add_up(lines, shipping_gross=5_350, shipping_tax_rate=700)
    assert totals.subtotal == TaxedAmount(gross=80_700, net=80_000)
    assert totals.shipping == TaxedAmount(gross=5_350, net=5_000)
    assert totals.total == TaxedAmount(gross=86_050, net=85_000)


def test_an_empty_basket_costs_nothing() -> None:
    assert add_up([]).total == TaxedAmount(0, 0)


@given(unit=satang, quantity=st.integers(min_value=1, max_value=1_000), rate=rates)
def test_goods_and_tax_of_a_line_are_always_the_whole_line(unit: int, quantity: int, rate: int) -> None:
    line = price_line(unit_gross=unit, quantity=quantity, tax_rate=rate)
    assert line.total.gross == unit * quantity
    assert line.total.net + line.total.tax == line.total.gross
    assert 0 <= line.total.tax <= line.total.gross


@given(lines=st.lists(st.tuples(satang, st.integers(1, 50), rates), max_size=8), shipping=satang)
def test_a_total_is_the_sum_of_what_is_shown(lines: list[tuple[int, int, int]], shipping: int) -> None:
    prices = [price_line(unit_gross=unit, quantity=quantity, tax_rate=rate) for unit, quantity, rate in lines]
    totals = add_up(prices, shipping_gross=shipping, shipping_tax_rate=700)
    assert totals.total.gross == sum(price.total.gross for price in prices) + shipping
    assert totals.total.net == sum(price.total.net for price in prices) + totals.shipping.net


def test_a_third_of_the_money_takes_back_a_third_of_each_line() -> None:
    assert split_refund(10_000, sold=[15_000, 12_000, 3_000], refunded_before=[]) == [5_000, 4_000, 1_000]


def test_the_odd_satang_goes_to_the_largest_remainder() -> None:
    assert split_refund(2, sold=[1, 1, 1], refunded_before=[]) == [1, 1, 0]
    assert split_refund(1, sold=[1, 1, 1], refunded_before=[2]) == [0, 0, 1]


def test_more_than_was_sold_cannot_go_back() -> None:
    with pytest.raises(ValueError, match="more would be refunded"):
        split_refund(101, sold=[60, 40], refunded_before=[])
    with pytest.raises(ValueError, match="more would be refunded"):
        split_refund(2, sold=[60, 40], refunded_before=[99])


@st.composite
def orders_with_refunds(draw: st.DrawFn) -> tuple[list[int], list[int]]:
    sold = draw(st.lists(st.integers(min_value=0, max_value=10**7), min_size=1, max_size=6))
    cuts = draw(st.lists(st.integers(min_value=0, max_value=sum(sold)), max_size=5))
    edges = [0, *sorted(cuts), sum(sold)]
    return sold, [after - before for before, after in itertools.pairwise(edges)]


@given(orders_with_refunds())
def test_refunds_are_whole_never_negative_and_in_proportion(case: tuple[list[int], list[int]]) -> None:
    sold, refunds = case
    gone = [0] * len(sold)
    for number, amount in enumerate(refunds):
        parts = split_refund(amount, sold=sold, refunded_before=refunds[:number])
        assert sum(parts) == amount
        assert min(parts) >= 0
        gone = [before + part for before, part in zip(gone, parts, strict=True)]
        for part, whole in zip(gone, sold, strict=True):
            assert part <= whole
            # Each refund rounds by less than one satang, so all together by less than their number.
            assert abs(part * sum(sold) - sum(gone) * whole) <= (number + 1) * sum(sold)
    assert gone == sold

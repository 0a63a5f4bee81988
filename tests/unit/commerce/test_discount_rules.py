"""Whatever is taken off: the parts add up to the satang, nothing is below zero, and order does not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.commerce.pricing.order_conditions import condition_holds
from marketplace.commerce.pricing.rules import (
    BasketFacts,
    BasketLine,
    PricedBasket,
    Reward,
    TaxedAmount,
    VoucherLimits,
    VoucherTerms,
    best_reward,
    price_basket,
    split_refund,
    taken_off,
    voucher_refusal,
)

TENTH = Reward(value_type="PERCENTAGE", value=10_00)
TWENTY_BAHT = Reward(value_type="FIXED", value=20_00)


def line(unit: int, quantity: int = 1, *, tax_rate: int = 700, promoted: int = 0, in_scope: bool = True) -> BasketLine:
    return BasketLine(unit=unit, quantity=quantity, tax_rate=tax_rate, promoted=promoted, in_scope=in_scope)


def test_a_share_is_rounded_half_up_and_a_sum_is_at_most_the_price() -> None:
    assert [taken_off(price, TENTH) for price in (5, 4, 15, 999)] == [1, 0, 2, 100]
    assert taken_off(1_500, TWENTY_BAHT) == 1_500
    assert taken_off(33_333, Reward(value_type="PERCENTAGE", value=12_50)) == 4_167
    assert taken_off(100, Reward(value_type="PERCENTAGE", value=100_00)) == 100


def test_the_best_reward_wins_and_the_earlier_of_equals() -> None:
    assert best_reward(10_000, [TENTH, TWENTY_BAHT]) == 1
    assert best_reward(30_000, [TENTH, TWENTY_BAHT]) == 0
    assert best_reward(20_000, [TWENTY_BAHT, TENTH]) == 0
    assert best_reward(0, [TENTH, TWENTY_BAHT]) is None
    assert best_reward(10_000, []) is None


def test_the_odd_satang_of_a_sum_off_all_goods_goes_to_one_line_and_none_is_lost() -> None:
    off_all = VoucherTerms(type="ENTIRE_ORDER", reward=Reward(value_type="FIXED", value=100))
    basket = price_basket([line(1_000), line(1_000), line(1_000)], voucher=off_all)
    assert sorted(one.total.gross for one in basket.lines) == [966, 967, 967]
    assert basket.totals.total.gross == 2_900
    assert basket.discount == 100


def test_tax_is_taken_from_what_is_paid() -> None:
    half = VoucherTerms(type="ENTIRE_ORDER", reward=Reward(value_type="PERCENTAGE", value=50_00))
    basket = price_basket([line(10_700, 2)], voucher=half)
    assert basket.totals.total == TaxedAmount(gross=10_700, net=10_000)
    assert basket.lines[0].unit == TaxedAmount(gross=5_350, net=5_000)


def test_a_promotion_for_orders_counts_only_without_a_voucher() -> None:
    free_parcel = VoucherTerms(type="SHIPPING", reward=Reward(value_type="PERCENTAGE", value=100_00))
    lines = [line(10_000)]
    assert price_basket(lines, order_reward=TENTH).totals.total.gross == 9_000
    basket = price_basket(lines, shipping_gross=6_000, voucher=free_parcel, order_reward=TENTH)
    assert (basket.off_goods, basket.off_shipping, basket.totals.total.gross) == (0, 6_000, 10_000)


def test_the_cheapest_is_found_among_the_goods_that_the_voucher_names() -> None:
    terms = VoucherTerms(type="SPECIFIC_PRODUCT", reward=TENTH, once_per_order=True)
    basket = price_basket([line(5_000, 2), line(1_000, in_scope=False), line(9_000)], voucher=terms)
    assert basket.off_lines == (500, 0, 0)


FACTS = {"subtotal": 50_000, "pieces": 2}


@pytest.mark.parametrize(
    ("limits", "facts", "reason"),
    [
        ({}, {}, None),
        ({"least_spent": 50_000}, {}, None),
        ({"least_spent": 50_001}, {}, "least_spent"),
        ({"least_pieces": 3}, {}, "least_pieces"),
        ({"once_per_customer": True}, {"used_before": True}, "used_before"),
        ({}, {"used_before": True}, None),
        ({"only_for_staff": True}, {}, "only_for_staff"),
        ({"only_for_staff": True}, {"is_staff": True}, None),
        ({"type": "SHIPPING"}, {"needs_shipping": False}, "nothing_sent"),
        ({"type": "SHIPPING"}, {"method_chosen": False}, "no_method"),
        ({"type": "SHIPPING", "countries": ["LA"]}, {"country": "TH"}, "country"),
        ({"type": "SHIPPING", "countries": ["LA"]}, {"country": ""}, None),
        ({"countries": ["LA"]}, {"country": "TH"}, None),
        ({"type": "SPECIFIC_PRODUCT"}, {"named_goods": False}, "other_goods"),
    ],
)
def test_a_voucher_says_why_it_does_not_apply(
    limits: dict[str, object], facts: dict[str, object], reason: str | None
) -> None:
    asked = VoucherLimits(**({"type": "ENTIRE_ORDER"} | limits))
    assert voucher_refusal(asked, BasketFacts(**(FACTS | facts))) == reason


def test_a_condition_on_orders_is_met_or_not() -> None:
    assert condition_holds({"subtotal": {"gte": 100, "lte": 200}}, subtotal=150, total=300)
    assert not condition_holds({"subtotal": {"gte": 151}}, subtotal=150, total=300)
    assert condition_holds({"OR": [{"total": {"in": [300]}}, {"subtotal": {"gte": 999}}]}, subtotal=150, total=300)
    assert not condition_holds({"AND": [{"total": {"gte": 300}}, {"subtotal": {"gte": 999}}]}, subtotal=150, total=300)
    assert not condition_holds({}, subtotal=150, total=300)


rates = st.sampled_from([0, 700, 1000])
rewards = st.one_of(
    st.builds(Reward, value_type=st.just("FIXED"), value=st.integers(0, 10**7)),
    st.builds(Reward, value_type=st.just("PERCENTAGE"), value=st.integers(0, 100_00)),
)
vouchers = st.builds(
    VoucherTerms,
    type=st.sampled_from(["ENTIRE_ORDER", "SHIPPING", "SPECIFIC_PRODUCT"]),
    reward=rewards,
    once_per_order=st.booleans(),
)


@st.composite
def lines_of_baskets(draw: st.DrawFn) -> BasketLine:
    unit = draw(st.integers(0, 10**6))
    promoted = draw(st.integers(0, unit))
    return line(
        unit,
        draw(st.integers(1, 50)),
        tax_rate=draw(rates),
        promoted=promoted,
        in_scope=draw(st.booleans()),
    )


baskets = st.lists(lines_of_baskets(), max_size=8)


def priced(
    lines: list[BasketLine], shipping: int, voucher: VoucherTerms | None, order_reward: Reward | None
) -> PricedBasket:
    return price_basket(
        lines, shipping_gross=shipping, shipping_tax_rate=700, voucher=voucher, order_reward=order_reward
    )


@given(baskets, st.integers(0, 10**5), st.none() | vouchers, st.none() | rewards)
def test_what_is_paid_and_what_is_taken_off_are_always_the_whole(
    lines: list[BasketLine], shipping: int, voucher: VoucherTerms | None, order_reward: Reward | None
) -> None:
    basket = priced(lines, shipping, voucher, order_reward)
    totals = basket.totals
    assert totals.subtotal.gross == sum(one.total.gross for one in basket.lines)
    assert totals.subtotal.net == sum(one.total.net for one in basket.lines)
    assert totals.total.gross == totals.subtotal.gross + totals.shipping.gross
    assert totals.total.net + totals.total.tax == totals.total.gross
    assert totals.total.gross + basket.discount == sum(one.worth for one in lines) + shipping
    for price, before, off in zip(basket.lines, lines, basket.off_lines, strict=True):
        assert 0 <= price.total.gross <= before.worth - off
        assert 0 <= price.total.net <= price.total.gross
        assert abs(price.unit.gross * before.quantity - price.total.gross) <= before.quantity / 2
    assert totals.shipping.gross >= 0
    assert min((basket.off_goods, basket.off_shipping, *basket.off_lines)) >= 0


@given(baskets, st.integers(0, 10**5), st.none() | vouchers, st.none() | rewards, st.randoms())
def test_the_same_lines_in_another_order_give_the_same_sums(
    lines: list[BasketLine], shipping: int, voucher: VoucherTerms | None, order_reward: Reward | None, chance: object
) -> None:
    mixed = list(lines)
    chance.shuffle(mixed)
    one, other = priced(lines, shipping, voucher, order_reward), priced(mixed, shipping, voucher, order_reward)
    assert one.totals == other.totals
    assert one.discount == other.discount
    assert sorted((n.total.gross, n.tax_rate) for n in one.lines) == sorted(
        (n.total.gross, n.tax_rate) for n in other.lines
    )


@given(baskets.filter(bool), st.integers(0, 10**5), vouchers, st.data())
def test_refunds_after_discounts_give_back_exactly_what_was_paid(
    lines: list[BasketLine], shipping: int, voucher: VoucherTerms, data: st.DataObject
) -> None:
    totals = (basket := priced(lines, shipping, voucher, None)).totals
    sold = [*(one.total.gross for one in basket.lines), totals.shipping.gross]
    first = data.draw(st.integers(0, totals.total.gross))
    parts = [
        split_refund(first, sold=sold, refunded_before=[]),
        split_refund(totals.total.gross - first, sold=sold, refunded_before=[first]),
    ]
    assert [sum(of_line) for of_line in zip(*parts, strict=True)] == sold
    assert min(part for one in parts for part in one) >= 0

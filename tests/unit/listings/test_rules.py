"""What a vendor may ask for a product, and how an order stands for her."""

import pytest

from vendor_onboarding.listings.rules import channels_to_publish, order_state, price_refusal, quantity_refusal


@pytest.mark.parametrize(
    ("amount", "refusal"),
    [(-1, "NEGATIVE"), (0, "ZERO"), (1, None), (100_000_000, None), (100_000_001, "TOO_HIGH")],
)
def test_a_price_lies_between_one_satang_and_a_million_baht(amount, refusal):
    assert price_refusal(amount) == refusal


@pytest.mark.parametrize(("quantity", "refusal"), [(-1, "NEGATIVE"), (0, None), (100_000, None), (100_001, "TOO_MANY")])
def test_between_none_and_a_hundred_thousand_pieces_lie_in_a_store_room(quantity, refusal):
    assert quantity_refusal(quantity) == refusal


def test_a_product_is_shown_where_it_has_a_price():
    assert channels_to_publish({"truck": 100, "online": 200, "shelf": 0}) == ("online", "truck")
    assert channels_to_publish({}) == ()


STANDING = {
    "status": "UNFULFILLED",
    "settled": False,
    "called_off": False,
    "given_back": False,
    "pay_on_delivery": False,
}


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({}, "unpaid"),
        ({"settled": True}, "to_pack"),
        ({"settled": True, "status": "PARTIALLY_FULFILLED"}, "to_pack"),
        ({"pay_on_delivery": True}, "to_pack"),
        ({"settled": True, "status": "FULFILLED"}, "handed_over"),
        ({"settled": True, "status": "RETURNED"}, "handed_over"),
        ({"settled": True, "status": "FULFILLED", "given_back": True}, "given_back"),
        ({"called_off": True}, "called_off"),
        ({"status": "CANCELED"}, "called_off"),
        ({"status": "EXPIRED", "pay_on_delivery": True}, "called_off"),
        ({"status": ""}, "unpaid"),
        ({"status": "", "settled": True}, "handed_over"),
    ],
)
def test_an_order_stands_for_its_vendor(facts, state):
    assert order_state(**(STANDING | facts)) == state

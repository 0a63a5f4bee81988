"""What may happen to an order, as tables."""

import pytest

from marketplace.commerce.checkout.rules import OfferedVariant, add_per_variant, over_limit, refusal_of
from marketplace.commerce.orders.report_payment import may_report
from marketplace.commerce.orders.rules import (
    charge_status_of,
    may_move,
    missing_in_address,
    status_after_sending,
    too_long_in_address,
)


@pytest.mark.parametrize(
    ("total", "charged", "status"),
    [(100, 0, "NONE"), (100, 1, "PARTIAL"), (100, 100, "FULL"), (100, 101, "OVERCHARGED"), (0, 0, "FULL")],
)
def test_how_far_an_order_is_paid(total: int, charged: int, status: str) -> None:
    assert charge_status_of(total=total, charged=charged) == status


@pytest.mark.parametrize(
    ("sent", "status"), [(0, "UNFULFILLED"), (2, "PARTIALLY_FULFILLED"), (3, "FULFILLED"), (4, "FULFILLED")]
)
def test_an_order_s_status_follows_the_parcels(sent: int, status: str) -> None:
    assert status_after_sending(ordered=3, sent=sent) == status


def test_a_cancelled_order_goes_nowhere_and_a_sent_one_is_not_cancelled() -> None:
    assert may_move("UNCONFIRMED", "CANCELED")
    assert may_move("UNFULFILLED", "CANCELED")
    assert not may_move("FULFILLED", "CANCELED")
    assert not may_move("CANCELED", "UNFULFILLED")


def test_only_the_owner_reports_on_a_payment() -> None:
    assert may_report("", "app:1")
    assert may_report("app:1", "app:1")
    assert may_report("user:1", "user:2")
    assert not may_report("user:1", "app:1")
    assert not may_report("app:2", "app:1")


def test_an_address_needs_a_street_a_town_and_a_country() -> None:
    assert missing_in_address({"streetAddress1": "1 ม.2", "city": "พระประแดง", "country": "TH"}) == ()
    assert missing_in_address({"streetAddress1": "  ", "city": "x"}) == ("streetAddress1", "country")


def test_an_address_has_bounds() -> None:
    assert too_long_in_address({"postalCode": "1" * 21, "city": "x"}) == ("postalCode",)


def test_why_goods_cannot_be_bought() -> None:
    good = {"priced": True, "published": True, "purchasable": True}
    assert refusal_of(OfferedVariant(**good)) is None
    assert refusal_of(None) == "UNAVAILABLE_VARIANT_IN_CHANNEL"
    assert refusal_of(OfferedVariant(**good | {"priced": False})) == "UNAVAILABLE_VARIANT_IN_CHANNEL"
    assert refusal_of(OfferedVariant(**good | {"purchasable": False})) == "PRODUCT_UNAVAILABLE_FOR_PURCHASE"
    assert refusal_of(OfferedVariant(**good | {"published": False})) == "PRODUCT_NOT_PUBLISHED"


def test_one_variant_on_two_lines_counts_together() -> None:
    totals = add_per_variant([(1, 30), (2, 5), (1, 21)])
    assert totals == {1: 51, 2: 5}
    assert over_limit(totals, {1: 50, 2: 50}) == [1]

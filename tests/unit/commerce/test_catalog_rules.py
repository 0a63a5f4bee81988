"""Rules of the catalogue."""

from datetime import UTC, datetime, timedelta

import pytest

from marketplace.commerce.catalog.rules import (
    DEAREST,
    level_of,
    lineage_of,
    may_be_bought,
    price_problem,
    searchable,
    shelves_below,
)
from marketplace.commerce.customers.rules import OUR_APP, PERMISSIONS, check_permissions

NOW = datetime(2026, 11, 20, tzinfo=UTC)
SHELVES = {1: None, 2: 1, 3: 2, 4: 1, 5: None}


@pytest.mark.parametrize(("day", "sold"), [(None, False), (NOW, True), (NOW + timedelta(seconds=1), False)])
def test_a_product_is_sold_from_the_day_on_which_its_sale_begins(day: datetime | None, sold: bool) -> None:
    assert may_be_bought(available_for_purchase_at=day, now=NOW) is sold


@pytest.mark.parametrize(
    ("amount", "problem"), [(-1, "negative"), (0, None), (DEAREST, None), (DEAREST + 1, "too large")]
)
def test_a_price_is_from_nothing_to_a_hundred_million_baht(amount: int, problem: str | None) -> None:
    assert price_problem(amount) == problem


def test_shelves_know_how_deep_they_stand_and_what_is_inside_them() -> None:
    assert [level_of(SHELVES, one) for one in SHELVES] == [0, 1, 2, 1, 0]
    assert lineage_of(SHELVES, 3) == [1, 2, 3]
    assert shelves_below(SHELVES, [2]) == {2, 3}
    assert shelves_below(SHELVES, [1, 5]) == {1, 2, 3, 4, 5}
    assert shelves_below(SHELVES, []) == set()


def test_shelves_that_stand_in_each_other_hang_nobody() -> None:
    circle: dict[int, int | None] = {1: 2, 2: 1}
    assert lineage_of(circle, 1) == [2, 1]
    assert shelves_below(circle, [1]) == {1, 2}


def test_typed_words_keep_sara_am_whole() -> None:
    assert searchable(" น้ำพริก ") == "น้ำพริก"
    assert searchable("e\u0301") == "\u00e9"


def test_permissions_are_saleors_and_our_app_holds_only_known_ones() -> None:
    assert set(OUR_APP) <= set(PERMISSIONS)
    assert check_permissions(["MANAGE_ORDERS", "MANAGE_CHECKOUTS", "MANAGE_ORDERS"]) == [
        "MANAGE_CHECKOUTS",
        "MANAGE_ORDERS",
    ]
    with pytest.raises(ValueError, match="MANAGE_COWS"):
        check_permissions(["MANAGE_COWS"])

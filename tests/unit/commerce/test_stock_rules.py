"""Which warehouse a promise is taken from."""

from hypothesis import given
from hypothesis import strategies as st

from marketplace.commerce.stock.rules import take_from


def test_the_fullest_warehouse_sends_one_parcel() -> None:
    assert take_from({1: 3, 2: 8}, 5) == {2: 5}


def test_among_equals_the_older_stock_goes_first() -> None:
    assert take_from({7: 4, 3: 4}, 2) == {3: 2}


def test_two_warehouses_send_together_what_one_cannot() -> None:
    assert take_from({1: 3, 2: 4}, 6) == {2: 4, 1: 2}


def test_too_few_pieces_promise_nothing() -> None:
    assert take_from({1: 3, 2: 4}, 8) is None
    assert take_from({}, 1) is None


@given(free=st.dictionaries(st.integers(1, 9), st.integers(0, 30)), wanted=st.integers(1, 60))
def test_what_is_taken_is_exactly_what_was_wanted_and_was_there(free: dict[int, int], wanted: int) -> None:
    taken = take_from(free, wanted)
    if taken is None:
        assert sum(free.values()) < wanted
    else:
        assert sum(taken.values()) == wanted
        assert all(0 < pieces <= free[stock] for stock, pieces in taken.items())

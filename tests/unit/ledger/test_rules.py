"""The entries of a sale, whatever it holds."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.ledger.rules import SettledLine, SettledSale, check_sale_can_be_posted, entries_of, income_of

NOON = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
lines = st.builds(
    SettledLine,
    position=st.integers(1, 99),
    product=st.none() | st.uuids(),
    organisation=st.none() | st.uuids(),
    province=st.sampled_from(["", "10", "50"]),
    bases=st.frozensets(st.sampled_from(["vocational_centre", "settlement_enterprise"])),
    quantity=st.integers(1, 9),
    amount=st.integers(0, 10**12),
)
sales = st.builds(
    SettledSale,
    sale=st.uuids(),
    refund=st.none() | st.uuids(),
    channel=st.just("online"),
    method=st.sampled_from(["cash", "promptpay_transfer"]),
    sold_at=st.none(),
    settled_at=st.just(NOON),
    lines=st.lists(lines, max_size=6),
    shipping=st.integers(0, 10**9),
)


@given(sales)
def test_entries_always_sum_to_zero(sale):
    assert sum(entry.amount for entry in entries_of(sale)) == 0


@given(sales)
def test_a_refund_of_everything_turns_every_entry_and_all_income(sale):
    bought = SettledSale(**(vars(sale) | {"refund": None}))
    back = SettledSale(**(vars(sale) | {"refund": uuid4()}))

    assert [one.amount for one in entries_of(back)] == [-one.amount for one in entries_of(bought)]
    assert list(income_of(back)) == [(key, -amount) for key, amount in income_of(bought)]


@given(sales)
def test_income_is_owed_to_somebody(sale):
    owed = -sum(one.amount for one in entries_of(sale) if one.account.startswith("owed:"))
    per_basis = {}
    for key, amount in income_of(sale):
        per_basis[key.basis] = per_basis.get(key.basis, 0) + amount

    assert all(abs(amount) <= abs(owed) for amount in per_basis.values())


@pytest.mark.parametrize(
    "wrong",
    [
        {"sold_at": None},
        {"sold_at": NOON, "refund": uuid4()},
        {"settled_at": datetime(2026, 11, 20)},  # noqa: DTZ001 - a time without a zone is the point
    ],
)
def test_a_sale_without_its_times_is_refused(wrong):
    given_ = {"sale": uuid4(), "channel": "online", "method": "cash", "sold_at": NOON, "settled_at": NOON}

    with pytest.raises(ValueError, match=str(given_["sale"]) if "refund" not in wrong else "refund:"):
        check_sale_can_be_posted(SettledSale(**(given_ | {"lines": [], "shipping": 1} | wrong)))

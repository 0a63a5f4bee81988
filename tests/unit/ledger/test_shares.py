"""How a line is shared between an organisation and its makers: to the satang, whatever happens to it."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from marketplace.ledger.models import DailyIncome, Entry
from marketplace.ledger.post_refund import post_refund
from marketplace.ledger.post_regained import post_regained
from marketplace.ledger.post_sale import post_sale
from marketplace.ledger.queries import (
    balance_of,
    broken_books,
    entries_of_account,
    lines_as_posted,
    maker_earned,
    makers_parts,
    organisation_earned,
)
from marketplace.ledger.rules import (
    MakerShare,
    SettledLine,
    SettledSale,
    check_sale_can_be_posted,
    split,
    split_of_change,
)
from tests.lift_refusals import lifted

NOON = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
CENTRE, SAI, NOI, LEK = (UUID(int=number) for number in range(1, 5))
THREE = (MakerShare(SAI, 3_333), MakerShare(NOI, 3_333), MakerShare(LEK, 1_000))
ALL_TO_TWO = (MakerShare(SAI, 5_000), MakerShare(NOI, 5_000))


def line(amount: int, shares=THREE, *, before: int = 0) -> SettledLine:
    return SettledLine(
        position=1, product=UUID(int=9), organisation=CENTRE, province="11", quantity=3, amount=amount, shares=shares,
        bases=frozenset({"vocational_centre", "settlement_enterprise"}), before=before,
    )  # fmt: skip


def post(sale: UUID, one: SettledLine) -> None:
    post_sale(sale=sale, channel="online", sold_at=NOON, settled_at=NOON, method="cash", lines=[one], now=NOON)


def give_back(sale: UUID, amount: int, refund: UUID | None = None) -> None:
    standing = lines_as_posted(sale)[1].before
    post_refund(
        refund=refund or uuid4(), sale=sale, channel="online", refunded_at=NOON, method="cash", now=NOON,
        lines=[line(amount, lines_as_posted(sale)[1].shares, before=standing)],
    )  # fmt: skip


def come_again(sale: UUID, amount: int) -> None:
    standing = lines_as_posted(sale)[1].before
    post_regained(
        payment=uuid4(), sale=sale, channel="online", sold_at=NOON, regained_at=NOON, method="cash", now=NOON,
        lines=[line(amount, lines_as_posted(sale)[1].shares, before=standing)],
    )  # fmt: skip


def parts() -> list[int]:
    return [-balance_of(f"owed:{payee}") for payee in (f"organisation:{CENTRE}", f"maker:{SAI}", f"maker:{NOI}")]


@st.composite
def sheets(draw: st.DrawFn) -> tuple[MakerShare, ...]:
    cuts = sorted(draw(st.sets(st.integers(1, 10_000), max_size=4)))
    steps = [high - low for low, high in zip([0, *cuts], cuts, strict=False)]
    return tuple(MakerShare(UUID(int=number), points) for number, points in enumerate(steps, start=2))


@given(st.integers(-(10**12), 10**12), sheets())
def test_parts_always_sum_to_the_amount_and_none_is_on_the_other_side_of_zero(amount, shares):
    given_ = split(amount, shares)

    assert sum(given_) == amount
    assert all(part * amount >= 0 for part in given_)
    assert given_ == tuple(-part for part in split(-amount, shares))


@given(st.integers(0, 10**9), sheets())
def test_nobody_but_the_first_maker_gets_more_than_her_part_says(amount, shares):
    organisation, *makers = split(amount, shares)
    points = [10_000 - sum(share.basis_points for share in shares), *(share.basis_points for share in shares)]
    first = 1 if shares else 0

    for place, (part, share) in enumerate(zip([organisation, *makers], points, strict=True)):
        exact = amount * share / 10_000
        assert part == pytest.approx(exact, abs=len(points)) if place == first else part == amount * share // 10_000


@given(sheets(), st.lists(st.integers(0, 10**9), max_size=8))
def test_any_way_between_two_amounts_ends_at_the_same_parts(shares, amounts):
    standing, got = 0, (0,) * (len(shares) + 1)
    for after in amounts:
        change = split_of_change(before=standing, after=after, shares=shares)
        standing, got = after, tuple(old + new for old, new in zip(got, change, strict=True))

    assert got == split(standing, shares)


def test_the_odd_satang_go_to_the_first_maker_or_to_the_organisation_without_one():
    assert split(100, THREE) == (23, 34, 33, 10)
    assert split(101, ALL_TO_TWO) == (0, 51, 50)
    assert split(101, ()) == (101,)


@pytest.mark.parametrize(
    "shares",
    [
        (MakerShare(SAI, 5_001), MakerShare(NOI, 5_000)),
        (MakerShare(SAI, 10), MakerShare(SAI, 10)),
        (MakerShare(SAI, 0),),
        (MakerShare(SAI, -5),),
    ],
)
def test_shares_that_are_no_split_of_a_whole_are_refused(shares):
    sale = SettledSale(
        sale=uuid4(), channel="online", method="cash", sold_at=NOON, settled_at=NOON, lines=[line(5, shares)]
    )

    with pytest.raises(ValueError, match="share"):
        check_sale_can_be_posted(sale)


@pytest.mark.django_db
@pytest.mark.database
def test_a_shared_line_owes_each_party_and_counts_whole_and_its_pieces_once():
    post(uuid4(), line(10_001))

    owed = Entry.objects.filter(line=1).order_by("number")
    assert [(one.account, -one.amount, one.basis_points, one.quantity) for one in owed] == [
        (f"owed:organisation:{CENTRE}", 2_334, 2_334, 3),
        (f"owed:maker:{SAI}", 3_334, 3_333, 0),
        (f"owed:maker:{NOI}", 3_333, 3_333, 0),
        (f"owed:maker:{LEK}", 1_000, 1_000, 0),
    ]
    assert list(DailyIncome.objects.order_by("basis").values_list("basis", "organisation", "amount")) == [
        ("settlement_enterprise", CENTRE, 10_001),
        ("vocational_centre", CENTRE, 10_001),
    ]
    assert list(broken_books()) == []


@pytest.mark.django_db
@pytest.mark.database
def test_makers_who_get_all_leave_no_entry_for_the_organisation():
    sale = uuid4()
    post(sale, line(101, ALL_TO_TWO))

    assert [one.account for one in Entry.objects.filter(line=1).order_by("number")] == [
        f"owed:maker:{SAI}",
        f"owed:maker:{NOI}",
    ]
    assert lines_as_posted(sale) == {1: line(101, ALL_TO_TWO, before=101)}


@pytest.mark.django_db
@pytest.mark.database
def test_three_part_refunds_of_a_third_give_back_exactly_what_was_owed():
    sale = uuid4()
    post(sale, line(100))

    for amount, left in [(33, [15, 24, 22]), (33, [7, 13, 11]), (34, [0, 0, 0])]:
        give_back(sale, amount)
        assert parts() == left


@pytest.mark.django_db
@pytest.mark.database
def test_what_was_earned_is_known_by_party_and_a_refund_posted_twice_lowers_it_once():
    sale, refund = uuid4(), uuid4()
    post(sale, line(10_000))
    give_back(sale, 1_000, refund)
    give_back(sale, 1_000, refund)

    year = {"first_day": date(2026, 10, 1), "last_day": date(2027, 9, 30)}
    assert organisation_earned(organisation=CENTRE, **year) == 2_100
    assert (maker_earned(maker=SAI, **year), maker_earned(maker=LEK)) == (3_001, 900)
    assert makers_parts(organisation=CENTRE, **year) == {SAI: 3_001, NOI: 2_999, LEK: 900}
    assert maker_earned(maker=SAI, first_day=date(2026, 11, 21)) == 0


@pytest.mark.django_db
@pytest.mark.database
def test_an_account_tells_how_it_came_to_its_balance_with_the_whole_of_each_line():
    sale = uuid4()
    post(sale, line(10_000))
    give_back(sale, 1_000)

    back, sold = entries_of_account(f"owed:maker:{NOI}")
    assert (sold.kind, sold.amount, sold.basis_points) == ("sale", -3_333, 3_333)
    assert (sold.line_amount, sold.pieces, sold.product, sold.sale) == (10_000, 3, UUID(int=9), sale)
    assert (back.kind, back.amount, back.line_amount) == ("refund", 334, -1_000)
    assert entries_of_account(f"owed:maker:{NOI}", newest=1) == [back]
    assert entries_of_account(f"owed:maker:{NOI}", last_day=date(2026, 11, 19)) == []


@pytest.mark.django_db
@pytest.mark.database
@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE ledger_entry SET amount = amount + 1 WHERE number = 2", ["unbalanced", "income", "income", "split"]),
        (
            "UPDATE ledger_entry SET amount = CASE number WHEN 3 THEN amount - 1 ELSE amount + 1 END"
            " WHERE number IN (3, 4)",
            ["split"],
        ),
        ("UPDATE ledger_entry SET basis_points = 3334 WHERE number = 3", ["split", "split"]),
    ],
)
def test_a_line_shared_otherwise_than_its_parts_say_is_found(damage, found):
    post(uuid4(), line(10_000))
    with transaction.atomic(), connection.cursor() as cursor, lifted(cursor):
        cursor.execute(damage)

    assert [fault.what for fault in broken_books()] == found


class AnySequenceOfSalesRefundsAndPaymentsAgain(TestCase):
    """Hypothesis needs a fresh transaction for each example, which only its Django TestCase gives."""

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.lists(
            st.tuples(st.integers(1, 10**6), sheets(), st.lists(st.floats(0, 1), max_size=6)), min_size=1, max_size=4
        )
    )
    def test_leaves_each_party_with_her_part_of_what_stands(self, lives):
        expected: dict[str, int] = {}
        for number, (amount, shares, steps) in enumerate(lives):
            sale, standing = UUID(int=number), amount
            post(sale, line(amount, shares))
            for place, step in enumerate(steps):
                part = int((amount - standing if place % 2 else standing) * step)
                (come_again if place % 2 else give_back)(sale, part)
                standing += part if place % 2 else -part
            payees = [f"organisation:{CENTRE}", *(f"maker:{share.maker}" for share in shares)]
            for payee, part in zip(payees, split(standing, shares), strict=True):
                expected[payee] = expected.get(payee, 0) + part

        assert {payee: -balance_of(f"owed:{payee}") for payee in expected} == expected
        assert list(broken_books()) == []

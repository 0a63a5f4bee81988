"""In which figures a sale counts and how it is shared: by what was true of its makers when it was sold."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from marketplace.ledger.models import DailyIncome
from marketplace.ledger.queries import balance_of, broken_books
from marketplace.organisations.rules import SETTLEMENT_ENTERPRISE, VOCATIONAL_CENTRE
from tests.builders import an_organisation
from tests.makers_building import a_fact, a_household, a_maker, a_sheet
from tests.unit.listings.sales import SOLD, a_line, a_sale, created, paid, refunded
from vendor_onboarding.listings.list_product import list_product
from vendor_onboarding.listings.models import VendorOrderLine
from vendor_onboarding.listings.note_vendor_order import note_vendor_order
from vendor_onboarding.listings.post_paid_order import post_paid_order
from vendor_onboarding.listings.post_refund import post_refund
from vendor_onboarding.makers.queries import bases_of_products, makers_of, with_disability

pytestmark = pytest.mark.django_db
SOLD_ON = date(2026, 10, 31)
BOTH = {VOCATIONAL_CENTRE, SETTLEMENT_ENTERPRISE}


def a_bag(organisation=None):
    """A listed product nobody is named for, and its organisation."""
    organisation, product = organisation or an_organisation(), uuid4()
    list_product(product=product, organisation=organisation)
    return organisation, product


def counted():
    return dict(DailyIncome.objects.values_list("basis", "amount"))


def owed(maker) -> int:
    return -balance_of(f"owed:maker:{maker.reference}")


@pytest.mark.parametrize(
    ("first_day", "last_day", "counts"),
    [
        (SOLD_ON, None, True),
        (SOLD_ON, SOLD_ON, True),
        (SOLD_ON - timedelta(days=9), SOLD_ON - timedelta(days=1), False),
        (SOLD_ON + timedelta(days=1), None, False),
    ],
)
def test_a_disability_counts_on_the_bangkok_day_of_the_sale_first_and_last_day_too(first_day, last_day, counts):
    centre, bag = a_bag()
    maker = a_maker(centre)
    a_fact(maker, "disability", first_day=first_day, last_day=last_day)
    a_sheet(bag, (maker, 5_000))

    post_paid_order(paid(a_sale(a_line(bag, 35_000))))

    assert counted() == ({VOCATIONAL_CENTRE: 35_000} if counts else {})
    assert with_disability([maker.reference], SOLD_ON) == ({maker.reference} if counts else frozenset())


@pytest.mark.parametrize("kind", ["elderly", "woman", "poor"])
def test_other_groups_count_in_neither_figure(kind):
    centre, bag = a_bag()
    maker = a_maker(centre)
    a_fact(maker, kind)
    a_sheet(bag, (maker, 5_000))

    post_paid_order(paid(a_sale(a_line(bag, 35_000))))

    assert counted() == {}


def test_a_line_of_two_who_qualify_differently_counts_whole_in_both():
    settlement = an_organisation(kind="settlement")
    _, bag = a_bag(settlement)
    disabled, of_household = a_maker(settlement, disabled=True), a_maker(settlement)
    a_household(of_household, settlement, first_day=date(2026, 1, 1))
    a_sheet(bag, (a_maker(settlement), 100), (disabled, 1), (of_household, 1))

    post_paid_order(paid(a_sale(a_line(bag, 35_000))))

    assert counted() == dict.fromkeys(BOTH, 35_000)
    assert bases_of_products([bag, uuid4()], SOLD)[bag] == BOTH


def test_what_nobody_is_named_for_is_all_the_organisations_and_counts_nowhere():
    centre, bag = a_bag()

    post_paid_order(paid(a_sale(a_line(bag, 35_000))))

    assert counted() == {}
    assert balance_of(f"owed:organisation:{centre.reference}") == -35_000
    assert list(broken_books()) == []


def test_the_sheet_in_force_at_the_sale_holds_though_it_was_changed_before_the_money_came():
    centre, bag = a_bag()
    first, second = a_maker(centre, disabled=True), a_maker(centre)
    a_sheet(bag, (first, 5_000))
    sale = a_sale(a_line(bag, 35_000))
    note_vendor_order(created(sale))
    a_sheet(bag, (second, 9_000), since=SOLD + timedelta(minutes=1))

    post_paid_order(paid(sale))

    assert (owed(first), owed(second)) == (17_500, 0)
    assert counted() == {VOCATIONAL_CENTRE: 35_000}
    assert VendorOrderLine.objects.get().sheet.version == 1


def test_a_sale_that_is_heard_of_late_is_shared_as_on_its_own_day():
    centre, bag = a_bag()
    first, second = a_maker(centre), a_maker(centre)
    a_sheet(bag, (first, 5_000))
    a_sheet(bag, (second, 5_000), since=SOLD + timedelta(days=3))

    post_paid_order(paid(a_sale(a_line(bag, 35_000)), settled_at=SOLD + timedelta(days=30)))

    assert (owed(first), owed(second)) == (17_500, 0)


def test_an_order_noted_before_anybody_was_named_stays_the_organisations():
    centre, bag = a_bag()
    sale = a_sale(a_line(bag, 35_000))
    note_vendor_order(created(sale))
    maker = a_maker(centre, disabled=True)
    a_sheet(bag, (maker, 5_000), since=SOLD - timedelta(days=1))

    post_paid_order(paid(sale))

    assert (owed(maker), counted()) == (0, {})


@pytest.mark.database
def test_part_refunds_take_from_each_party_until_nothing_stands():
    centre, bag = a_bag()
    makers = [a_maker(centre, disabled=True), a_maker(centre), a_maker(centre)]
    a_sheet(bag, *((maker, 2_333) for maker in makers))
    sale = a_sale(a_line(bag, 1_000))
    post_paid_order(paid(sale))
    assert [owed(maker) for maker in makers] == [234, 233, 233]

    for amount in (333, 333, 334):
        post_refund(refunded(sale, amount))

    assert [owed(maker) for maker in makers] == [0, 0, 0]
    assert balance_of(f"owed:organisation:{centre.reference}") == 0
    assert list(broken_books()) == []


def test_who_worked_where_is_known_by_day():
    centre = an_organisation()
    early, late = a_maker(centre, "ก"), a_maker(centre, "ข", since=date(2026, 5, 1))

    assert makers_of(centre, date(2026, 4, 30)) == [early]
    assert makers_of(centre, date(2026, 5, 1)) == [early, late]
    assert makers_of(centre) == [early, late]


def test_facts_of_a_day_hold_for_utc_evenings_that_are_bangkok_mornings():
    centre, bag = a_bag()
    maker = a_maker(centre)
    a_fact(maker, "disability", first_day=date(2026, 11, 1))
    a_sheet(bag, (maker, 5_000))

    assert bases_of_products([bag], datetime(2026, 10, 31, 16, 59, tzinfo=UTC))[bag] == frozenset()
    assert bases_of_products([bag], datetime(2026, 10, 31, 17, 0, tzinfo=UTC))[bag] == {VOCATIONAL_CENTRE}

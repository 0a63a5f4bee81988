"""Orders reach their vendors and the books: once, in whatever order the events come."""

from datetime import date, timedelta
from itertools import permutations
from uuid import uuid4

import pytest
from django.db import transaction

from marketplace.ledger.models import DailyIncome, Entry, Posting
from tests.builders import an_organisation
from tests.makers_building import (
    a_maker,
    a_sheet,
    made_by_a_settlement_household,
    made_by_someone_with_a_disability,
)
from tests.unit.listings.sales import PAID, SOLD, a_line, a_sale, bulk, cancelled, created, paid, refunded
from vendor_onboarding.listings.bulk_note_history import bulk_note_history
from vendor_onboarding.listings.list_product import list_product
from vendor_onboarding.listings.models import EarlyRefund, OrderStanding, VendorOrderLine, VendorRefund
from vendor_onboarding.listings.note_cancelled import note_cancelled
from vendor_onboarding.listings.note_vendor_order import note_vendor_order
from vendor_onboarding.listings.post_imported_sales import post_imported_sales
from vendor_onboarding.listings.post_paid_order import post_paid_order
from vendor_onboarding.listings.post_refund import post_refund

pytestmark = pytest.mark.django_db


def a_listed_product(organisation=None, *, settlement=None, **fields):
    """A product of the store, listed, made by somebody with a disability, or of a settlement's household; its id."""
    product, organisation = uuid4(), organisation or an_organisation(**fields)
    list_product(product=product, organisation=organisation)
    if settlement:
        made_by_a_settlement_household(organisation, product, settlement)
    else:
        made_by_someone_with_a_disability(organisation, product)
    return product


def income():
    """The rollup as (basis, day, channel, province, amount)."""
    return sorted(DailyIncome.objects.values_list("basis", "day", "channel", "province", "amount"))


def test_a_paid_order_is_income_of_the_day_in_bangkok_on_which_it_was_paid():
    post_paid_order(paid(a_sale(a_line(a_listed_product(province_code="11"), 35_000))))
    assert income() == [("vocational_centre", date(2026, 11, 1), "online", "11", 35_000)]


def test_each_line_is_income_of_the_organisation_whose_goods_it_sold():
    centre, settlement = an_organisation(), an_organisation(kind="settlement", province_code="72")
    group = an_organisation(kind="group", parent=settlement, province_code="72")
    sale = a_sale(
        a_line(a_listed_product(centre), 10_000),
        a_line(a_listed_product(group, settlement=settlement), 25_000, position=2, quantity=5),
    )
    post_paid_order(paid(sale))
    assert dict(DailyIncome.objects.values_list("organisation", "amount")) == {
        centre.reference: 10_000,
        group.reference: 25_000,
    }
    assert {(basis, province) for basis, _, _, province, _ in income()} == {
        ("vocational_centre", "11"),
        ("settlement_enterprise", "72"),
    }


def test_a_line_that_nobody_listed_waits_in_suspense_and_is_no_income():
    post_paid_order(paid(a_sale(a_line(uuid4(), 35_000), a_line(None, 1_000, position=2))))
    assert income() == []
    assert VendorOrderLine.objects.count() == 0
    assert sum(Entry.objects.filter(account="suspense").values_list("amount", flat=True)) == -36_000


def test_a_vendor_sees_a_new_order_before_it_is_paid_and_nothing_is_posted():
    product = a_listed_product()
    sale = a_sale(a_line(product, 35_000, quantity=2), a_line(uuid4(), 9_900, position=2))
    note_vendor_order(created(sale))
    line = VendorOrderLine.objects.get()
    assert (line.order, line.number, line.position, line.channel) == (sale.order, "101", 1, "online")
    assert (line.quantity, line.total, line.refunded, line.sold_at, line.settled_at) == (2, 35_000, 0, SOLD, None)
    assert Posting.objects.count() == 0


def test_an_order_that_was_seen_and_then_paid_is_one_line_settled():
    sale = a_sale(a_line(a_listed_product(), 35_000))
    note_vendor_order(created(sale))
    post_paid_order(paid(sale))
    assert VendorOrderLine.objects.get().settled_at == PAID
    assert OrderStanding.objects.get().method == "promptpay_transfer"


def test_news_of_an_order_that_comes_after_its_payment_changes_nothing():
    sale = a_sale(a_line(a_listed_product(), 35_000))
    post_paid_order(paid(sale))
    note_vendor_order(created(sale))
    line = VendorOrderLine.objects.get()
    assert (line.total, line.settled_at) == (35_000, PAID)
    assert Posting.objects.count() == 1


@pytest.mark.database
def test_events_that_come_twice_count_once():
    sale = a_sale(a_line(a_listed_product(), 35_000))
    refund = refunded(sale, 5_000)
    for _ in range(2):
        note_vendor_order(created(sale))
        post_paid_order(paid(sale))
        post_refund(refund)
    assert Posting.objects.count() == 2
    assert sum(amount for *_, amount in income()) == 30_000
    assert VendorOrderLine.objects.get().refunded == 5_000
    assert VendorRefund.objects.count() == 1


def test_a_later_payment_event_does_not_move_the_day_of_income():
    sale = a_sale(a_line(a_listed_product(), 35_000))
    post_paid_order(paid(sale))
    post_paid_order(paid(sale, settled_at=PAID + timedelta(days=3)))
    assert [day for _, day, *_ in income()] == [date(2026, 11, 1)]
    assert VendorOrderLine.objects.get().settled_at == PAID


def test_a_refund_lowers_the_income_of_the_day_it_went_back():
    sale = a_sale(a_line(a_listed_product(), 35_000), shipping=5_000)
    post_paid_order(paid(sale))
    post_refund(refunded(sale, 35_000, shipping=5_000, days=10))
    assert [(day, amount) for _, day, _, _, amount in income()] == [
        (date(2026, 11, 1), 35_000),
        (date(2026, 11, 11), -35_000),
    ]
    assert VendorOrderLine.objects.get().refunded == 35_000


def test_two_refunds_of_one_order_add_up():
    sale = a_sale(a_line(a_listed_product(), 35_000))
    post_paid_order(paid(sale))
    post_refund(refunded(sale, 5_000))
    post_refund(refunded(sale, 10_000))
    assert VendorOrderLine.objects.get().refunded == 15_000
    assert sum(amount for *_, amount in income()) == 20_000


def test_a_refund_that_overtakes_the_payment_waits_and_is_posted_with_the_sale():
    sale = a_sale(a_line(a_listed_product(), 35_000))
    post_refund(refunded(sale, 5_000))
    assert (Posting.objects.count(), EarlyRefund.objects.count()) == (0, 1)
    post_paid_order(paid(sale))
    assert (Posting.objects.count(), EarlyRefund.objects.count()) == (2, 0)
    assert sum(amount for *_, amount in income()) == 30_000
    assert VendorOrderLine.objects.get().refunded == 5_000


def test_the_refund_of_an_order_that_is_never_paid_in_full_lowers_no_income():
    sale = a_sale(a_line(a_listed_product(), 35_000))
    refund = refunded(sale, 5_000)
    note_vendor_order(created(sale))
    post_refund(refund)
    post_refund(refund)
    assert income() == []
    assert EarlyRefund.objects.count() == 1
    assert VendorOrderLine.objects.get().refunded == 0


def test_whatever_the_order_of_the_events_the_figures_are_the_same():
    for order in permutations(("created", "paid", "refund one", "refund two")):
        centre = an_organisation()
        sale = a_sale(a_line(a_listed_product(centre), 35_000))
        events = {
            "created": (note_vendor_order, created(sale)),
            "paid": (post_paid_order, paid(sale)),
            "refund one": (post_refund, refunded(sale, 5_000)),
            "refund two": (post_refund, refunded(sale, 7_000)),
        }
        for name in order:
            handler, event = events[name]
            handler(event)
        line = VendorOrderLine.objects.get(order=sale.order)
        assert (line.total, line.refunded, line.settled_at) == (35_000, 12_000, PAID), order
        amounts = DailyIncome.objects.filter(organisation=centre.reference).values_list("amount", flat=True)
        assert sum(amounts) == 23_000, order


def test_a_refund_goes_back_from_suspense_even_if_the_product_was_listed_since():
    product = uuid4()
    sale = a_sale(a_line(product, 35_000), shipping=0)
    post_paid_order(paid(sale))
    list_product(product=product, organisation=an_organisation())
    post_refund(refunded(sale, 35_000))
    assert income() == []
    assert sum(Entry.objects.filter(account="suspense").values_list("amount", flat=True)) == 0


def test_a_refund_finds_its_vendor_though_the_store_forgot_the_product():
    sale = a_sale(a_line(a_listed_product(), 35_000))
    post_paid_order(paid(sale))
    forgotten = a_sale(a_line(None, 35_000), order=sale.order)
    post_refund(refunded(forgotten, 35_000))
    assert sum(amount for *_, amount in income()) == 0
    assert VendorOrderLine.objects.get().refunded == 35_000


def test_sales_of_a_till_are_cash_income_of_the_moment_they_were_made():
    product = a_listed_product()
    sales = [a_sale(a_line(product, 4_000), channel="truck", shipping=0) for _ in range(3)]
    post_imported_sales(bulk(*sales))
    post_imported_sales(bulk(*sales))
    assert income() == [("vocational_centre", date(2026, 10, 31), "truck", "11", 12_000)]
    assert Posting.objects.count() == 3
    assert set(VendorOrderLine.objects.values_list("settled_at", flat=True)) == {SOLD}
    assert sum(Entry.objects.filter(account="cash:truck").values_list("amount", flat=True)) == 12_000


def test_a_cancelled_order_is_marked_and_nothing_is_posted():
    sale = a_sale(a_line(a_listed_product(), 35_000))
    note_vendor_order(created(sale))
    note_cancelled(cancelled(sale))
    note_cancelled(cancelled(sale))
    assert VendorOrderLine.objects.get().cancelled_at == PAID
    assert Posting.objects.count() == 0


def test_a_cancellation_that_overtakes_the_order_still_marks_it():
    sale = a_sale(a_line(a_listed_product(), 35_000))
    note_cancelled(cancelled(sale))
    note_vendor_order(created(sale))
    assert VendorOrderLine.objects.get().cancelled_at == PAID


def test_a_failure_in_the_books_leaves_the_vendor_lines_unsettled(monkeypatch):
    def broken(**_):
        raise RuntimeError("the books are closed")

    monkeypatch.setattr("vendor_onboarding.listings.settle_order.post_sale", broken)
    sale = a_sale(a_line(a_listed_product(), 35_000))
    note_vendor_order(created(sale))
    with pytest.raises(RuntimeError):
        post_paid_order(paid(sale))
    assert VendorOrderLine.objects.get().settled_at is None
    assert OrderStanding.objects.get().settled_at is None


def test_a_history_taken_in_at_once_is_the_same_as_event_by_event():
    centre, settlement = an_organisation(), an_organisation(kind="settlement", province_code="72")
    products = [a_listed_product(centre), a_listed_product(settlement, settlement=settlement), uuid4()]
    a_sheet(products[0], (a_maker(centre), 3_333), (a_maker(centre), 3_334), since=SOLD - timedelta(hours=1))
    sales = [
        a_sale(
            *(a_line(product, 1_000 * (number + place), position=place) for place, product in enumerate(products, 1))
        )
        for number in range(12)
    ]
    settled = [paid(sale) for sale in sales[:10]]
    refunds = [refunded(sales[3], 500, 700, 0), refunded(sales[3], 100, 0, 0), refunded(sales[5], 6_000, 7_000, 8_000)]
    waiting = [created(sale) for sale in sales[10:]]
    with transaction.atomic():
        posted = bulk_note_history(paid=settled, refunded=refunds, unpaid=waiting, now=PAID)
        at_once = figures()
        transaction.set_rollback(True)
    assert Posting.objects.count() == 0
    for event in settled:
        post_paid_order(event)
    for event in refunds:
        post_refund(event)
    for event in waiting:
        note_vendor_order(event)
    assert figures() == at_once
    assert posted == 13


def figures():
    """All that was noted and posted, in a fixed order."""
    return (
        income(),
        sorted(
            VendorOrderLine.objects.values_list(
                "order", "position", "listing", "total", "refunded", "settled_at", "sheet"
            )
        ),
        sorted(VendorRefund.objects.values_list("refund", "line__position", "amount", "refunded_at")),
        sorted(OrderStanding.objects.values_list("order", "method")),
        sorted(Posting.objects.values_list("source", "method", "settled_on")),
        sorted(Entry.objects.values_list("posting__source", "number", "account", "amount", "bases", "quantity")),
    )

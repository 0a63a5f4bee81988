"""Nothing that a buyer or a catalogue writes keeps a sale out of the books, and a refund leaves where it came in."""

from datetime import timedelta
from uuid import uuid4

import pytest

from marketplace.ledger.models import DailyIncome, Entry, Posting
from marketplace.ledger.queries import balances_like, broken_books
from tests.builders import an_organisation
from tests.makers_building import a_maker, a_sheet, made_by_someone_with_a_disability
from tests.unit.listings.sales import SOLD, a_line, a_sale, paid, refunded
from vendor_onboarding.listings.list_product import list_product
from vendor_onboarding.listings.models import VendorOrderLine
from vendor_onboarding.listings.post_paid_order import post_paid_order
from vendor_onboarding.listings.post_refund import post_refund
from vendor_onboarding.makers.models import MakerFact

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def a_listed_product(organisation):
    """A product of an organisation, made by somebody with a disability; gives its reference."""
    product = uuid4()
    list_product(product=product, organisation=organisation)
    made_by_someone_with_a_disability(organisation, product)
    return product


@pytest.mark.parametrize("note", ["cash", "x" * 10_000, "", "owed:organisation"])
def test_a_way_to_pay_that_the_shop_does_not_offer_is_booked_as_another_one(note):
    sale = a_sale(a_line(a_listed_product(an_organisation()), 35_000), shipping=0)
    post_paid_order(paid(sale, method=note))
    post_refund(refunded(sale, 5_000))
    assert set(Posting.objects.values_list("method", flat=True)) == {"other"}
    assert sum(Entry.objects.filter(account="clearing:other").values_list("amount", flat=True)) == 30_000


def test_goods_with_a_very_long_name_are_income_all_the_same():
    line = a_line(a_listed_product(an_organisation()), 35_000)
    sale = a_sale(type(line)(**{**vars(line), "name": "ผ" * 644}))
    post_paid_order(paid(sale))
    assert DailyIncome.objects.get().amount == 35_000
    assert VendorOrderLine.objects.get().name == "ผ" * 400


def test_an_order_of_nothing_is_posted_and_brings_nothing():
    sale = a_sale(a_line(a_listed_product(an_organisation()), 0), shipping=0)
    post_paid_order(paid(sale))
    assert Posting.objects.count() == 1
    assert DailyIncome.objects.count() == 0


def test_a_refund_lowers_the_figure_that_its_sale_raised_though_organisation_makers_and_facts_changed_since():
    centre = an_organisation(kind="centre", province_code="11")
    settlement = an_organisation(kind="settlement", province_code="72")
    group = an_organisation(kind="group", parent=centre, province_code="11")
    product = a_listed_product(group)
    sale = a_sale(a_line(product, 35_000))
    post_paid_order(paid(sale))
    group.parent, group.province_code = settlement, "72"
    group.save()
    MakerFact.objects.all().delete()
    a_sheet(product, (a_maker(group, household_in=settlement), 10_000), since=SOLD - timedelta(hours=1))
    post_refund(refunded(sale, 35_000))
    rows = DailyIncome.objects.values_list("basis", "province", "amount")
    assert sorted(rows) == [("vocational_centre", "11", -35_000), ("vocational_centre", "11", 35_000)]
    assert set(balances_like("owed:").values()) == {0}
    assert list(broken_books()) == []

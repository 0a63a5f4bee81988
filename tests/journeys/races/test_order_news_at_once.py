"""News of one order, delivered by several workers at the same moment."""

import uuid

import pytest

from marketplace.ledger.models import DailyIncome, Posting
from marketplace.ledger.queries import balance_of, broken_books, maker_earned
from tests.builders import an_organisation
from tests.makers_building import made_by_someone_with_a_disability
from tests.racing import race
from tests.unit.listings.sales import a_line, a_sale, created, paid, refunded
from vendor_onboarding.listings.list_product import list_product
from vendor_onboarding.listings.models import EarlyRefund, VendorOrderLine, VendorRefund
from vendor_onboarding.listings.note_vendor_order import note_vendor_order
from vendor_onboarding.listings.post_paid_order import post_paid_order
from vendor_onboarding.listings.post_refund import post_refund

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


def test_payment_order_and_refunds_that_arrive_together_count_once_each():
    for _ in range(5):
        organisation, product = an_organisation(), uuid.uuid4()
        list_product(product=product, organisation=organisation)
        maker = made_by_someone_with_a_disability(organisation, product, 3_333)
        sale = a_sale(a_line(product, 35_000))
        one, two = refunded(sale, 5_000), refunded(sale, 7_000)
        answers = race(
            [
                lambda sale=sale: note_vendor_order(created(sale)),
                lambda sale=sale: post_paid_order(paid(sale)),
                lambda sale=sale: post_paid_order(paid(sale)),
                lambda one=one: post_refund(one),
                lambda one=one: post_refund(one),
                lambda two=two: post_refund(two),
            ]
        )
        assert answers == [None] * 6
        line = VendorOrderLine.objects.get(order=sale.order)
        assert (line.total, line.refunded) == (35_000, 12_000)
        amounts = DailyIncome.objects.filter(organisation=organisation.reference).values_list("amount", flat=True)
        assert sum(amounts) == 23_000
        assert (maker_earned(maker=maker.reference), balance_of(f"owed:maker:{maker.reference}")) == (7_666, -7_666)
        assert Posting.objects.filter(sale=sale.order).count() == 3
        assert VendorRefund.objects.filter(line=line).count() == 2
    assert EarlyRefund.objects.count() == 0
    assert list(broken_books()) == []

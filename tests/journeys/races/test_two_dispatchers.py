"""Two background processes work one outbox at the same moment: a lease that ran out under a slow handler."""

import threading
import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from marketplace.events.orders import OrderBulkCreated, OrderRefunded
from marketplace.ledger.models import Posting
from marketplace.ledger.queries import broken_books, income_by_channel
from marketplace.shared.models import Delivery, OutboxEvent
from marketplace.shared.outbox.dispatch_due import deliver_everything
from marketplace.shared.outbox.event import Event
from marketplace.shared.outbox.record_event import record_event
from marketplace.shared.thai.dates import bangkok_day
from tests.builders import an_organisation
from tests.makers_building import made_by_someone_with_a_disability
from tests.unit.listings.sales import PAID, SOLD, a_line, a_sale, bulk, refunded
from vendor_onboarding.listings.list_product import list_product
from vendor_onboarding.listings.post_imported_sales import post_imported_sales
from vendor_onboarding.listings.post_refund import post_refund

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]

SUBSCRIPTIONS: dict[type[Event], tuple[Any, ...]] = {
    OrderBulkCreated: (post_imported_sales,),
    OrderRefunded: (post_refund,),
}


def test_two_dispatchers_at_once_post_each_sale_and_each_refund_once(settings: Any) -> None:
    settings.OUTBOX_SUBSCRIPTIONS = f"{__name__}.SUBSCRIPTIONS"
    product = uuid.uuid4()
    centre = an_organisation(kind="centre")
    list_product(product=product, organisation=centre)
    made_by_someone_with_a_disability(centre, product)
    sales = [a_sale(a_line(product, 10_000), channel="truck", shipping=0) for _ in range(30)]
    with transaction.atomic():
        for sale in sales:
            record_event(refunded(sale, 2_500, days=0))
            record_event(bulk(sale))

    faults = _dispatch_at_once(3)

    assert faults == []
    deliver_everything(now=timezone.now() + timedelta(hours=2))
    assert not OutboxEvent.objects.filter(relayed_at=None).exists()
    assert Delivery.objects.filter(done_at=None).count() == 0
    assert Delivery.objects.count() == 60
    assert Posting.objects.count() == 60
    days = {"first_day": bangkok_day(SOLD), "last_day": bangkok_day(PAID)}
    assert income_by_channel(basis="vocational_centre", **days) == {"truck": 30 * 7_500}
    assert list(broken_books()) == []


def _dispatch_at_once(number: int) -> list[Exception]:
    start, faults = threading.Barrier(number), list[Exception]()

    def work() -> None:
        try:
            start.wait(timeout=60)
            deliver_everything(now=timezone.now())
        except Exception as fault:
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    return faults

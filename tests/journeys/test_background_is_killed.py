"""The background process is killed in the middle of a thousand events; each is handled all the same, once in effect."""

import uuid
from datetime import UTC, datetime

import pytest
from django.db import transaction
from django.db.models import Sum

from marketplace.events.orders import OrderBulkCreated, SoldLine, SoldOrder
from marketplace.ledger.queries import broken_books, income_by_month
from marketplace.shared.models import Delivery, OutboxEvent
from marketplace.shared.outbox.record_event import record_event
from tests import builders
from tests.background import background, eventually, start_background
from tests.makers_building import made_by_someone_with_a_disability
from vendor_onboarding.listings.list_product import list_product
from vendor_onboarding.listings.models import VendorOrderLine

EVENTS = 1_000
PRICE = 12_345
SOLD_AT = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_a_kill_in_the_middle_of_a_thousand_events_loses_none_and_doubles_none() -> None:
    product = uuid.uuid4()
    centre = builders.an_organisation(kind="centre")
    list_product(product=product, organisation=centre)
    made_by_someone_with_a_disability(centre, product)
    with transaction.atomic():
        for _ in range(EVENTS):
            record_event(OrderBulkCreated(occurred_at=SOLD_AT, sales=(_a_sale(product),)))

    killed = start_background()
    eventually(lambda: Delivery.objects.exclude(done_at=None).count() >= EVENTS // 4, within=60)
    killed.kill()
    killed.wait()
    done = Delivery.objects.exclude(done_at=None).count()
    assert EVENTS // 4 <= done < EVENTS

    with background():
        eventually(lambda: _everything_is_done(), within=120)
    assert VendorOrderLine.objects.aggregate(sum=Sum("total"))["sum"] == EVENTS * PRICE
    assert (
        sum(row.amount or 0 for row in income_by_month(basis="vocational_centre", fiscal_year=2570)) == EVENTS * PRICE
    )
    assert list(broken_books()) == []


def _everything_is_done() -> bool:
    return not (OutboxEvent.objects.filter(relayed_at=None).exists() or Delivery.objects.filter(done_at=None).exists())


def _a_sale(product: uuid.UUID) -> SoldOrder:
    line = SoldLine(position=1, product=product, variant=uuid.uuid4(), name="ตะกร้า", quantity=1, total=PRICE)
    return SoldOrder(
        order=uuid.uuid4(), number="1", channel="truck", sold_at=SOLD_AT, lines=(line,), shipping=0, total=PRICE
    )

"""Signed events of a real Saleor become the very same records as the embedded engine's, once each."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from marketplace.events.catalogue import ProductChanged
from marketplace.events.orders import (
    OrderBulkCreated,
    OrderCancelled,
    OrderCreated,
    OrderFullyPaid,
    OrderPaymentRegained,
    OrderRefunded,
)
from marketplace.gateway.models import WebhookDelivery
from marketplace.shared.identifiers import derived_reference
from marketplace.shared.models import OutboxEvent
from tests.contract.saleor.signer import Signer, a_signer
from tests.contract.saleor.told_orders import PLACED_AT, PRODUCT, VARIANT, paid_at, report, told_order
from tests.selling import order_events, recorded

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.database]


def told(signer: Signer, client: Client, kind: str, order: dict[str, Any], **headers: str) -> int:
    return signer.deliver(client, {"__typename": kind, "order": order}, **headers).status_code


def test_a_purchase_is_recorded_as_the_embedded_engine_records_it(settings: Any, client: Client) -> None:
    reference = uuid.uuid4()
    with a_signer(settings) as signer:
        assert told(signer, client, "OrderCreated", told_order(reference)) == 200
    (placed,) = recorded(OrderCreated)
    sale = placed.sale
    assert (sale.order, sale.number, sale.channel, sale.sold_at) == (reference, "7", "online", PLACED_AT)
    assert [(one.position, one.name, one.total) for one in sale.lines] == [
        (1, "ผ้าขาวม้า (ใหญ่)", 10_000),
        (2, "หมอน (ใหญ่)", 5_000),
    ]
    assert (sale.lines[0].product, sale.lines[0].variant) == (PRODUCT, VARIANT)
    assert (sale.shipping, sale.total, sale.warehouse) == (4_000, 19_000, None)


def test_the_same_event_again_and_the_same_news_in_another_event_are_recorded_once(
    settings: Any, client: Client
) -> None:
    reference = uuid.uuid4()
    paid = told_order(reference, charged=19_000, at=5, transactions=paid_at(5))
    issued = {"issuedAt": datetime.now(UTC).isoformat()}
    with a_signer(settings) as signer:
        first = signer.deliver(client, issued | {"__typename": "OrderFullyPaid", "order": paid})
        again = signer.deliver(client, issued | {"__typename": "OrderFullyPaid", "order": paid})
        assert told(signer, client, "OrderUpdated", paid) == 200
    assert (first.json(), again.json()) == ({"taken": True}, {"taken": False})
    assert order_events() == ["OrderCreated", "OrderFullyPaid"]
    (settled,) = recorded(OrderFullyPaid)
    assert (settled.settled_at, settled.payment_method) == (PLACED_AT + timedelta(minutes=5), "cash_on_delivery")


def test_a_refund_takes_back_its_share_of_each_line_under_its_own_reference(settings: Any, client: Client) -> None:
    reference, refund = uuid.uuid4(), uuid.uuid4()
    back = [report("REFUND_SUCCESS", 9, str(refund), 9_500)]
    with a_signer(settings) as signer:
        told(signer, client, "OrderFullyPaid", told_order(reference, charged=19_000, at=5, transactions=paid_at(5)))
        order = told_order(reference, charged=9_500, at=9, transactions=paid_at(5, then=back))
        told(signer, client, "OrderRefunded", order)
        told(signer, client, "OrderUpdated", order)
    (given,) = recorded(OrderRefunded)
    assert (given.refund, given.refunded_at) == (refund, PLACED_AT + timedelta(minutes=9))
    assert ([one.total for one in given.sale.lines], given.sale.shipping) == ([5_000, 2_500], 2_000)


def test_a_refund_that_overtakes_its_payment_tells_both_and_the_late_news_nothing(
    settings: Any, client: Client
) -> None:
    reference = uuid.uuid4()
    back = [report("REFUND_SUCCESS", 9, str(uuid.uuid4()), 5_000)]
    refunded = told_order(reference, charged=14_000, at=9, transactions=paid_at(5, then=back))
    with a_signer(settings) as signer:
        told(signer, client, "OrderRefunded", refunded)
        assert order_events() == ["OrderCreated", "OrderFullyPaid", "OrderRefunded"]
        late = told_order(reference, charged=19_000, at=5, transactions=paid_at(5))
        assert told(signer, client, "OrderFullyPaid", late) == 200
    assert order_events() == ["OrderCreated", "OrderFullyPaid", "OrderRefunded"]
    assert recorded(OrderFullyPaid)[0].settled_at == PLACED_AT + timedelta(minutes=5)
    assert recorded(OrderRefunded)[0].sale.total == 5_000


def test_half_a_payment_that_goes_back_was_never_income(settings: Any, client: Client) -> None:
    reference = uuid.uuid4()
    half = [report("CHARGE_SUCCESS", 5, "half", 9_500), report("REFUND_SUCCESS", 9, "back", 9_500)]
    with a_signer(settings) as signer:
        told(signer, client, "OrderUpdated", told_order(reference, at=9, transactions=[{"events": half}]))
        again = [*half, report("CHARGE_SUCCESS", 12, "half again", 9_500)]
        order = told_order(reference, charged=9_500, at=12, transactions=[{"events": again}])
        told(signer, client, "OrderUpdated", order)
    assert order_events() == ["OrderCreated"]


def test_money_that_comes_again_is_told(settings: Any, client: Client) -> None:
    reference = uuid.uuid4()
    back = [report("CHARGE_BACK", 9, "bank", 19_000)]
    again = [*back, report("CHARGE_SUCCESS", 12, "won", 19_000)]
    with a_signer(settings) as signer:
        told(signer, client, "OrderFullyPaid", told_order(reference, charged=19_000, at=5, transactions=paid_at(5)))
        told(signer, client, "OrderUpdated", told_order(reference, at=9, transactions=paid_at(5, then=back)))
        last = told_order(reference, charged=19_000, at=12, transactions=paid_at(5, then=again))
        told(signer, client, "OrderUpdated", last)
    assert order_events() == ["OrderCreated", "OrderFullyPaid", "OrderRefunded", "OrderPaymentRegained"]
    (regained,) = recorded(OrderPaymentRegained)
    assert regained.sale.total == 19_000


def test_an_import_of_a_till_is_settled_when_it_was_sold(settings: Any, client: Client) -> None:
    references = [uuid.uuid4(), uuid.uuid4()]
    warehouse = uuid.uuid4()
    notes = [{"key": "warehouse", "value": str(warehouse)}]
    orders = [
        told_order(one, charged=19_000, origin="BULK_CREATE", status="FULFILLED", metadata=notes) for one in references
    ]
    with a_signer(settings) as signer:
        signer.deliver(client, {"__typename": "OrderBulkCreated", "orders": orders})
        told(signer, client, "OrderUpdated", orders[0])
    sales = [event.sales[0] for event in recorded(OrderBulkCreated)]
    assert [one.order for one in sales] == references
    assert {one.warehouse for one in sales} == {warehouse}
    assert order_events() == ["OrderBulkCreated", "OrderBulkCreated"]


@pytest.mark.parametrize("status", ["CANCELED", "EXPIRED"])
def test_an_order_called_off_is_recorded_once(settings: Any, client: Client, status: str) -> None:
    reference = uuid.uuid4()
    with a_signer(settings) as signer:
        told(signer, client, "OrderCancelled", told_order(reference, at=3, status=status))
        told(signer, client, "OrderUpdated", told_order(reference, at=4, status=status))
    (called_off,) = recorded(OrderCancelled)
    assert called_off.order == reference


def test_an_order_without_our_reference_is_named_before_it_is_recorded(settings: Any, client: Client) -> None:
    with a_signer(settings) as signer:
        assert told(signer, client, "OrderCreated", told_order(None)) == 200
        (naming,) = signer.asked
    expected = derived_reference("order", "T3JkZXI6MQ==")
    assert naming["variables"] == {"id": "T3JkZXI6MQ==", "reference": str(expected)}
    assert recorded(OrderCreated)[0].sale.order == expected


def test_a_draft_is_nothing_yet(settings: Any, client: Client) -> None:
    with a_signer(settings) as signer:
        assert told(signer, client, "OrderUpdated", told_order(None, status="DRAFT")) == 200
        assert signer.asked == []
    assert order_events() == []


@pytest.mark.parametrize("payload", [{"product": {"externalReference": str(PRODUCT)}},
                                     {"productVariant": {"product": {"externalReference": str(PRODUCT)}}}])  # fmt: skip
def test_changed_goods_are_looked_at_again(settings: Any, client: Client, payload: dict[str, Any]) -> None:
    with a_signer(settings) as signer:
        assert signer.deliver(client, payload).status_code == 200
    assert [event.product for event in recorded(ProductChanged)] == [PRODUCT]


def test_goods_that_are_not_of_this_market_are_let_be(settings: Any, client: Client) -> None:
    with a_signer(settings) as signer:
        assert signer.deliver(client, {"product": {"externalReference": "SKU-1"}}).status_code == 200
    assert not OutboxEvent.objects.exists()


def test_an_old_event_or_one_from_the_future_is_refused(settings: Any, client: Client) -> None:
    with a_signer(settings) as signer:
        for moved in (timedelta(days=-4), timedelta(hours=1)):
            when = (datetime.now(UTC) + moved).isoformat()
            answer = signer.deliver(client, {"issuedAt": when, "order": told_order(uuid.uuid4())})
            assert answer.status_code == 403
    assert not WebhookDelivery.objects.exists()
    assert order_events() == []

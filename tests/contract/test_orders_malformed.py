"""Ids that are none, times outside any calendar, endless words: a clear error each, never a fault of ours."""

from typing import Any

import pytest

from marketplace.commerce.orders.models import Order
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_product, set_up_market, the_variant
from tests.contract.ask import APP, ask
from tests.selling import NOW, a_checkout, an_order, stock_of

pytestmark = [pytest.mark.database, pytest.mark.django_db]

IDS = ["", "x", "YTpi", "é" * 500]
IDS += [to_global_id("Order", "x"), to_global_id("Checkout", "x"), to_global_id("ProductVariant", 10**40)]
BY_ID = [
    "query($b: ID) { checkout(id: $b) { id lines { id } } }",
    "query($b: ID) { order(id: $b) { id } }",
    "query($b: ID) { warehouse(id: $b) { id } }",
    "query($b: ID!) { stock(id: $b) { id } }",
    "query($b: ID) { transaction(id: $b) { id } }",
    "mutation($b: ID!) { orderMarkAsPaid(id: $b) { errors { code } } }",
    "mutation($b: ID!) { orderConfirm(id: $b) { errors { code } } }",
    "mutation($b: ID!) { orderCancel(id: $b) { errors { code } } }",
    "mutation($b: ID) { orderUpdate(id: $b, input: {}) { errors { code } } }",
    "mutation($b: ID!) { transactionCreate(id: $b, transaction: {}) { errors { code } } }",
    'mutation($b: ID) { transactionEventReport(id: $b, pspReference: "p", type: INFO) { errors { code } } }',
    "mutation($b: ID!, $c: ID) { checkoutLinesAdd(id: $c, lines: [{variantId: $b, quantity: 1}]) { errors { code } } }",
    "mutation($b: ID!, $c: ID) { checkoutLinesUpdate(id: $c, lines: [{lineId: $b, quantity: 1}]) { errors { code } } }",
    "mutation($b: ID, $c: ID) { checkoutDeliveryMethodUpdate(id: $c, deliveryMethodId: $b) { errors { code } } }",
    "mutation($b: ID, $c: ID) { checkoutCustomerAttach(id: $c, customerId: $b) { errors { code } } }",
    """mutation($b: ID!, $o: ID) { orderFulfill(order: $o, input: {lines: [
        {orderLineId: $b, stocks: [{quantity: 1, warehouse: $b}]}]}) { errors { code } } }""",
    """mutation($b: ID!) { productVariantStocksUpdate(variantId: $b, stocks: [{warehouse: $b, quantity: 1}]) {
        errors { code } } }""",
]
TIMES = ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-01-01T00:00:00", "1800-01-01T00:00:00Z"]
WORDS = "x" * 3_000


def refused(answer: dict[str, Any]) -> bool:
    """Told clearly: at the top, among the mutation's errors, or as nothing found."""
    assert "Internal Server Error" not in str(answer)
    payload = next(iter((answer.get("data") or {"none": None}).values()))
    return bool(answer.get("errors")) or payload is None or bool(payload.get("errors"))


@pytest.mark.parametrize("document", BY_ID)
def test_an_id_that_is_none_is_refused_everywhere(document: str) -> None:
    set_up_market()
    cloth = the_variant(a_product())
    order = an_order({cloth: 1})
    baskets = {"c": to_global_id("Checkout", a_checkout({cloth: 1}).token), "o": to_global_id("Order", order.pk)}
    named = {name: value for name, value in baskets.items() if f"${name}:" in document}
    for id in IDS:
        for token in (None, APP):
            assert refused(ask(document, variables={"b": id, **named}, token=token)), (id, token)
    order.refresh_from_db()
    assert (order.status, order.charge_status) == ("UNCONFIRMED", "NONE")
    assert stock_of(cloth) == (10, 1)


@pytest.mark.parametrize("time", TIMES)
def test_a_time_outside_any_calendar_is_refused(time: str) -> None:
    set_up_market()
    order = an_order({the_variant(a_product()): 1})
    payment = order.transactions.create(created_at=NOW, modified_at=NOW)
    report = """mutation($t: ID, $x: DateTime) { transactionEventReport(
        id: $t, pspReference: "p", type: CHARGE_SUCCESS, amount: 1, time: $x) { errors { code } } }"""
    named = {"t": to_global_id("TransactionItem", payment.token), "x": time}
    assert refused(ask(report, variables=named, token=APP))
    listed = "query($x: DateTime) { orders(first: 3, filter: {updatedAt: {gte: $x}}) { totalCount } }"
    assert refused(ask(listed, variables={"x": time}, token=APP))
    assert Order.objects.get().total_charged_amount == 0


@pytest.mark.parametrize(
    "document",
    [
        "mutation($o: ID, $w: String) { orderUpdate(id: $o, input: {userEmail: $w}) { errors { code } } }",
        "mutation($o: ID, $w: String) { orderUpdate(id: $o, input: {externalReference: $w}) { errors { code } } }",
        """mutation($c: ID, $w: String) { checkoutShippingAddressUpdate(
            id: $c, shippingAddress: {streetAddress1: $w, city: "x"}) { errors { code } } }""",
        "mutation($c: ID, $w: String!) { checkoutEmailUpdate(id: $c, email: $w) { errors { code } } }",
        """mutation($c: ID!, $w: String!) { updateMetadata(id: $c, input: [{key: $w, value: "x"}]) {
            errors { code } } }""",
    ],
)
def test_endless_words_are_refused(document: str) -> None:
    set_up_market()
    cloth = the_variant(a_product())
    order, checkout = an_order({cloth: 1}), a_checkout({cloth: 1})
    named = {"o": to_global_id("Order", order.pk), "c": to_global_id("Checkout", checkout.token)}
    used = {name: value for name, value in named.items() if f"${name}:" in document}
    assert refused(ask(document, variables={"w": WORDS, **used}, token=APP))


@pytest.mark.parametrize(
    "amounts",
    [
        {"amountCharged": {"currency": "THB", "amount": 999_999_999_999}},
        {"amountCharged": {"currency": "THB", "amount": -1}},
    ],
)
def test_an_amount_that_cannot_be_is_refused(amounts: dict[str, Any]) -> None:
    set_up_market()
    order = an_order({the_variant(a_product()): 1})
    document = """mutation($o: ID!, $t: TransactionCreateInput!) { transactionCreate(id: $o, transaction: $t) {
        errors { code } } }"""
    assert refused(ask(document, variables={"o": to_global_id("Order", order.pk), "t": amounts}, token=APP))
    assert order.transactions.count() == 0

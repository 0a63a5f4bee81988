"""What only a real Saleor does, played to the gateway by a store that answers as told."""

import base64
import uuid
from typing import Any

import pytest

from marketplace.gateway.actors import ANYONE
from marketplace.gateway.checkouts import complete_checkout, set_addresses
from marketplace.gateway.errors import StoreRefusedError
from marketplace.gateway.orders import mark_order_paid
from marketplace.shared.identifiers import derived_reference
from tests.contract.gateway_market import HOME
from tests.contract.stumbling_store import a_store

BASKET = base64.b64encode(b"Checkout:1").decode()
NOTHING = {"gross": {"fractionalAmount": 0}}
EMPTY_BASKET: dict[str, Any] = {
    "id": BASKET,
    "channel": {"slug": "online"},
    "metadata": [],
    "email": None,
    "quantity": 0,
    "isShippingRequired": True,
    "shippingAddress": None,
    "billingAddress": None,
    "subtotalPrice": NOTHING,
    "shippingPrice": NOTHING,
    "totalPrice": NOTHING,
    "voucherCode": None,
    "shippingMethods": [],
    "deliveryMethod": None,
    "lines": [],
}


def addressed(kind: str, *errors: dict[str, Any]) -> tuple[int, Any]:
    basket = None if errors else EMPTY_BASKET
    return 200, {"data": {f"checkout{kind}AddressUpdate": {"checkout": basket, "errors": list(errors)}}}


def refused(field: str, code: str = "INVALID") -> dict[str, Any]:
    return {"field": field, "code": code, "message": "no", "variants": None}


def test_a_postcode_that_saleors_data_does_not_know_is_sent_again_unchecked_and_noted(settings: Any) -> None:
    noted = 200, {"data": {"updateMetadata": {"errors": []}}}
    answers = [addressed("Shipping", refused("postalCode")), noted, addressed("Shipping"), addressed("Billing")]
    with a_store(settings, *answers) as server:
        set_addresses(ANYONE, id=BASKET, shipping=HOME)
        asked = [body["variables"] for _authorization, body in server.asked]
    assert [one.get("rules") for one in asked] == [
        {"checkFieldsFormat": True},
        None,
        {"checkFieldsFormat": False},
        {"checkFieldsFormat": True},
    ]
    assert asked[1]["input"] == [{"key": "address_format", "value": "unchecked"}]


@pytest.mark.parametrize("error", [refused("phone"), refused("postalCode", "REQUIRED")])
def test_other_mistakes_in_an_address_are_not_waved_through(settings: Any, error: dict[str, Any]) -> None:
    with a_store(settings, addressed("Shipping", error)) as server, pytest.raises(StoreRefusedError):
        set_addresses(ANYONE, id=BASKET, shipping=HOME)
    assert len(server.asked) == 1


@pytest.mark.parametrize("minted", [None, uuid.uuid4()])
def test_an_order_that_saleor_left_without_our_reference_gets_it_on_first_sight(
    settings: Any, minted: uuid.UUID | None
) -> None:
    notes = [{"key": "reference", "value": str(minted)}] if minted else []
    order = {"id": "T3JkZXI6MQ==", "number": "7", "externalReference": None, "metadata": notes}
    completed = 200, {"data": {"checkoutComplete": {"order": order, "errors": []}}}
    named = 200, {"data": {"orderUpdate": {"errors": []}}}
    with a_store(settings, completed, named) as server:
        placed = complete_checkout(ANYONE, id=BASKET)
        (_nobody, _completing), (authorization, naming) = server.asked
    assert placed.reference == (minted or derived_reference("order", "T3JkZXI6MQ=="))
    assert naming["variables"] == {"id": "T3JkZXI6MQ==", "reference": str(placed.reference)}
    assert authorization == f"Bearer {settings.SALEOR_APP_TOKEN}"


def test_an_order_that_has_a_transaction_is_paid_by_a_report_of_what_is_missing(settings: Any) -> None:
    reference = uuid.uuid4()
    payment = {"id": "it", "chargedAmount": {"fractionalAmount": 2_500}, "events": []}
    order = {
        "id": "order",
        "status": "UNCONFIRMED",
        "chargeStatus": "PARTIAL",
        "metadata": [],
        "total": {"gross": {"fractionalAmount": 10_000}},
        "totalCharged": {"fractionalAmount": 2_500},
        "totalRefunded": {"fractionalAmount": 0},
        "transactions": [payment],
    }
    reported = 200, {"data": {"transactionEventReport": {"alreadyProcessed": False, "errors": []}}}
    with a_store(settings, (200, {"data": {"order": order}}), reported) as server:
        mark_order_paid(order_reference=reference)
        variables = server.asked[1][1]["variables"]
    assert variables["amount"] == "75.00"
    assert (variables["id"], variables["type"]) == ("it", "CHARGE_SUCCESS")
    assert variables["pspReference"] == str(derived_reference("settlement", str(reference)))

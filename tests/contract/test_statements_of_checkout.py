"""How many statements a purchase costs, step by step: they shall not creep up unseen."""

from typing import Any

import pytest

from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.execute import execute
from tests.benchmarks.asking import text_of
from tests.builders import a_product, set_up_market, the_variant
from tests.contract.statements import statements
from tests.selling import ADDRESS

pytestmark = pytest.mark.django_db

# With SAVEPOINT and RELEASE of the mutation, which stand for BEGIN and COMMIT inside a test.
MOST = {"Create": 14, "ShippingAddress": 9, "BillingAddress": 8, "DeliveryMethod": 14, "Complete": 25}


def _step(operation: str, variables: dict[str, Any]) -> dict[str, Any]:
    with statements() as asked:
        answer = execute(query=text_of("checkout"), variables=variables, operation_name=operation)
    assert "errors" not in answer, answer
    payload: dict[str, Any] = next(iter(answer["data"].values()))
    assert not payload["errors"], payload
    assert len(asked) <= MOST[operation], f"{operation}: {len(asked)} statements\n" + "\n".join(asked)
    return payload


@pytest.mark.parametrize("kinds", [2, 6])
def test_each_step_of_a_purchase_costs_no_more_statements_than_now_whatever_it_holds(kinds: int) -> None:
    set_up_market()
    lines = [
        {"variantId": to_global_id("ProductVariant", the_variant(a_product()).pk), "quantity": 1} for _ in range(kinds)
    ]
    given = {"channel": "online", "email": "buyer@example.test", "lines": lines}
    basket = _step("Create", {"input": given})["checkout"]["id"]
    address = {"id": basket, "address": ADDRESS}
    methods = _step("ShippingAddress", address)["checkout"]["shippingMethods"]
    _step("BillingAddress", address)
    _step("DeliveryMethod", {"id": basket, "method": methods[0]["id"]})
    assert _step("Complete", {"id": basket})["order"]["number"]

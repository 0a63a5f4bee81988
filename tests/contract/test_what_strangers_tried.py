"""Holes that an attacker found once, and that stay shut."""

import json
import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from marketplace.gateway.errors import StoreUnavailableError
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_customer, set_up_market
from tests.contract.accounts.orders import a_guest_order
from tests.contract.ask import ask
from tests.contract.saleor.signer import a_signer
from tests.contract.saleor.told_orders import told_order
from tests.contract.staff import staff

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ORDERS = "orders(first: 5) { edges { node { userEmail } } }"


def test_who_manages_people_does_not_read_their_orders() -> None:
    set_up_market()
    customer = a_customer()
    order = a_guest_order(customer.email)
    order.user = customer
    order.save()
    query = f"query($id: ID!) {{ user(id: $id) {{ {ORDERS} }} }}"
    variables = {"id": to_global_id("User", customer.pk)}
    answer = ask(query, variables=variables, token=staff("MANAGE_USERS"))
    assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert answer["data"]["user"]["orders"] is None
    seen = ask(query, variables=variables, token=staff("MANAGE_ORDERS"))["data"]["user"]["orders"]["edges"]
    assert seen == [{"node": {"userEmail": customer.email}}]


def test_who_registers_an_address_reads_no_orders_of_it() -> None:
    set_up_market()
    a_guest_order("x@example.test")
    given = 'email: "x@example.test", password: "a-long-password-1x", redirectUrl: "http://localhost/x"'
    answer = ask(f"mutation {{ accountRegister(input: {{{given}}}) {{ user {{ {ORDERS} }} }} }}")
    assert "errors" not in answer
    assert answer["data"]["accountRegister"]["user"]["orders"]["edges"] == []


def test_nobody_takes_over_an_account_that_may_do_more() -> None:
    set_up_market()
    boss = a_customer(permissions=["MANAGE_STAFF", "MANAGE_USERS"])
    query = 'mutation($id: ID!) { customerUpdate(id: $id, input: {email: "evil@example.test"}) { errors { code } } }'
    answer = ask(query, variables={"id": to_global_id("User", boss.pk)}, token=staff("MANAGE_USERS"))
    assert answer["data"]["customerUpdate"]["errors"] == [{"code": "OUT_OF_SCOPE_USER"}]
    before = boss.email
    boss.refresh_from_db()
    assert boss.email == before


@pytest.mark.parametrize("place", ["00000010", "0000001", "2", "-1", "x"])
def test_a_file_for_a_place_that_is_not_there_is_refused(place: str) -> None:
    operations = {"query": "{ __typename }", "variables": {"a": [None, None]}}
    form = {"operations": json.dumps(operations), "map": json.dumps({"0": [f"variables.a.{place}"]})}
    response = Client().post("/graphql/", {**form, "0": SimpleUploadedFile("a.txt", b"x")})
    assert response.status_code == 400


def test_a_saleor_that_does_not_answer_is_not_asked_at_every_knock(
    settings: Any, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def down(url: str) -> dict[str, Any]:
        asked.append(url)
        raise StoreUnavailableError

    with a_signer(settings) as signer:
        monkeypatch.setattr("marketplace.gateway.saleor.signatures._published_keys", down)
        told = {"order": told_order(uuid.uuid4())}
        assert [signer.deliver(client, told).status_code for _ in range(3)] == [503, 503, 503]
    assert len(asked) == 1

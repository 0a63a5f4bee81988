"""The API's door: whose pages may ask, and how often one may knock."""

import json
from typing import Any

import pytest
from django.test import Client

from marketplace.shared.models import RateCount
from marketplace.shared.rate_limits.rules import Limit, networks
from tests.builders import PASSWORD, a_customer, set_up_market

pytestmark = [pytest.mark.django_db, pytest.mark.database]

SIGN_IN = "mutation($email: String!, $password: String!) { tokenCreate(email: $email, password: $password) "
SIGN_IN += "{ token errors { field code message } } }"


def post(query: str, variables: dict | None = None, **meta: str) -> Any:
    body = json.dumps({"query": query, "variables": variables})
    return Client().post("/graphql/", body, content_type="application/json", **meta)


def sign_in(email: str, password: str = "wrong", **meta: str) -> Any:
    return post(SIGN_IN, {"email": email, "password": password}, **meta)


def code_of(answer: Any) -> str | None:
    errors = answer.json()["data"]["tokenCreate"]["errors"]
    return errors[0]["code"] if errors else None


@pytest.fixture
def _narrow(settings: Any) -> None:
    settings.RATE_LIMITS = {
        **settings.RATE_LIMITS,
        "sign-in": Limit(5, 60),
        "sign-in of one account": Limit(3, 300),
        "checkout-create": Limit(1, 60),
        "enrol": Limit(1, 60),
    }


def test_an_allowed_page_may_ask_and_others_may_not(settings: Any) -> None:
    settings.ALLOWED_GRAPHQL_ORIGINS = ["https://shop.example", "https://*.preview.example"]
    for origin in ("https://shop.example", "https://a.preview.example"):
        headers = {"Origin": origin, "Access-Control-Request-Method": "POST"}
        asked = Client().options("/graphql/", headers=headers)
        assert asked.status_code == 200
        assert asked["Access-Control-Allow-Origin"] == origin
        assert asked["Access-Control-Allow-Methods"] == "POST, OPTIONS"
        assert "Authorization" in asked["Access-Control-Allow-Headers"]
        assert "Access-Control-Allow-Credentials" not in asked
        answer = post("{ shop { name } }", HTTP_ORIGIN=origin)
        assert answer["Access-Control-Allow-Origin"] == origin
        assert "Origin" in answer["Vary"]
    for origin in ("https://evil.example", "https://shop.example.evil.example", "null"):
        headers = {"Origin": origin, "Access-Control-Request-Method": "POST"}
        asked = Client().options("/graphql/", headers=headers)
        assert asked.status_code == 400
        assert "Access-Control-Allow-Origin" not in asked
        assert "Access-Control-Allow-Origin" not in post("{ shop { name } }", HTTP_ORIGIN=origin)


@pytest.mark.usefixtures("_narrow")
def test_who_tries_passwords_on_one_account_is_slowed_down_and_told_for_how_long() -> None:
    a_customer("malee@example.test")
    assert [code_of(sign_in("malee@example.test")) for _ in range(4)] == [
        *["INVALID_CREDENTIALS"] * 3,
        "LOGIN_ATTEMPT_DELAYED",
    ]
    refused = sign_in("Malee@example.test ", PASSWORD)
    assert refused.status_code == 200
    assert code_of(refused) == "LOGIN_ATTEMPT_DELAYED"
    assert 290 <= int(refused["Retry-After"]) <= 300
    assert refused["Retry-After"] in refused.json()["data"]["tokenCreate"]["errors"][0]["message"]


@pytest.mark.usefixtures("_narrow")
def test_a_stranger_cannot_lock_a_customer_out_of_her_account() -> None:
    a_customer("malee@example.test")
    for _ in range(6):
        sign_in("malee@example.test", REMOTE_ADDR="203.0.113.9")
    assert code_of(sign_in("malee@example.test", PASSWORD, REMOTE_ADDR="203.0.113.9")) == "LOGIN_ATTEMPT_DELAYED"
    assert code_of(sign_in("malee@example.test", PASSWORD, REMOTE_ADDR="198.51.100.7")) is None


@pytest.mark.usefixtures("_narrow")
def test_one_address_that_tries_many_accounts_is_slowed_down() -> None:
    codes = [code_of(sign_in(f"buyer{n}@example.test")) for n in range(6)]
    assert codes == [*["INVALID_CREDENTIALS"] * 5, "LOGIN_ATTEMPT_DELAYED"]


@pytest.mark.usefixtures("_narrow")
def test_an_invented_forwarded_address_helps_nobody_and_a_trusted_proxys_word_counts(settings: Any) -> None:
    codes = [code_of(sign_in(f"b{n}@example.test", HTTP_X_FORWARDED_FOR=f"203.0.113.{n}")) for n in range(6)]
    assert codes[-1] == "LOGIN_ATTEMPT_DELAYED"
    settings.TRUSTED_PROXIES = networks(["127.0.0.1"])
    codes = [code_of(sign_in(f"b{n}@example.test", HTTP_X_FORWARDED_FOR=f"203.0.113.{n}")) for n in range(6)]
    assert codes == ["INVALID_CREDENTIALS"] * 6


@pytest.mark.usefixtures("_narrow")
def test_a_basket_too_many_is_refused_at_the_top_of_the_answer() -> None:
    set_up_market()
    query = 'mutation { checkoutCreate(input: {channel: "online", lines: []}) { checkout { id } errors { code } } }'
    assert "errors" not in post(query).json()
    refused = post(query)
    assert refused.json()["errors"][0]["extensions"]["exception"]["code"] == "TooManyTriesError"
    assert int(refused["Retry-After"]) > 0


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_narrow")
def test_our_own_sign_in_pages_and_the_tills_door_count_as_well() -> None:
    for page in ("/sign-in/", "/account/sign-in/"):
        RateCount.objects.all().delete()
        answers = [Client().post(page, {"email": "a@example.test", "password": "wrong"}) for _ in range(4)]
        assert [one.status_code for one in answers] == [422, 422, 422, 429]
        assert int(answers[-1]["Retry-After"]) > 0
    tries = [
        Client().post("/kiosk/api/enrol", json.dumps({"code": "x"}), content_type="application/json") for _ in range(2)
    ]
    assert [one.status_code for one in tries] == [400, 429]
    assert tries[1].json()["error"]["code"] == "LOGIN_ATTEMPT_DELAYED"


def test_neither_address_nor_account_can_be_read_in_the_counters() -> None:
    sign_in("malee@example.test", REMOTE_ADDR="203.0.113.9")
    rows = str(list(RateCount.objects.values()))
    assert "malee" not in rows
    assert "203.0" not in rows
    assert RateCount.objects.count() == 2

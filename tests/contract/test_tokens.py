"""Signing in: good tokens open, all others are refused in words."""

from datetime import timedelta

import jwt
import pytest
from django.utils import timezone

from marketplace.commerce.customers.access_tokens import ACCESS, REFRESH, sign_token
from marketplace.commerce.customers.models import App, Customer, CustomerAddress
from tests.builders import PASSWORD, a_customer, set_up_market
from tests.contract.ask import APP, ask, data

pytestmark = pytest.mark.django_db

SIGN_IN = """mutation($email: String!, $password: String!) { tokenCreate(email: $email, password: $password) {
  token refreshToken csrfToken user { email } errors { field code message } } }"""
REFRESH_IT = "mutation($t: String) { tokenRefresh(refreshToken: $t) { token user { email } errors { field code } } }"
ME = "{ me { email firstName } }"


def sign_in(email: str, password: str = PASSWORD) -> dict:
    return data(SIGN_IN, variables={"email": email, "password": password})["tokenCreate"]


def test_a_buyer_signs_in_is_known_and_stays_signed_in() -> None:
    a_customer("malee@example.test", first_name="มาลี")
    tokens = sign_in(" Malee@Example.test")
    assert tokens["errors"] == []
    assert tokens["user"] == {"email": "malee@example.test"}
    assert data(ME, token=f"Bearer {tokens['token']}")["me"] == {"email": "malee@example.test", "firstName": "มาลี"}
    fresh = data(REFRESH_IT, variables={"t": tokens["refreshToken"]})["tokenRefresh"]
    assert fresh["user"] == {"email": "malee@example.test"}
    assert data(ME, token=f"JWT {fresh['token']}")["me"]["firstName"] == "มาลี"
    assert jwt.get_unverified_header(tokens["token"])["alg"] == "RS256"
    claims = jwt.decode(tokens["token"], options={"verify_signature": False})
    assert claims["exp"] - claims["iat"] == 300


@pytest.mark.parametrize("email", ["malee@example.test", "nobody@example.test", "closed@example.test"])
def test_wrong_password_unknown_address_and_closed_account_read_the_same(email: str) -> None:
    a_customer("malee@example.test")
    a_customer("closed@example.test", is_active=False)
    tokens = sign_in(email, "wrong-password")
    assert tokens["token"] is tokens["refreshToken"] is tokens["user"] is None
    assert [(one["field"], one["code"]) for one in tokens["errors"]] == [("email", "INVALID_CREDENTIALS")]


def test_an_old_access_token_says_that_it_is_old() -> None:
    customer = a_customer()
    old = sign_token(customer, ACCESS, now=timezone.now() - timedelta(minutes=6))
    answer = ask(ME, token=f"Bearer {old}")
    assert "data" not in answer
    assert answer["errors"][0]["extensions"] == {"exception": {"code": "ExpiredSignatureError"}}


@pytest.mark.parametrize("token", ["a.b.c", "..", "x" * 5000])
def test_a_token_that_is_not_ours_opens_nothing(token: str) -> None:
    assert ask(ME, token=f"Bearer {token}")["errors"][0]["extensions"]["exception"]["code"] == "InvalidTokenError"


def test_a_token_signed_by_somebody_else_opens_nothing() -> None:
    customer = a_customer()
    claims = jwt.decode(sign_token(customer, ACCESS, now=timezone.now()), options={"verify_signature": False})
    forged = jwt.encode(claims, "their-own-key-which-is-long-enough", algorithm="HS256")
    unsigned = jwt.encode(claims, None, algorithm="none")
    for token in (forged, unsigned):
        assert ask(ME, token=f"Bearer {token}")["errors"][0]["extensions"]["exception"]["code"] == "InvalidTokenError"


def test_a_refresh_token_is_no_access_token_and_the_other_way_round() -> None:
    customer = a_customer()
    refresh = sign_token(customer, REFRESH, now=timezone.now())
    access = sign_token(customer, ACCESS, now=timezone.now())
    assert ask(ME, token=f"Bearer {refresh}")["errors"][0]["extensions"]["exception"]["code"] == "InvalidTokenError"
    refused = data(REFRESH_IT, variables={"t": access})["tokenRefresh"]
    assert refused == {"token": None, "user": None, "errors": [{"field": "refreshToken", "code": "JWT_INVALID_TOKEN"}]}


@pytest.mark.parametrize(("given", "code"), [(None, "JWT_MISSING_TOKEN"), ("x", "JWT_DECODE_ERROR")])
def test_a_missing_or_broken_refresh_token_is_refused_in_errors(given: str | None, code: str) -> None:
    assert data(REFRESH_IT, variables={"t": given})["tokenRefresh"]["errors"][0]["code"] == code


def test_an_old_refresh_token_is_refused() -> None:
    old = sign_token(a_customer(), REFRESH, now=timezone.now() - timedelta(days=31))
    assert data(REFRESH_IT, variables={"t": old})["tokenRefresh"]["errors"][0]["code"] == "JWT_SIGNATURE_EXPIRED"


def test_tokens_called_back_open_nothing() -> None:
    customer = a_customer()
    token = sign_token(customer, ACCESS, now=timezone.now())
    Customer.objects.update(jwt_token_key="new")
    assert ask(ME, token=f"Bearer {token}")["errors"][0]["extensions"]["exception"]["code"] == "InvalidTokenError"


def test_a_token_is_verified() -> None:
    customer = a_customer("malee@example.test")
    query = "mutation($t: String!) { tokenVerify(token: $t) { isValid user { email } errors { code } } }"
    good = data(query, variables={"t": sign_token(customer, ACCESS, now=timezone.now())})["tokenVerify"]
    bad = data(query, variables={"t": "a.b.c"})["tokenVerify"]
    assert good == {"isValid": True, "user": {"email": "malee@example.test"}, "errors": []}
    assert bad == {"isValid": False, "user": None, "errors": [{"code": "JWT_DECODE_ERROR"}]}


def test_an_unknown_or_closed_app_is_nobody() -> None:
    set_up_market()
    channels = "{ channels { slug } }"
    assert "errors" in ask(channels, token="Bearer unknown")
    assert len(data(channels, token=APP)["channels"]) == 5
    App.objects.update(is_active=False)
    assert "errors" in ask(channels, token=APP)


def test_staff_see_what_their_permissions_allow_and_no_more() -> None:
    set_up_market()
    staff = a_customer(permissions=["MANAGE_PRODUCTS"])
    token = f"Bearer {sign_token(staff, ACCESS, now=timezone.now())}"
    assert data('{ channel(slug: "online") { isActive } }', token=token)["channel"] == {"isActive": True}
    refused = ask('{ channel(slug: "online") { orderSettings { allowUnpaidOrders } } }', token=token)
    assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"


def test_permissions_of_a_customer_who_is_no_longer_staff_count_nothing() -> None:
    set_up_market()
    former = a_customer(permissions=["MANAGE_PRODUCTS"])
    Customer.objects.filter(pk=former.pk).update(is_staff=False)
    token = f"Bearer {sign_token(former, ACCESS, now=timezone.now())}"
    assert "errors" in ask('{ channel(slug: "online") { isActive } }', token=token)


def test_a_customer_reads_her_address_book() -> None:
    customer = a_customer()
    address = {"firstName": "มาลี", "city": "เมือง", "country": "TH", "streetAddress1": "1"}
    CustomerAddress.objects.create(customer=customer, address=address, is_default_shipping=True)
    token = f"Bearer {sign_token(customer, ACCESS, now=timezone.now())}"
    found = data(
        "{ me { addresses { firstName postalCode country { code } } defaultShippingAddress { city } "
        "defaultBillingAddress { city } languageCode } }",
        token=token,
    )
    assert found["me"] == {
        "addresses": [{"firstName": "มาลี", "postalCode": "", "country": {"code": "TH"}}],
        "defaultShippingAddress": {"city": "เมือง"},
        "defaultBillingAddress": None,
        "languageCode": "TH",
    }

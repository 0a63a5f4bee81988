"""Passwords and addresses: by letter, or by who knows the old one."""

from datetime import timedelta

import pytest
from django.contrib.auth.hashers import check_password
from django.utils import timezone

from marketplace.commerce.customers.change_email import email_change_token
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.orders.models import Order
from tests.builders import PASSWORD, a_customer, set_up_market
from tests.contract.accounts.letters import PAGE, bearer, letters, link_of
from tests.contract.accounts.orders import a_guest_order
from tests.contract.ask import ask, data

pytestmark = [pytest.mark.django_db, pytest.mark.database]

RESET = """mutation($email: String!, $page: String!) { requestPasswordReset(email: $email, redirectUrl: $page,
  channel: "online") { errors { field code } } }"""
SET = """mutation($email: String!, $token: String!, $password: String!) { setPassword(email: $email, token: $token,
  password: $password) { token refreshToken user { email } errors { field code } } }"""
CHANGE = """mutation($old: String, $new: String!) { passwordChange(oldPassword: $old, newPassword: $new) {
  user { email } errors { field code } } }"""
MOVE = """mutation($password: String!, $email: String!, $page: String!) { requestEmailChange(password: $password,
  newEmail: $email, redirectUrl: $page) { user { email } errors { field code } } }"""
MOVED = "mutation($token: String!) { confirmEmailChange(token: $token) { user { email } errors { field code } } }"
NEW = "a-new-password"


def reset(email: str, page: str = PAGE) -> dict:
    return data(RESET, variables={"email": email, "page": page})["requestPasswordReset"]


def set_it(link: dict, password: str = NEW) -> dict:
    return data(SET, variables={**link, "password": password})["setPassword"]


def test_a_forgotten_password_is_replaced_by_letter_once() -> None:
    set_up_market()
    customer = a_customer("malee@example.test")
    assert reset("Malee@example.test") == {"errors": []}
    link = link_of(letters()[0])
    assert link["email"] == "malee@example.test"
    done = set_it(link)
    assert done["errors"] == []
    assert done["token"]
    assert check_password(NEW, Customer.objects.get(pk=customer.pk).password)
    again = set_it(link, "yet-another-one")
    assert again == {
        "token": None,
        "refreshToken": None,
        "user": None,
        "errors": [{"field": "token", "code": "INVALID"}],
    }


def test_a_letter_for_nobody_for_a_closed_account_or_too_soon_is_not_sent_and_reads_the_same() -> None:
    set_up_market()
    a_customer("malee@example.test")
    a_customer("closed@example.test", is_active=False)
    answers = [reset(one) for one in ("nobody@example.test", "closed@example.test", "malee@example.test")]
    answers.append(reset("malee@example.test"))
    assert answers == [{"errors": []}] * 4
    assert [one.to for one in letters()] == [["malee@example.test"]]


def test_a_letter_never_leads_to_a_page_that_is_not_ours() -> None:
    set_up_market()
    a_customer("malee@example.test")
    assert reset("malee@example.test", "https://evil.example/") == {
        "errors": [{"field": "redirectUrl", "code": "INVALID"}]
    }
    assert letters() == []


def test_a_weak_password_is_refused_and_the_link_stays_good() -> None:
    set_up_market()
    a_customer("malee@example.test")
    reset("malee@example.test")
    link = link_of(letters()[0])
    assert set_it(link, "short")["errors"] == [{"field": "password", "code": "PASSWORD_TOO_SHORT"}]
    assert set_it(link)["errors"] == []


def test_the_letters_link_wears_out_with_a_sign_in_and_with_a_new_address() -> None:
    set_up_market()
    customer = a_customer("malee@example.test")
    reset("malee@example.test")
    link = link_of(letters()[0])
    Customer.objects.filter(pk=customer.pk).update(last_login=timezone.now() + timedelta(seconds=1))
    assert set_it(link)["errors"] == [{"field": "token", "code": "INVALID"}]


def test_who_knows_the_old_password_changes_it() -> None:
    set_up_market()
    customer = a_customer()
    changed = data(CHANGE, variables={"old": PASSWORD, "new": NEW}, token=bearer(customer))["passwordChange"]
    assert changed == {"user": {"email": customer.email}, "errors": []}
    assert check_password(NEW, Customer.objects.get().password)


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("wrong", NEW, {"field": "oldPassword", "code": "INVALID_CREDENTIALS"}),
        (None, NEW, {"field": "oldPassword", "code": "INVALID_CREDENTIALS"}),
        (PASSWORD, "xk7q2", {"field": "newPassword", "code": "PASSWORD_TOO_SHORT"}),
    ],
)
def test_a_password_is_not_changed_otherwise(old: str | None, new: str, wrong: dict) -> None:
    set_up_market()
    customer = a_customer()
    changed = data(CHANGE, variables={"old": old, "new": new}, token=bearer(customer))["passwordChange"]
    assert changed == {"user": None, "errors": [wrong]}
    assert Customer.objects.get().password == customer.password


def test_an_account_moves_to_the_address_whose_letter_was_opened() -> None:
    set_up_market()
    customer = a_customer("old@example.test")
    order = a_guest_order("new@example.test")
    asked = {"password": PASSWORD, "email": "New@example.test", "page": PAGE}
    assert data(MOVE, variables=asked, token=bearer(customer))["requestEmailChange"]["errors"] == []
    assert [one.to for one in letters()] == [["new@example.test"]]
    token = link_of(letters()[0])["token"]
    moved = data(MOVED, variables={"token": token}, token=bearer(customer))["confirmEmailChange"]
    assert moved == {"user": {"email": "new@example.test"}, "errors": []}
    assert Order.objects.get(pk=order.pk).user == customer
    assert [one.to for one in letters()] == [["new@example.test"], ["old@example.test"]]
    again = data(MOVED, variables={"token": token}, token=bearer(customer))["confirmEmailChange"]
    assert again["errors"] == [{"field": "token", "code": "JWT_INVALID_TOKEN"}]


def test_a_taken_address_is_told_only_to_who_opened_its_letter() -> None:
    set_up_market()
    customer = a_customer("old@example.test")
    a_customer("taken@example.test")
    asked = {"password": PASSWORD, "email": "taken@example.test", "page": PAGE}
    assert data(MOVE, variables=asked, token=bearer(customer))["requestEmailChange"]["errors"] == []
    token = link_of(letters()[0])["token"]
    refused = data(MOVED, variables={"token": token}, token=bearer(customer))["confirmEmailChange"]
    assert refused == {"user": None, "errors": [{"field": "newEmail", "code": "UNIQUE"}]}


def test_a_letters_token_moves_no_other_account_and_a_sign_in_moves_none() -> None:
    set_up_market()
    customer, other = a_customer("old@example.test"), a_customer("other@example.test")
    token = email_change_token(customer, new_email="new@example.test", now=timezone.now())
    stale = email_change_token(customer, new_email="new@example.test", now=timezone.now() - timedelta(hours=2))
    tries = ((token, other), (stale, customer), (bearer(customer).removeprefix("Bearer "), customer), ("x", customer))
    for given, who in tries:
        refused = data(MOVED, variables={"token": given}, token=bearer(who))["confirmEmailChange"]
        assert refused == {"user": None, "errors": [{"field": "token", "code": "JWT_INVALID_TOKEN"}]}
    assert set(Customer.objects.values_list("email", flat=True)) == {"old@example.test", "other@example.test"}


def test_a_wrong_password_moves_nothing() -> None:
    set_up_market()
    customer = a_customer()
    asked = {"password": "wrong", "email": "new@example.test", "page": PAGE}
    refused = data(MOVE, variables=asked, token=bearer(customer))["requestEmailChange"]
    assert refused == {"user": None, "errors": [{"field": "password", "code": "INVALID_CREDENTIALS"}]}
    assert letters() == []


@pytest.mark.parametrize(
    "query",
    [
        'passwordChange(newPassword: "a-new-password") { errors { code } }',
        'requestEmailChange(password: "x", newEmail: "a@b.test", redirectUrl: "http://localhost/") { errors { code } }',
        'confirmEmailChange(token: "x") { errors { code } }',
        'accountUpdate(input: {firstName: "x"}) { errors { code } }',
        'accountRequestDeletion(redirectUrl: "http://localhost/") { errors { code } }',
        'accountDelete(token: "x") { errors { code } }',
        'accountAddressCreate(input: {city: "x"}) { errors { code } }',
        'accountAddressUpdate(id: "QWRkcmVzczox", input: {city: "x"}) { errors { code } }',
        'accountAddressDelete(id: "QWRkcmVzczox") { errors { code } }',
        'accountSetDefaultAddress(id: "QWRkcmVzczox", type: BILLING) { errors { code } }',
        "tokensDeactivateAll { errors { code } }",
        'customerCreate(input: {email: "x@example.test"}) { errors { code } }',
        'customerUpdate(id: "VXNlcjox", input: {firstName: "x"}) { errors { code } }',
        'customerDelete(id: "VXNlcjox") { errors { code } }',
        'addressCreate(userId: "VXNlcjox", input: {city: "x"}) { errors { code } }',
        'addressUpdate(id: "QWRkcmVzczox", input: {city: "x"}) { errors { code } }',
        'addressDelete(id: "QWRkcmVzczox") { errors { code } }',
        'addressSetDefault(addressId: "QWRkcmVzczox", userId: "VXNlcjox", type: BILLING) { errors { code } }',
        'appCreate(input: {name: "x"}) { errors { code } }',
        'appTokenCreate(input: {app: "QXBwOjE="}) { errors { code } }',
        'appTokenDelete(id: "QXBwVG9rZW46MQ==") { errors { code } }',
    ],
)
def test_a_stranger_changes_nothing(query: str) -> None:
    set_up_market()
    customer = a_customer(first_name="มาลี")
    before = Customer.objects.values().get()
    refused = ask(f"mutation {{ {query} }}")
    assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert Customer.objects.values().get() == before
    assert letters() == []
    assert customer.addresses.count() == 0

"""Opening an account: nobody learns who has one, and nobody gets what is another's."""

import logging

import pytest

from marketplace.commerce.channels.models import ShopSettings
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.orders.models import Order
from marketplace.shared.models import OutboxEvent
from tests.builders import PASSWORD, a_customer, set_up_market
from tests.contract.accounts.letters import PAGE, bearer, letters, link_of
from tests.contract.accounts.orders import a_guest_order
from tests.contract.ask import ask, data

pytestmark = [pytest.mark.django_db, pytest.mark.database]

REGISTER = """mutation($input: AccountRegisterInput!) { accountRegister(input: $input) {
  requiresConfirmation user { id email firstName languageCode isActive addresses { id } }
  errors { field code message } } }"""
CONFIRM = """mutation($email: String!, $token: String!, $password: String) {
  confirmAccount(email: $email, token: $token, password: $password) {
    user { id email isConfirmed } errors { field code } } }"""
SIGN_IN = """mutation($email: String!, $password: String!) { tokenCreate(email: $email, password: $password) {
  token errors { field code } } }"""


def register(email: str = "malee@example.test", **fields: str) -> dict:
    given = {"email": email, "password": PASSWORD, "redirectUrl": PAGE, "channel": "online", **fields}
    return data(REGISTER, variables={"input": given})["accountRegister"]


def confirm(**given: str) -> dict:
    return data(CONFIRM, variables=given)["confirmAccount"]


def sign_in(email: str, password: str = PASSWORD) -> dict:
    return data(SIGN_IN, variables={"email": email, "password": password})["tokenCreate"]


def test_a_buyer_registers_confirms_by_letter_and_signs_in() -> None:
    set_up_market()
    answer = register("Malee@Example.test", firstName="มาลี", languageCode="EN")
    assert answer == {
        "requiresConfirmation": True,
        "user": {
            "id": "", "email": "malee@example.test", "firstName": "มาลี", "languageCode": "EN", "isActive": True,
            "addresses": [],
        },
        "errors": [],
    }  # fmt: skip
    assert sign_in("malee@example.test") == {
        "token": None,
        "errors": [{"field": "email", "code": "ACCOUNT_NOT_CONFIRMED"}],
    }
    [letter] = letters()
    assert letter.to == ["malee@example.test"]
    assert letter.subject == "Confirm your e-mail address for Talad Feemue"
    assert letter.alternatives[0].mimetype == "text/html"
    assert confirm(**link_of(letter))["user"]["isConfirmed"] is True
    assert sign_in("MALEE@example.test")["token"]


def test_letters_are_thai_unless_english_was_asked_for() -> None:
    set_up_market()
    register()
    assert letters()[0].subject == "ยืนยันอีเมลของคุณกับตลาดฝีมือ"


def test_who_has_an_account_reads_the_same_answer_and_gets_no_letter() -> None:
    set_up_market()
    new = register("new@example.test")
    a_customer("malee@example.test", first_name="เดิม")
    again = register("malee@example.test", password="another-password")
    assert {**again, "user": {**again["user"], "email": ""}} == {**new, "user": {**new["user"], "email": ""}}
    assert Customer.objects.get(email="malee@example.test").first_name == "เดิม"
    assert [one.to for one in letters()] == [["new@example.test"]]
    assert sign_in("malee@example.test", PASSWORD)["token"]


def test_no_secret_of_a_letter_is_kept_or_logged(caplog: pytest.LogCaptureFixture) -> None:
    set_up_market()
    caplog.set_level(logging.DEBUG, logger="marketplace")
    register()
    token = link_of(letters()[0])["token"]
    assert token not in str(list(OutboxEvent.objects.values()))
    assert token not in caplog.text
    assert PASSWORD not in caplog.text


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"redirectUrl": ""}, [("redirectUrl", "REQUIRED")]),
        ({"redirectUrl": "https://evil.example/page"}, [("redirectUrl", "INVALID")]),
        ({"redirectUrl": "http://localhost@evil.example/"}, [("redirectUrl", "INVALID")]),
        ({"redirectUrl": "http://localhost\\@evil.example/"}, [("redirectUrl", "INVALID")]),
        ({"redirectUrl": "javascript://localhost/%0aalert(1)"}, [("redirectUrl", "INVALID")]),
        ({"redirectUrl": "no address"}, [("redirectUrl", "INVALID")]),
        ({"redirectUrl": "http://[::1"}, [("redirectUrl", "INVALID")]),
        ({"email": "no-address"}, [("email", "INVALID")]),
        ({"password": "short"}, [("password", "PASSWORD_TOO_SHORT")]),
        ({"password": "12345678"}, [("password", "PASSWORD_TOO_COMMON")]),
        ({"password": "pass"}, [("password", "PASSWORD_TOO_SHORT"), ("password", "PASSWORD_TOO_COMMON")]),
        ({"firstName": "x" * 300}, [("firstName", "INVALID")]),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(fields: dict, wrong: list) -> None:
    set_up_market()
    answer = register(**fields)
    assert [(one["field"], one["code"]) for one in answer["errors"]] == wrong
    assert answer["user"] is None
    assert not Customer.objects.exists()
    assert letters() == []


def test_without_confirmation_a_buyer_is_in_at_once_and_needs_no_page() -> None:
    set_up_market()
    ShopSettings.objects.update(enable_account_confirmation_by_email=False)
    answer = register(redirectUrl="")
    assert answer["requiresConfirmation"] is False
    assert answer["errors"] == []
    assert letters() == []
    assert sign_in("malee@example.test")["token"]


@pytest.mark.parametrize("token", ["", "x", "x-y", "bs0000-0123456789abcdef0123456789abcdef"])
@pytest.mark.parametrize("email", ["malee@example.test", "nobody@example.test"])
def test_a_wrong_token_confirms_nothing(email: str, token: str) -> None:
    set_up_market()
    register()
    assert confirm(email=email, token=token) == {"user": None, "errors": [{"field": "token", "code": "INVALID"}]}
    assert not Customer.objects.get().is_confirmed


def test_the_token_of_one_letter_does_nothing_elsewhere() -> None:
    set_up_market()
    register()
    link = link_of(letters()[0])
    query = "mutation($email: String!, $token: String!) { setPassword(email: $email, token: $token, password: "
    query += '"another-password") { token errors { field code } } }'
    refused = data(query, variables=link)["setPassword"]
    assert refused == {"token": None, "errors": [{"field": "token", "code": "INVALID"}]}
    register("other@example.test")
    assert confirm(email="other@example.test", token=link["token"])["errors"][0]["code"] == "INVALID"


def test_guest_orders_join_the_account_when_its_owner_confirms_with_her_password() -> None:
    set_up_market()
    order = a_guest_order("malee@example.test")
    register()
    assert Order.objects.get(pk=order.pk).user is None
    link = link_of(letters()[0])
    wrong = confirm(**link, password="not-hers")
    assert wrong == {"user": None, "errors": [{"field": "password", "code": "INVALID"}]}
    assert Order.objects.get(pk=order.pk).user is None
    confirm(**link, password=PASSWORD)
    assert Order.objects.get(pk=order.pk).user == Customer.objects.get()


def test_an_attacker_who_registers_a_strangers_address_never_gets_her_orders() -> None:
    """He knows the password; she only knows the mailbox, and presses the link without thinking."""
    set_up_market()
    order = a_guest_order("victim@example.test")
    register("victim@example.test", password="attackers-own-word")
    assert sign_in("victim@example.test", "attackers-own-word")["token"] is None
    confirm(**link_of(letters()[0]))
    attacker = sign_in("victim@example.test", "attackers-own-word")["token"]
    assert Order.objects.get(pk=order.pk).user is None

    # She takes the account over by a letter; the attacker is out, and only now her orders come.
    reset = 'mutation { requestPasswordReset(email: "victim@example.test", redirectUrl: "%s") { errors { code } } }'
    data(reset % PAGE)
    link = link_of(letters()[1])
    query = "mutation($email: String!, $token: String!, $password: String!) { setPassword(email: $email, token: $token,"
    query += " password: $password) { token errors { code } } }"
    hers = data(query, variables={**link, "password": "victims-own-word"})["setPassword"]["token"]
    assert Order.objects.get(pk=order.pk).user == Customer.objects.get()
    assert data("{ me { email } }", token=f"Bearer {hers}")["me"] == {"email": "victim@example.test"}
    refused = ask("{ me { email } }", token=f"Bearer {attacker}")
    assert refused["errors"][0]["extensions"]["exception"]["code"] == "InvalidTokenError"
    assert sign_in("victim@example.test", "attackers-own-word")["token"] is None


AGAIN = 'mutation { sendConfirmationEmail(channel: "online", redirectUrl: "%s") { errors { field code } } }'


def test_the_letter_comes_again_but_not_twice_in_fifteen_minutes() -> None:
    set_up_market()
    ShopSettings.objects.update(allow_login_without_confirmation=True)
    customer = a_customer(is_confirmed=False)
    first = data(AGAIN % PAGE, token=bearer(customer))["sendConfirmationEmail"]
    second = data(AGAIN % PAGE, token=bearer(customer))["sendConfirmationEmail"]
    assert first == {"errors": []}
    assert second == {"errors": [{"field": None, "code": "CONFIRMATION_ALREADY_REQUESTED"}]}
    assert len(letters()) == 1
    assert confirm(**link_of(letters()[0]))["user"]["isConfirmed"] is True
    third = data(AGAIN % PAGE, token=bearer(customer))["sendConfirmationEmail"]
    assert third == {"errors": [{"field": None, "code": "ACCOUNT_CONFIRMED"}]}


def test_a_stranger_asks_for_no_letter() -> None:
    set_up_market()
    refused = ask(AGAIN % PAGE)
    assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert letters() == []

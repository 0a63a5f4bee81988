"""What can be an account, and for how long."""

from datetime import date

import pytest

from tests.payee_accounts import details
from vendor_onboarding.payees.banks import BANKS, bank_choices, bank_name
from vendor_onboarding.payees.rules import (
    ACCOUNT_STATES,
    account_refusal,
    fingerprint_text,
    is_in_force,
    may_decide,
    next_state,
    plain_number,
    promptpay_kind,
    renew_by,
)

STATES = ("proposed", "approved", "rejected", "replaced")
DEEDS = ("approve", "reject", "renew", "replace")


def refusal(**fields):
    return account_refusal(details(**fields).tidied())


def test_the_state_table_is_whole_and_everything_else_is_refused():
    allowed = {(state, deed): next_state(state, deed) for state in STATES for deed in DEEDS}
    assert {key: to for key, to in allowed.items() if to} == ACCOUNT_STATES
    assert len(ACCOUNT_STATES) == 5


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("0801234567", "phone"),
        ("+66801234567", "phone"),
        ("025830000", None),
        ("0994000165501", "national"),
        ("1101700207366", "national"),
        ("1101700207367", None),
        ("140000801234567", "wallet"),
        ("14000080123456a", None),
        ("", None),
        ("12345", None),
    ],
)
def test_a_promptpay_id_is_a_mobile_a_checked_id_or_a_wallet(number, kind):
    assert promptpay_kind(number) == kind


def test_numbers_are_read_as_people_type_them():
    assert plain_number(" ๑๒๓-๔-๕๖๗๘๙-๐ ") == "1234567890"
    assert plain_number("12x4") == "12x4"


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        ({}, None),
        ({"route": "post"}, ("route", "ROUTE")),
        ({"holder": " "}, ("holder", "HOLDER")),
        ({"bank": "999"}, ("bank", "BANK")),
        ({"number": "123456789"}, ("number", "ACCOUNT_NUMBER")),
        ({"number": "1234567890123456"}, ("number", "ACCOUNT_NUMBER")),
        ({"number": "=1+1"}, ("number", "ACCOUNT_NUMBER")),
        ({"route": "promptpay", "number": "081-234-5678"}, None),
        ({"route": "promptpay", "number": "12345"}, ("number", "PROMPTPAY_ID")),
        ({"route": "cash", "number": ""}, None),
        ({"own_name": False, "witness": "ครู"}, ("reason", "REASON")),
        ({"own_name": False, "reason": "ไม่มีบัญชี"}, ("witness", "WITNESS")),
        ({"own_name": False, "reason": "ไม่มีบัญชี", "witness": "ครู"}, None),
    ],
)
def test_an_account_needs_what_its_route_needs(fields, answer):
    assert refusal(**fields) == answer


def test_the_same_account_typed_differently_is_the_same():
    one = details(number="000-0-00123-4").tidied()
    other = details(number="๐๐๐๐๐๐๑๒๓๔", holder="คนอื่น").tidied()
    assert fingerprint_text(one) == fingerprint_text(other)
    phone = details(route="promptpay", number="+66 81 234 5678").tidied()
    assert (phone.number, phone.bank) == ("0812345678", "")


def test_cash_carries_no_number_and_no_bank():
    cash = details(route="cash", number="123", own_name=False).tidied()
    assert (cash.number, cash.bank, cash.own_name) == ("", "", True)


def test_an_account_in_another_name_is_good_for_a_year():
    assert renew_by(own_name=True, today=date(2026, 11, 3)) is None
    assert renew_by(own_name=False, today=date(2026, 11, 3)) == date(2027, 11, 3)
    assert renew_by(own_name=False, today=date(2028, 2, 29)) == date(2029, 2, 28)


@pytest.mark.parametrize(
    ("state", "until", "good"),
    [
        ("approved", None, True),
        ("approved", date(2026, 11, 3), True),
        ("approved", date(2026, 11, 2), False),
        ("proposed", None, False),
        ("replaced", None, False),
    ],
)
def test_money_is_sent_to_an_approved_account_whose_year_has_not_run_out(state, until, good):
    assert is_in_force(state=state, good_until=until, today=date(2026, 11, 3)) is good


def test_nobody_decides_on_her_own_proposal():
    assert not may_decide(proposed_by="user:1", decider="user:1")
    assert may_decide(proposed_by="user:1", decider="user:2")


def test_banks_have_one_code_each_and_names_in_both_languages():
    assert len({bank.code for bank in BANKS}) == len(BANKS) == 18
    assert all(len(bank.code) == 3 and bank.code.isdigit() for bank in BANKS)
    assert (bank_name("006", "th"), bank_name("006", "en"), bank_name("999", "en")) == (
        "ธนาคารกรุงไทย", "Krungthai Bank", "999",
    )  # fmt: skip
    assert ("014", "Siam Commercial Bank") in bank_choices("en")

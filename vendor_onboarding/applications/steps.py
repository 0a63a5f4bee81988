"""The questions of an application in their order, which of them apply, and what is still open or odd."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from marketplace.organisations.rules import registration_doubts
from marketplace.shared.thai.tax_ids import tax_id_doubt
from vendor_onboarding.applications.form_parts import StepForm
from vendor_onboarding.applications.forms import (
    AddressForm,
    ContactForm,
    GoodsForm,
    KindForm,
    NameForm,
    PeopleForm,
    PlaceForm,
    RegistrationForm,
    UmbrellaForm,
)
from vendor_onboarding.applications.forms_of_money import AccountForm, PaymentForm, TaxForm, VatForm
from vendor_onboarding.applications.rules import has_too_few_people, names_differ

Answers = Mapping[str, Mapping[str, Any]]
FORMS: Mapping[str, type[StepForm]] = {
    "kind": KindForm,
    "umbrella": UmbrellaForm,
    "name": NameForm,
    "registration": RegistrationForm,
    "people": PeopleForm,
    "place": PlaceForm,
    "address": AddressForm,
    "contact": ContactForm,
    "goods": GoodsForm,
    "tax": TaxForm,
    "vat": VatForm,
    "payment": PaymentForm,
    "account": AccountForm,
}
PAID_INTO = ("bank", "promptpay")


def steps_of(answers: Answers, *, with_terms: bool) -> list[str]:
    """Name the questions in their order; the account only when there is one, the terms only for the applicant."""
    named = [step for step in FORMS if step != "account" or answers.get("payment", {}).get("way") in PAID_INTO]
    return [*named, "documents", *(["terms"] if with_terms else [])]


def open_steps(answers: Answers) -> list[str]:
    """Name the questions that have no answer yet; papers are wished for, not required."""
    return [step for step in steps_of(answers, with_terms=False) if step != "documents" and step not in answers]


def doubts_of(answers: Answers, *, papers: int, today: date) -> list[tuple[str, str]]:
    """Name what is odd, as (question, code of words.WARNINGS). Warnings all: none keeps anybody from sending."""
    found = [("people", "FEW_PEOPLE")] if has_too_few_people(answers) else []
    if "registration" in answers:
        found += [("registration", code) for code in _registration_doubts(answers, today)]
    found += _tax_doubts(answers)
    if not papers:
        found.append(("documents", "NO_PAPER"))
    if answers.get("payment", {}).get("way") == "later":
        found.append(("payment", "ACCOUNT_LATER"))
    return found


def _registration_doubts(answers: Answers, today: date) -> list[str]:
    asked = answers["registration"]
    doubts = registration_doubts(
        number=asked.get("number", ""),
        issued_on=day_of(asked.get("issued_on")),
        expires_on=day_of(asked.get("expires_on")),
        today=today,
    )
    differ = names_differ(answers.get("name", {}).get("th", ""), asked.get("written_name", ""))
    return [*doubts, *(["NAMES_DIFFER"] if differ else [])]


def _tax_doubts(answers: Answers) -> list[tuple[str, str]]:
    number = answers.get("tax", {}).get("tax_id", "")
    if number:
        doubt = tax_id_doubt(number)
        return [("tax", doubt)] if doubt else []
    registered = answers.get("vat", {}).get("vat_status") == "registered"
    return [("tax", "NO_TAX_ID")] if registered else []


def day_of(text: str | None) -> date | None:
    """Read a kept day (2023-08-15); nothing for nothing."""
    return date.fromisoformat(text) if text else None

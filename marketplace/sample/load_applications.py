"""Example applications in every state, with drawn papers, and an example of a seller of record."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from marketplace.accounts.models import User
from marketplace.accounts.queries import person_by_email
from marketplace.organisations.record_seller import SellerFacts, record_seller
from marketplace.sample.drawing.paper import draw_paper
from marketplace.sample.errors import SampleRefusedError
from marketplace.sample.facts.applications import (
    APPLICATIONS,
    ASKED,
    COMMON,
    REJECTED_BECAUSE,
    REVIEWER,
    REVIEWER2,
    SELLER_OF_RECORD,
)
from marketplace.shared.identifiers import derived_reference
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.applications.accept_terms import accept_terms
from vendor_onboarding.applications.add_document import add_document
from vendor_onboarding.applications.approve_application import approve_application
from vendor_onboarding.applications.ask_change import ask_change
from vendor_onboarding.applications.models import Application
from vendor_onboarding.applications.queries import terms_in_force
from vendor_onboarding.applications.reject_application import reject_application
from vendor_onboarding.applications.save_answer import save_answer
from vendor_onboarding.applications.send_to_confirm import send_to_confirm
from vendor_onboarding.applications.start_application import Beneficiary, start_application
from vendor_onboarding.applications.submit_application import submit_application
from vendor_onboarding.applications.withdraw_application import withdraw_application

PAPERS = {"registration": "หนังสือสำคัญแสดงการจดทะเบียน", "bank_book": "สมุดบัญชีเงินฝาก"}


def load_applications(*, now: datetime) -> None:
    """Let invented groups apply, each a different way, by the very deeds that people use."""
    for number, (state, th, en, email, days, own) in enumerate(APPLICATIONS):
        began = now - timedelta(days=days)
        reference = derived_reference("sample-application", en)
        by = _begun(reference, state=state, email=email, began=began)
        answers = {**COMMON, "name": {"th": th, "en": en}, "account": _account(th, number), **own}
        wanted = list(answers.items())[: 7 if state == "draft" else None]
        for step, answer in wanted:
            save_answer(reference=reference, by=by, step=step, answer=answer, now=began)
        for kind, head in PAPERS.items():
            page = draw_paper(head=head, lines=_lines(kind, th, number))
            add_document(reference=reference, by=by, kind=kind, pages=[page], now=began)
        Application.objects.filter(reference=reference).update(is_example=True)
        MOVES[state](reference, by, began)
    _seller_of_record(now)


def _begun(reference: UUID, *, state: str, email: str, began: datetime) -> User:
    """Begin it: one of them by a reviewer for somebody who has no account yet."""
    helped = state == "awaiting_confirmation"
    by = _person(REVIEWER2 if helped else email)
    one = Beneficiary(name="สมศรี (ตัวอย่าง)", email=email) if helped else None
    start_application(reference=reference, by=by, language="th", now=began, on_behalf_of=one)
    return by


def _account(name: str, number: int) -> dict[str, str]:
    account = {"bank": "006", "number": f"99900000{number:02d}", "holder": name, "own": "yes"}
    return {**account, "route": "bank", "reason": "", "witness": ""}


def _lines(kind: str, name: str, number: int) -> list[str]:
    if kind == "bank_book":
        return [name, "ธนาคารกรุงไทย", f"เลขที่บัญชี 999-0-000{number:02d}-0"]
    return [name, "เลขทะเบียน 1-72-03-04/1-0012", "วันที่ 15 สิงหาคม 2566"]


def _send(reference: UUID, by: User, began: datetime) -> None:
    version = terms_in_force(bangkok_day(began))
    if version is None:
        raise SampleRefusedError("The terms for sellers are not laid out: run `python -m marketplace prepare`.")
    accept_terms(reference=reference, by=by, code=version.code, language="th", now=began)
    submit_application(reference=reference, by=by, now=began)


def _confirm(reference: UUID, by: User, began: datetime) -> None:
    send_to_confirm(reference=reference, by=by, now=began)


def _ask(reference: UUID, by: User, began: datetime) -> None:
    _send(reference, by, began)
    ask_change(reference=reference, by=_person(REVIEWER), asked=ASKED, now=began + timedelta(days=2))


def _approve(reference: UUID, by: User, began: datetime) -> None:
    _send(reference, by, began)
    approve_application(reference=reference, by=_person(REVIEWER), now=began + timedelta(days=3))


def _reject(reference: UUID, by: User, began: datetime) -> None:
    _send(reference, by, began)
    later = began + timedelta(days=4)
    reject_application(reference=reference, by=_person(REVIEWER2), reason=REJECTED_BECAUSE, now=later)


def _withdraw(reference: UUID, by: User, began: datetime) -> None:
    _send(reference, by, began)
    withdraw_application(reference=reference, by=by, now=began + timedelta(days=1))


def _leave(_reference: UUID, _by: User, _began: datetime) -> None:
    """A draft stays as it is."""


def _seller_of_record(now: datetime) -> None:
    today = bangkok_day(now)
    facts = SellerFacts(**SELLER_OF_RECORD, decided_on=today, valid_from=today)
    record_seller(organisation=None, facts=facts, by=None, now=now, is_example=True)


def _person(email: str) -> User:
    found = person_by_email(email)
    if found is None:
        raise SampleRefusedError(f"The sample has no {email}.")
    return found


MOVES: dict[str, Callable[[UUID, User, datetime], None]] = {
    "draft": _leave,
    "awaiting_confirmation": _confirm,
    "submitted": _send,
    "change_asked": _ask,
    "approved": _approve,
    "rejected": _reject,
    "withdrawn": _withdraw,
}

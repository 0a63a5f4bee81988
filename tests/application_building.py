"""Applications in every state, built by the same deeds that people use."""

import uuid
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from django.db import transaction
from django.utils import timezone
from PIL import Image

from marketplace.accounts.create_user import create_user
from marketplace.accounts.grant_role import grant_role
from marketplace.accounts.models import User
from tests.builders import PASSWORD
from vendor_onboarding.applications.accept_terms import accept_terms
from vendor_onboarding.applications.add_document import add_document
from vendor_onboarding.applications.lay_out_terms import lay_out_terms
from vendor_onboarding.applications.models import Application
from vendor_onboarding.applications.open_account import open_account
from vendor_onboarding.applications.save_answer import save_answer
from vendor_onboarding.applications.send_to_confirm import send_to_confirm
from vendor_onboarding.applications.start_application import Beneficiary, start_application
from vendor_onboarding.applications.submit_application import submit_application

TERMS = "2568-1"
ACCOUNT = {
    "route": "bank",
    "bank": "006",
    "number": "1234567890",
    "holder": "กลุ่มทอผ้าบ้านหนองบัว",
    "own": "yes",
    "reason": "",
    "witness": "",
}
ANSWERS: dict[str, dict[str, Any]] = {
    "kind": {"kind": "community_enterprise"},
    "umbrella": {"organisation": ""},
    "name": {"th": "กลุ่มทอผ้าบ้านหนองบัว", "en": "Ban Nong Bua Weavers"},
    "registration": {
        "number": "1-72-03-04/1-0012",
        "written_name": "",
        "issued_on": "2023-08-15",
        "expires_on": "",
    },
    "people": {"people": 12},
    "place": {"place": "110413-10130", "find": "10130"},
    "address": {"line": "50 หมู่ 7"},
    "contact": {"name": "สมศรี ใจดี", "telephone": "+66812345678", "email": ""},
    "goods": {"goods": "ผ้าขาวม้า เดือนละ 40 ผืน"},
    "tax": {"tax_id": "0994000165501"},
    "vat": {"vat_status": "not_registered", "vat_since": "", "vat_branch": ""},
    "payment": {"way": "bank"},
    "account": ACCOUNT,
}


def a_person(email: str = "", *roles: str, name: str = "") -> User:
    """Somebody who can sign in; the password is PASSWORD."""
    user = create_user(email=email or f"p{uuid.uuid4().hex[:8]}@example.test", password=PASSWORD, display_name=name)
    for role in roles:
        grant_role(user=user, role=role)
    return user


def a_draft(
    applicant: User, *, answers: Mapping[str, Mapping[str, Any]] = ANSWERS, helped_by: User | None = None
) -> Application:
    """An application with these answers, not sent; with `helped_by` begun on the applicant's behalf."""
    lay_out_terms()
    one = Beneficiary(name="สมศรี", email=applicant.email) if helped_by else None
    by = helped_by or applicant
    application = start_application(reference=uuid.uuid4(), by=by, language="th", now=timezone.now(), on_behalf_of=one)
    with transaction.atomic():
        for step, answer in answers.items():
            save_answer(reference=application.reference, by=by, step=step, answer=answer, now=timezone.now())
    application.refresh_from_db()
    return application


def a_sent_application(
    applicant: User | None = None, *, answers: Mapping[str, Mapping[str, Any]] = ANSWERS
) -> Application:
    """An application that its applicant filled in, agreed to and sent."""
    by = applicant or a_person()
    application = a_draft(by, answers=answers)
    return sent(application, by=by)


def sent(application: Application, *, by: User) -> Application:
    """Agree to the terms and send it."""
    with transaction.atomic():
        accept_terms(reference=application.reference, by=by, code=TERMS, language="th", now=timezone.now())
        submit_application(reference=application.reference, by=by, now=timezone.now())
    application.refresh_from_db()
    return application


def a_helped_application(*, helper: User, email: str = "somsri@example.test") -> Application:
    """An application that a helper filled in and sent to be confirmed; nobody has the address's account yet."""
    lay_out_terms()
    application = start_application(
        reference=uuid.uuid4(),
        by=helper,
        language="th",
        now=timezone.now(),
        on_behalf_of=Beneficiary(name="สมศรี", email=email),
    )
    with transaction.atomic():
        for step, answer in ANSWERS.items():
            save_answer(reference=application.reference, by=helper, step=step, answer=answer, now=timezone.now())
        send_to_confirm(reference=application.reference, by=helper, now=timezone.now())
    application.refresh_from_db()
    return application


def taken_over(application: Application) -> User:
    """The applicant opens her account from the letter, and the application becomes hers."""
    with transaction.atomic():
        return open_account(
            registration=application.registrations.get(used_at=None), password=PASSWORD, now=timezone.now()
        )


def a_paper(application: Application, *, by: User, kind: str = "registration", pages: int = 1) -> Any:
    """A paper of some white pages."""
    out = BytesIO()
    Image.new("RGB", (300, 400), "white").save(out, "WEBP")
    return add_document(
        reference=application.reference, by=by, kind=kind, pages=[out.getvalue()] * pages, now=timezone.now()
    )

"""Applying on somebody's behalf, papers, and what others get to see."""

import re
import uuid
from typing import Any

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.utils import timezone

from marketplace.organisations.models import Membership
from marketplace.shared.errors import DomainError
from marketplace.shared.outbox.dispatch_due import deliver_everything
from tests.application_building import (
    ANSWERS,
    TERMS,
    a_draft,
    a_helped_application,
    a_paper,
    a_person,
    a_sent_application,
    sent,
    taken_over,
)
from tests.application_pages import at, review_at, signed_in, words
from tests.builders import PASSWORD, an_organisation
from tests.unit.media import hostile_files
from vendor_onboarding.applications.approve_application import approve_application
from vendor_onboarding.applications.models import (
    Application,
    ApplicationDocument,
)
from vendor_onboarding.applications.registration_link import token_for
from vendor_onboarding.payees.approve_account import approve_account
from vendor_onboarding.payees.models import PayeeAccount

pytestmark = pytest.mark.django_db(transaction=True)


# On somebody's behalf


def test_a_helpers_application_is_looked_at_only_after_the_applicant_confirmed_it() -> None:
    helper = a_person("helper@example.test", "reviewer", name="พนักงานหนึ่ง")
    application = a_helped_application(helper=helper)
    assert signed_in(a_person("", "reviewer")).get(review_at("application", application.reference)).status_code != 200
    deliver_everything(now=timezone.now())
    [letter] = mail.outbox
    assert letter.to == ["somsri@example.test"]
    assert "พนักงานหนึ่ง" in letter.body
    link = re.search(r"/apply/confirm/\S+", letter.body)
    assert link
    somsri = Client()
    landed = somsri.post(link[0], {"password": PASSWORD}, follow=True)
    assert "กลุ่มทอผ้าบ้านหนองบัว" in words(landed)
    somsri.post(at("terms", application.reference), {"agree": TERMS})
    somsri.post(at("send", application.reference))
    application.refresh_from_db()
    assert application.state == "submitted"
    assert application.applicant is not None
    assert application.applicant.email == "somsri@example.test"
    assert [one.acted_as for one in application.decisions.order_by("number")] == ["helper", "applicant"]


def test_a_helper_can_neither_agree_nor_send_for_her() -> None:
    helper = a_person("", "reviewer")
    application = a_helped_application(helper=helper)
    client = signed_in(helper)
    assert client.get(at("terms", application.reference)).status_code == 404
    client.post(at("send", application.reference))
    application.refresh_from_db()
    assert application.state == "awaiting_confirmation"


def test_the_applicant_hands_it_back_with_her_words() -> None:
    helper = a_person("helper@example.test", "reviewer")
    application = a_helped_application(helper=helper)
    somsri = taken_over(application)
    client = signed_in(somsri)
    assert client.post(at("hand-back", application.reference), {"reason": " "}).status_code == 422
    client.post(at("hand-back", application.reference), {"reason": "ชื่อผิด"})
    application.refresh_from_db()
    assert application.state == "draft"
    mail.outbox.clear()
    deliver_everything(now=timezone.now())
    assert any(one.to == ["helper@example.test"] and "ชื่อผิด" in one.body for one in mail.outbox)


def test_whoever_has_an_account_signs_in_to_take_it_over_and_nobody_else_can() -> None:
    somsri = a_person("somsri@example.test")
    application = a_helped_application(helper=a_person("", "reviewer"))
    address = at("confirm", token_for(application.registrations.get()))
    assert "/sign-in/" in Client().get(address)["Location"]
    assert signed_in(a_person("other@example.test")).get(address).status_code == 410
    signed_in(somsri).get(address)
    application.refresh_from_db()
    assert application.applicant == somsri


def test_only_reviewers_and_managers_fill_in_for_others() -> None:
    typed = {"name": "x", "email": "x@example.test", "key": str(uuid.uuid4())}
    assert signed_in(a_person()).post(at("on-behalf"), typed).status_code == 403
    manager = a_person()
    Membership.objects.create(user=manager, organisation=an_organisation(), role="manager")
    assert signed_in(manager).post(at("on-behalf"), typed).status_code == 302
    assert Application.objects.get().applicant is None


def test_who_typed_an_account_for_another_is_not_its_second_pair_of_eyes() -> None:
    helper, rita = a_person("helper@example.test", "reviewer"), a_person("", "reviewer")
    application = a_helped_application(helper=helper)
    somsri = taken_over(application)
    sent(application, by=somsri)
    with transaction.atomic():
        approve_application(reference=application.reference, by=rita, now=timezone.now())
    account = PayeeAccount.objects.get()
    for one in (helper, somsri):
        with pytest.raises(DomainError), transaction.atomic():
            approve_account(account=account.reference, by=f"user:{one.pk}", now=timezone.now())
    approve_account(account=account.reference, by=f"user:{rita.pk}", now=timezone.now())


# Papers


def send_paper(client: Client, application: Application, name: str, data: bytes) -> Any:

    file = SimpleUploadedFile(name, data, content_type="text/html")
    return client.post(at("papers", application.reference), {"kind": "registration", "file": [file]})


def test_a_paper_is_kept_as_pictures_and_served_as_nothing_else() -> None:
    ann = a_person()
    application = a_draft(ann)
    client = signed_in(ann)
    assert (
        send_paper(client, application, "../../etc/passwd.html", hostile_files.a_pdf(2, script=True)).status_code == 302
    )
    paper = ApplicationDocument.objects.get()
    assert len(paper.pages) == 2
    assert all(re.fullmatch(r"application-papers/[0-9a-f]{32}\.webp", path) for path in paper.pages)
    page = client.get(at("paper", application.reference, paper.reference, 2))
    assert page["Content-Type"] == "image/webp"
    assert page["X-Content-Type-Options"] == "nosniff"
    assert page["Cache-Control"] == "private, no-cache"
    assert "passwd" not in str(page.headers)
    assert page.content.startswith(b"RIFF")
    assert client.get(at("paper", application.reference, paper.reference, 3)).status_code == 404


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (hostile_files.an_svg_with_script(), "อ่านไฟล์ชนิดนี้ไม่ได้"),
        (hostile_files.a_locked_pdf(), "รหัสผ่าน"),
        (b"", "ว่าง"),
    ],
)
def test_a_bad_paper_is_refused_in_words_and_nothing_is_kept(data: bytes, sentence: str, settings: Any) -> None:
    ann = a_person()
    application = a_draft(ann)
    answer = send_paper(signed_in(ann), application, "a.pdf", data)
    assert answer.status_code == 422
    assert sentence in words(answer)
    assert ApplicationDocument.objects.count() == 0


def test_a_thirteenth_paper_is_refused_and_its_file_taken_away(settings: Any, tmp_path: Any) -> None:
    settings.PRIVATE_ROOT = tmp_path
    ann = a_person()
    application = a_draft(ann)
    for _ in range(12):
        a_paper(application, by=ann)
    with pytest.raises(DomainError, match="12"):
        a_paper(application, by=ann)
    assert len(list(tmp_path.rglob("*.webp"))) == 12


def test_a_paper_taken_away_is_gone_for_good(settings: Any, tmp_path: Any) -> None:
    settings.PRIVATE_ROOT = tmp_path
    ann = a_person()
    application = a_draft(ann)
    paper = a_paper(application, by=ann)
    client = signed_in(ann)
    client.post(at("drop", application.reference, paper.reference))
    assert list(tmp_path.rglob("*.webp")) == []
    assert client.get(at("paper", application.reference, paper.reference, 1)).status_code == 404


# Others


def test_somebody_elses_application_is_missing_at_every_door() -> None:
    ann, other = a_person(), a_person()
    application = a_draft(ann)
    paper = a_paper(application, by=ann)
    own = a_draft(other)
    stranger = signed_in(other)
    before = list(Application.objects.order_by("pk").values())
    doors = [
        at("overview", application.reference),
        *(at("step", application.reference, step) for step in ANSWERS),
        at("papers", application.reference),
        at("drop", application.reference, paper.reference),
        at("drop", own.reference, paper.reference),
        at("paper", application.reference, paper.reference, 1),
        at("paper", own.reference, paper.reference, 1),
        at("terms", application.reference),
        at("send", application.reference),
        at("hand-back", application.reference),
        at("withdraw", application.reference),
        at("overview", uuid.uuid4()),
    ]
    for address in doors:
        for method in (stranger.get, stranger.post):
            assert method(address).status_code in (404, 405), address
    assert stranger.post(at("start"), {"key": str(application.reference)}).status_code == 404
    assert list(Application.objects.order_by("pk").values()) == before
    assert ApplicationDocument.objects.count() == 1


def test_a_reviewers_doors_are_closed_to_applicants_and_drafts_to_reviewers() -> None:
    ann = a_person()
    application = a_sent_application(ann)
    for name in ("approve", "reject", "change"):
        assert signed_in(ann).post(review_at(name, application.reference)).status_code == 403
    draft = a_draft(ann)
    assert signed_in(a_person("", "reviewer")).get(review_at("application", draft.reference)).status_code == 404
    application.refresh_from_db()
    assert application.state == "submitted"

"""Reviewing through the pages: decisions, who may take them, and what follows."""

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.utils import timezone

from marketplace.organisations.models import Membership, Organisation
from marketplace.shared.outbox.dispatch_due import deliver_everything
from marketplace.shared.sensitive.models import AccessRecord
from tests.application_building import (
    ANSWERS,
    a_draft,
    a_helped_application,
    a_paper,
    a_person,
    a_sent_application,
    sent,
    taken_over,
)
from tests.application_pages import at, review_at, signed_in, words
from tests.builders import an_organisation
from vendor_onboarding.applications.approve_application import approve_application
from vendor_onboarding.applications.ask_change import ask_change
from vendor_onboarding.applications.errors import NotNowError, OwnApplicationError
from vendor_onboarding.applications.lay_out_terms import lay_out_terms
from vendor_onboarding.applications.models import (
    Application,
    ApplicationDecision,
    TermsVersion,
)
from vendor_onboarding.applications.reject_application import reject_application
from vendor_onboarding.payees.models import PayeeAccount

pytestmark = pytest.mark.django_db(transaction=True)


# Reviewing


def test_a_change_is_asked_per_question_and_read_by_the_applicant() -> None:
    ann, rita = a_person("ann@example.test"), a_person("", "reviewer", name="ริตา")
    application = a_sent_application(ann)
    answer = signed_in(rita).post(review_at("change", application.reference), {"change-name": "ชื่อไม่ตรงกับใบจดทะเบียน"})
    assert answer.status_code == 302
    page = words(signed_in(ann).get(at("overview", application.reference)))
    assert "ชื่อไม่ตรงกับใบจดทะเบียน" in page
    assert "ชื่อไม่ตรงกับใบจดทะเบียน" in words(signed_in(ann).get(at("step", application.reference, "name")))
    assert "ชื่อไม่ตรงกับใบจดทะเบียน" not in words(signed_in(ann).get(at("step", application.reference, "goods")))
    deliver_everything(now=timezone.now())
    letter = next(one for one in mail.outbox if "ชื่อไม่ตรงกับใบจดทะเบียน" in one.body)
    assert letter.to == ["ann@example.test"]
    sent(application, by=ann)
    assert (
        "ชื่อไม่ตรงกับใบจดทะเบียน" not in words(signed_in(ann).get(at("overview", application.reference))).split("ที่ผ่านมา")[0]
    )


def test_an_empty_wish_for_a_change_is_refused() -> None:
    application = a_sent_application()
    answer = signed_in(a_person("", "reviewer")).post(review_at("change", application.reference), {"change-name": " "})
    assert answer.status_code == 422
    application.refresh_from_db()
    assert application.state == "submitted"


def test_approving_opens_the_desk_and_proposes_the_account_for_other_eyes() -> None:
    ann, rita = a_person("ann@example.test"), a_person("", "reviewer")
    parent = an_organisation("นิคมตัวอย่าง", kind="settlement", slug="nikhom")
    answers = {**ANSWERS, "umbrella": {"organisation": "nikhom"}}
    application = a_sent_application(ann, answers=answers)
    signed_in(rita).post(review_at("approve", application.reference))
    application.refresh_from_db()
    made = application.organisation
    assert made is not None
    assert (made.slug, made.kind, made.group_kind, made.parent, made.status) == (
        "ban-nong-bua-weavers", "group", "community_enterprise", parent, "active",
    )  # fmt: skip
    assert (made.registration_number, made.registration_normalised) == ("1-72-03-04/1-0012", "172030410012")
    assert (made.tax_id, made.vat_status, made.province_code) == ("0994000165501", "not_registered", "11")
    assert Membership.objects.get(user=ann).role == "manager"
    proposed = PayeeAccount.objects.get()
    assert (proposed.payee, proposed.state, proposed.last_digits) == (made.reference, "proposed", "7890")
    assert proposed.proposed_by == f"user:{ann.pk}"
    assert application.sealed_account == ""
    assert AccessRecord.objects.filter(who=f"user:{rita.pk}", what="bank-account").count() == 1
    deliver_everything(now=timezone.now())
    assert "/vendor/ban-nong-bua-weavers/" in mail.outbox[-1].body
    assert signed_in(ann).get("/vendor/ban-nong-bua-weavers/").status_code == 200


def test_a_second_organisation_of_a_name_gets_an_address_of_its_own() -> None:
    rita = a_person("", "reviewer")
    slugs = []
    for _ in range(2):
        application = a_sent_application()
        with transaction.atomic():
            approve_application(reference=application.reference, by=rita, now=timezone.now())
        application.refresh_from_db()
        slugs.append(application.organisation.slug if application.organisation else "")
    assert slugs == ["ban-nong-bua-weavers", "ban-nong-bua-weavers-2"]


def test_nobody_decides_on_what_she_made_or_acted_for() -> None:
    helper = a_person("", "reviewer")
    application = a_helped_application(helper=helper)
    sent(application, by=taken_over(application))
    own = a_person("", "reviewer")
    hers = a_sent_application(own)
    for person, one in ((helper, application), (own, hers)):
        client = signed_in(person)
        for name in ("approve", "change", "reject"):
            client.post(review_at(name, one.reference), {"reason": "x", "change-name": "x"})
        with pytest.raises(OwnApplicationError), transaction.atomic():
            approve_application(reference=one.reference, by=person, now=timezone.now())
        one.refresh_from_db()
        assert one.state == "submitted"
        assert "คุณมีส่วนในใบสมัครนี้" in words(client.get(review_at("application", one.reference)))


def test_turning_down_needs_a_reason_that_the_applicant_reads() -> None:
    ann, rita = a_person(), a_person("", "reviewer")
    application = a_sent_application(ann)
    client = signed_in(rita)
    assert client.post(review_at("reject", application.reference), {"reason": ""}).status_code == 422
    client.post(review_at("reject", application.reference), {"reason": "ขายของที่ไม่ได้ทำเอง"})
    application.refresh_from_db()
    assert (application.state, application.sealed_account) == ("rejected", "")
    assert "ขายของที่ไม่ได้ทำเอง" in words(signed_in(ann).get(at("overview", application.reference)))
    deliver_everything(now=timezone.now())
    assert any("ขายของที่ไม่ได้ทำเอง" in one.body for one in mail.outbox)


def test_what_was_decided_cannot_be_decided_again_nor_rewritten() -> None:
    rita = a_person("", "reviewer")
    application = a_sent_application()
    with transaction.atomic():
        reject_application(reference=application.reference, by=rita, reason="x", now=timezone.now())
    with pytest.raises(NotNowError), transaction.atomic():
        approve_application(reference=application.reference, by=rita, now=timezone.now())
    decision = ApplicationDecision.objects.get(action="reject")
    with pytest.raises(IntegrityError), transaction.atomic():
        ApplicationDecision.objects.filter(pk=decision.pk).update(reason="y")
    with pytest.raises(IntegrityError), transaction.atomic():
        decision.delete()
    assert Organisation.objects.count() == 0


def test_what_is_alike_is_found_among_organisations_and_applications() -> None:
    an_organisation("กลุ่มอื่น", tax_id="0994000165501")
    an_organisation("อีกกลุ่ม", registration_normalised="172030410012")
    first = a_sent_application(answers={**ANSWERS, "name": {"th": "กลุ่มเดิม", "en": ""}})
    second = a_sent_application()
    page = words(signed_in(a_person("", "reviewer")).get(review_at("application", second.reference)))
    assert "กลุ่มอื่น" in page
    assert "อีกกลุ่ม" in page
    assert "กลุ่มเดิม" in page
    assert "บัญชีธนาคารเดียวกัน" in page
    assert first.account_fingerprint == second.account_fingerprint != ""


def test_the_queue_shows_the_most_urgent_first_and_what_is_overdue() -> None:
    late = a_sent_application(answers={**ANSWERS, "name": {"th": "กลุ่มช้า", "en": ""}})
    fresh = a_sent_application(answers={**ANSWERS, "name": {"th": "กลุ่มใหม่", "en": ""}})
    past = timezone.now() - timezone.timedelta(days=30)
    Application.objects.filter(pk=late.pk).update(submitted_at=past, due_on=past.date())
    client = signed_in(a_person("", "reviewer"))
    page = words(client.get(review_at("queue")))
    assert page.index("กลุ่มช้า") < page.index("กลุ่มใหม่")
    assert page.count("เกินกำหนด") == 1
    narrowed = words(client.get(review_at("queue"), {"name": "ใหม่"}))
    assert "กลุ่มช้า" not in narrowed
    assert fresh.state == "submitted"


def test_a_look_at_a_bank_book_is_noted_and_at_other_papers_not() -> None:
    ann, rita = a_person(), a_person("", "reviewer")
    application = a_draft(ann)
    book, other = a_paper(application, by=ann, kind="bank_book"), a_paper(application, by=ann)
    sent(application, by=ann)
    client = signed_in(rita)
    assert client.get(review_at("paper", application.reference, other.reference, 1)).status_code == 200
    assert AccessRecord.objects.count() == 0
    assert client.get(review_at("paper", application.reference, book.reference, 1)).status_code == 200
    [look] = AccessRecord.objects.all()
    assert (look.who, look.whose) == (f"user:{rita.pk}", f"application:{application.reference}")


def test_withdrawing_forgets_the_account() -> None:
    ann = a_person()
    application = a_sent_application(ann)
    client = signed_in(ann)
    assert client.get(at("withdraw", application.reference)).status_code == 200
    client.post(at("withdraw", application.reference))
    application.refresh_from_db()
    assert (application.state, application.sealed_account) == ("withdrawn", "")


def test_a_change_asked_may_be_followed_by_approval_after_it_came_back() -> None:
    ann, rita = a_person(), a_person("", "reviewer")
    application = a_sent_application(ann)
    with transaction.atomic():
        ask_change(reference=application.reference, by=rita, asked={"goods": "บอกขนาด"}, now=timezone.now())
    sent(application, by=ann)
    with transaction.atomic():
        approve_application(reference=application.reference, by=rita, now=timezone.now())
    ways = list(application.decisions.order_by("number").values_list("action", flat=True))
    assert ways == ["submit", "ask_change", "submit", "approve"]


def test_the_terms_of_today_stand_word_for_word() -> None:
    lay_out_terms()
    lay_out_terms()

    version = TermsVersion.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        TermsVersion.objects.filter(pk=version.pk).update(text_th="x")

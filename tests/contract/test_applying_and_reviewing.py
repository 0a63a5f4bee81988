"""Applying and reviewing through the pages: who sees what, what is kept, what is refused."""

import re
import uuid
from typing import Any

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from marketplace.accounts.models import User
from marketplace.organisations.models import Membership, Organisation
from marketplace.shared.errors import DomainError
from marketplace.shared.outbox.dispatch_due import deliver_everything
from marketplace.shared.sensitive.models import AccessRecord
from tests.application_building import (
    ACCOUNT,
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
from tests.builders import PASSWORD, an_organisation
from tests.unit.media import hostile_files
from vendor_onboarding.applications.approve_application import approve_application
from vendor_onboarding.applications.ask_change import ask_change
from vendor_onboarding.applications.errors import NotNowError, OwnApplicationError
from vendor_onboarding.applications.lay_out_terms import lay_out_terms
from vendor_onboarding.applications.models import (
    Application,
    ApplicationDecision,
    ApplicationDocument,
    Registration,
    TermsAcceptance,
    TermsVersion,
)
from vendor_onboarding.applications.registration_link import token_for
from vendor_onboarding.applications.reject_application import reject_application
from vendor_onboarding.payees.models import PayeeAccount

pytestmark = pytest.mark.django_db(transaction=True)


def words(answer: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def at(name: str, *args: object) -> str:
    return reverse(f"applications:{name}", args=args)


def review_at(name: str, *args: object) -> str:
    return reverse(f"review:{name}", args=args)


def a_registration_letter(client: Client, email: str) -> Registration:
    client.post(at("register"), {"name": "สมศรี", "email": email})
    return Registration.objects.latest("pk")


# Registering


def test_an_address_is_confirmed_by_its_letter_before_there_is_an_account(client: Client) -> None:
    asked = a_registration_letter(client, "Somsri@Example.test")
    deliver_everything(now=timezone.now())
    assert not User.objects.filter(email="somsri@example.test").exists()
    assert mail.outbox[0].to == ["somsri@example.test"]
    assert token_for(asked) in mail.outbox[0].body
    client.cookies["sessionid"] = "planted-by-somebody-else"
    answer = client.post(at("confirm", token_for(asked)), {"password": "three quiet rivers"}, follow=True)
    assert "ใบสมัครของคุณ" in words(answer)
    assert client.cookies["sessionid"].value != "planted-by-somebody-else"
    assert User.objects.get(email="somsri@example.test").check_password("three quiet rivers")


def test_a_letters_link_works_once_and_a_forged_one_never(client: Client) -> None:
    asked = a_registration_letter(client, "somsri@example.test")
    address = at("confirm", token_for(asked))
    client.post(address, {"password": "three quiet rivers"})
    for spent in (address, at("confirm", token_for(asked)[:-2] + "xx"), at("confirm", "nonsense")):
        assert Client().post(spent, {"password": "another long word"}).status_code == 410
    assert User.objects.count() == 1


def test_a_link_is_too_old_after_three_days(client: Client) -> None:
    asked = a_registration_letter(client, "somsri@example.test")
    Registration.objects.update(asked_at=timezone.now() - timezone.timedelta(days=3, seconds=1))
    assert client.get(at("confirm", token_for(asked))).status_code == 410


def test_looking_at_the_link_changes_nothing(client: Client) -> None:
    asked = a_registration_letter(client, "somsri@example.test")
    assert client.get(at("confirm", token_for(asked))).status_code == 200
    assert User.objects.count() == 0


@pytest.mark.parametrize("password", ["", "short", "1234567890"])
def test_a_weak_password_opens_no_account(client: Client, password: str) -> None:
    asked = a_registration_letter(client, "somsri@example.test")
    assert client.post(at("confirm", token_for(asked)), {"password": password}).status_code == 422
    assert User.objects.count() == 0


def test_nobody_learns_on_the_page_who_has_an_account(client: Client) -> None:
    a_person("known@example.test")
    known = client.post(at("register"), {"name": "x", "email": "known@example.test"})
    fresh = client.post(at("register"), {"name": "x", "email": "fresh@example.test"})
    plain = [re.sub(r'known|fresh|/apply/confirm/[^"]+', "", words(one)) for one in (known, fresh)]
    assert plain[0] == plain[1]
    deliver_everything(now=timezone.now())
    assert "มีบัญชี" in next(one for one in mail.outbox if one.to == ["known@example.test"]).subject


def test_an_address_gets_three_letters_an_hour_at_most(client: Client) -> None:
    for _ in range(5):
        client.post(at("register"), {"name": "x", "email": "somsri@example.test"})
    deliver_everything(now=timezone.now())
    assert len(mail.outbox) == 3


# Answering


def test_two_clicks_on_begin_are_one_application() -> None:
    client = signed_in(a_person())
    key = str(uuid.uuid4())
    for _ in range(2):
        assert client.post(at("start"), {"key": key})["Location"] == at("step", key, "kind")
    assert Application.objects.count() == 1


def test_each_answer_is_kept_and_found_again_on_another_device() -> None:
    ann = a_person()
    application = a_draft(ann, answers={})
    signed_in(ann).post(at("step", application.reference, "name"), {"th": "กลุ่มทอผ้า", "en": ""})
    page = signed_in(ann).get(at("step", application.reference, "name"))
    assert 'value="กลุ่มทอผ้า"' in page.content.decode()
    assert "กลุ่มทอผ้า" in words(signed_in(ann).get(at("overview", application.reference)))


@pytest.mark.parametrize(
    ("step", "typed", "sentence"),
    [
        ("kind", {}, "เลือกข้อที่ใกล้เคียงที่สุด"),
        ("people", {"people": "many"}, "พิมพ์ตัวเลข"),
        ("place", {"find": "99999"}, "ไม่พบ"),
        ("contact", {"name": "x", "telephone": "12"}, "ไม่ใช่เบอร์โทรศัพท์"),
        ("registration", {"issued_on": "31/2/2566"}, "ไม่ใช่วันที่"),
        ("registration", {"issued_on": "2/2/2566", "expires_on": "1/2/2566"}, "ก่อนวันจดทะเบียน"),
        ("tax", {"tax_id": "1101700207366"}, "เลขประจำตัวของบุคคล"),
        ("account", {"bank": "006", "number": "12", "holder": "x", "own": "yes"}, "10"),
    ],
)
def test_a_wrong_answer_is_explained_and_not_kept(step: str, typed: dict[str, str], sentence: str) -> None:
    ann = a_person()
    application = a_draft(ann, answers={"payment": {"way": "bank"}})
    answer = signed_in(ann).post(at("step", application.reference, step), typed)
    assert answer.status_code == 422
    assert sentence in words(answer)
    application.refresh_from_db()
    assert step not in application.answers


def test_the_place_is_looked_for_first_and_chosen_then() -> None:
    ann = a_person()
    application = a_draft(ann, answers={})
    client = signed_in(ann)
    looked = client.post(at("step", application.reference, "place"), {"find": "ทรงคนอง"})
    assert looked.status_code == 200
    assert "ต.ทรงคนอง อ.พระประแดง จ.สมุทรปราการ 10130" in words(looked)
    key = re.search(r'value="(\d{6}-10130)"', looked.content.decode())
    assert key
    client.post(at("step", application.reference, "place"), {"find": "ทรงคนอง", "place": key[1]})
    application.refresh_from_db()
    assert application.answers["place"] == {"place": key[1], "find": "10130"}


def test_the_account_is_sealed_and_only_its_end_is_shown() -> None:
    ann = a_person()
    application = a_draft(ann, answers={"payment": {"way": "bank"}})
    typed = {key: ACCOUNT[key] for key in ("bank", "number", "holder", "own")}
    signed_in(ann).post(at("step", application.reference, "account"), typed)
    application.refresh_from_db()
    assert application.answers["account"] == {"bank": "006", "tail": "7890"}
    stored = str(Application.objects.filter(pk=application.pk).values().get())
    assert "1234567890" not in stored
    assert str(ACCOUNT["holder"]) not in stored
    for step in ("overview", "step"):
        page = signed_in(ann).get(at(step, application.reference, *(["account"] if step == "step" else [])))
        assert "1234567890" not in page.content.decode()
        assert "7890" in words(page)


def test_another_way_of_payment_drops_the_account() -> None:
    ann = a_person()
    application = a_draft(ann)
    signed_in(ann).post(at("step", application.reference, "payment"), {"way": "later"})
    application.refresh_from_db()
    assert application.sealed_account == ""
    assert "account" not in application.answers


def test_open_questions_keep_it_from_being_sent() -> None:
    ann = a_person()
    application = a_draft(ann, answers={key: ANSWERS[key] for key in ("kind", "name")})
    answer = signed_in(ann).post(at("send", application.reference))
    assert answer.status_code == 422
    assert "ยังมีคำถามที่ไม่ได้ตอบ" in words(answer)
    application.refresh_from_db()
    assert (application.state, ApplicationDecision.objects.count()) == ("draft", 0)


def test_without_agreeing_to_the_terms_nothing_is_sent() -> None:
    ann = a_person()
    application = a_draft(ann)
    client = signed_in(ann)
    assert client.post(at("send", application.reference)).status_code == 422
    assert client.post(at("terms", application.reference), {"agree": ""}).status_code == 422
    client.post(at("terms", application.reference), {"agree": TERMS})
    client.post(at("send", application.reference))
    application.refresh_from_db()
    assert application.state == "submitted"
    agreed = TermsAcceptance.objects.get()
    assert (agreed.version.code, agreed.accepted_by, agreed.language) == (TERMS, ann, "th")


def test_what_is_odd_is_warned_about_and_sent_all_the_same() -> None:
    ann = a_person()
    odd = {**ANSWERS, "people": {"people": 3}, "registration": {**ANSWERS["registration"], "number": "12"}}
    application = a_sent_application(ann, answers=odd)
    page = words(signed_in(ann).get(at("overview", application.reference)))
    assert "อย่างน้อยเจ็ดคน" in page
    assert application.state == "submitted"


def test_what_was_sent_is_closed_to_changes() -> None:
    ann = a_person()
    application = a_sent_application(ann)
    client = signed_in(ann)
    for address in (at("step", application.reference, "name"), at("papers", application.reference)):
        assert client.post(address, {"th": "อื่น"})["Location"] == at("overview", application.reference)
    application.refresh_from_db()
    assert application.answers["name"]["th"] == "กลุ่มทอผ้าบ้านหนองบัว"


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

"""Applying through the pages: what is kept, what is refused, who sees what."""

import re
import uuid

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from marketplace.accounts.models import User
from marketplace.shared.outbox.dispatch_due import deliver_everything
from tests.application_building import (
    ACCOUNT,
    ANSWERS,
    TERMS,
    a_draft,
    a_person,
    a_sent_application,
)
from tests.application_pages import at, signed_in, words
from vendor_onboarding.applications.models import (
    Application,
    ApplicationDecision,
    Registration,
    TermsAcceptance,
)
from vendor_onboarding.applications.registration_link import token_for

pytestmark = pytest.mark.django_db(transaction=True)


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

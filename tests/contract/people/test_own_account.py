"""A person's own account: name, password, app, codes, sessions; nobody else's."""

import uuid

import pytest
from django.test import Client

from marketplace.accounts.models import AccountEvent, Passkey, RecoveryCode, Session, User
from marketplace.accounts.queries import codes_left, has_second_factor
from tests.builders import PASSWORD
from tests.sign_in_building import (
    a_person,
    an_app,
    code_of,
    deliver,
    put_marks,
    seconds_ago,
    sign_in,
    some_codes,
)

pytestmark = pytest.mark.django_db
NEW = "three-words-that-stay"
PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36"


@pytest.fixture
def ann():
    return a_person()


@pytest.fixture
def at_home(client, ann):
    sign_in(client)
    return client


def a_passkey(user):
    return Passkey.objects.create(
        reference=uuid.uuid4(), user=user, name="มือถือ", credential=uuid.uuid4().hex, public_key="x",
        added_at=user.created_at,
    )  # fmt: skip


def test_a_name_is_changed(at_home, ann):
    assert at_home.post("/my-account/name/", {"name": ""}).status_code == 422
    assert at_home.post("/my-account/name/", {"name": "แอนนา"}).status_code == 302
    assert User.objects.get(pk=ann.pk).display_name == "แอนนา"


def test_a_changed_password_ends_all_other_sessions_and_is_told_by_letter(at_home, ann, mailoutbox):
    other = Client()
    sign_in(other)
    answer = at_home.post("/my-account/password/", {"password": PASSWORD, "new_password": NEW})
    assert answer.status_code == 302
    assert at_home.get("/my-account/").status_code == 200
    assert other.get("/my-account/").status_code == 302
    assert Session.objects.filter(account=ann.pk).count() == 1
    deliver()
    assert [letter.to for letter in mailoutbox] == [["ann@example.test"]]
    assert "เปลี่ยนรหัสผ่าน" in mailoutbox[0].body
    assert sign_in(Client(), password=NEW).status_code == 302


@pytest.mark.parametrize(("present", "new"), [("wrong", NEW), (PASSWORD, "short"), (PASSWORD, "1234567890")])
def test_a_password_is_not_changed_without_the_present_one_nor_to_a_weak_one(at_home, ann, present, new):
    assert at_home.post("/my-account/password/", {"password": present, "new_password": new}).status_code == 422
    assert User.objects.get(pk=ann.pk).check_password(PASSWORD)


def test_she_sees_her_sessions_in_words_and_ends_one(at_home, ann):
    phone = Client(headers={"user-agent": PHONE})
    sign_in(phone)
    page = at_home.get("/my-account/").content.decode()
    assert "Chrome · Android" in page
    assert "127.0.0.1" not in page
    there = Session.objects.get(device="chrome/android")
    assert at_home.post(f"/my-account/sessions/{there.reference}/end/").status_code == 302
    assert phone.get("/my-account/").status_code == 302
    assert at_home.get("/my-account/").status_code == 200


def test_she_ends_all_sessions_but_this_one(at_home, ann):
    others = [Client(), Client()]
    for one in others:
        sign_in(one)
    at_home.post("/my-account/sessions/end-others/")
    assert [one.get("/my-account/").status_code for one in others] == [302, 302]
    assert at_home.get("/my-account/").status_code == 200


def test_anothers_session_and_passkey_are_missing(at_home):
    ben = a_person("ben@example.test")
    bens = Client()
    sign_in(bens, "ben@example.test")
    key, session = a_passkey(ben), Session.objects.get(account=ben.pk)
    assert at_home.post(f"/my-account/sessions/{session.reference}/end/").status_code == 404
    assert at_home.post(f"/my-account/passkeys/{key.reference}/remove/").status_code == 404
    assert at_home.post("/my-account/sessions/end-others/").status_code == 302
    assert bens.get("/my-account/").status_code == 200
    assert Passkey.objects.count() == 1


def test_an_app_is_tied_with_picture_and_text_and_the_codes_are_shown_once(at_home, ann):
    at_home.post("/my-account/app/")
    page = at_home.get("/my-account/app/")
    secret = page.context["secret"].replace(" ", "")
    assert "data:image/svg+xml" in page.content.decode()
    assert at_home.post("/my-account/app/", {"code": "000000"}).status_code == 422
    assert not has_second_factor(ann)
    shown = at_home.post("/my-account/app/", {"code": code_of(secret)})
    codes = shown.context["codes"]
    assert len(codes) == 10
    assert codes_left(ann) == 10
    pages = [at_home.get(one).content.decode() for one in ("/my-account/", "/my-account/recovery-codes/")]
    assert not any(codes[0] in page or secret in page for page in pages)


def test_a_picture_that_was_shown_is_gone_once_confirmed(at_home, ann):
    an_app(ann)
    put_marks(at_home, strong=True)
    assert "secret" not in at_home.get("/my-account/app/").context


@pytest.mark.parametrize(
    "door",
    [
        "app/",
        "app/stop/",
        "recovery-codes/",
        "passkeys/",
        "passkeys/question/",
        "passkeys/5f0c1b1e-5d55-4c0e-9c1a-6d6f0c9d2b11/remove/",
    ],
)
def test_what_guards_the_account_is_changed_only_after_a_fresh_sign_in(at_home, ann, door):
    an_app(ann)
    some_codes(ann)
    before = set(RecoveryCode.objects.values_list("fingerprint", flat=True))
    for marks in ({"strong": True, "fresh": seconds_ago(16 * 60)}, {"strong": False, "fresh": seconds_ago(0)}):
        put_marks(at_home, **marks)
        answer = at_home.post(f"/my-account/{door}")
        assert answer["Location"] == f"/sign-in/?next=/my-account/{door}"
    assert has_second_factor(ann)
    assert set(RecoveryCode.objects.values_list("fingerprint", flat=True)) == before


def test_taking_the_last_second_step_off_makes_the_session_weak_again(at_home, ann, settings):
    settings.SECOND_FACTOR = True
    an_app(ann)
    put_marks(at_home, strong=True)
    key = a_passkey(ann)
    at_home.post("/my-account/app/stop/")
    assert at_home.session["person"]["strong"]
    at_home.post(f"/my-account/passkeys/{key.reference}/remove/")
    assert not at_home.session["person"]["strong"]


def test_new_codes_are_made_only_for_who_has_a_second_step(at_home, ann):
    at_home.post("/my-account/recovery-codes/")
    assert codes_left(ann) == 0
    an_app(ann)
    put_marks(at_home, strong=True)
    assert len(at_home.post("/my-account/recovery-codes/").context["codes"]) == 10


def test_her_history_stands_on_her_page_and_no_one_elses(at_home, ann):
    AccountEvent.objects.create(
        reference=uuid.uuid4(),
        user=a_person("ben@example.test"),
        kind="reset",
        reason="ความลับของเบน",
        at=ann.created_at,
    )
    page = at_home.get("/my-account/").content.decode()
    assert "เข้าสู่ระบบด้วยรหัสผ่าน" in page
    assert "ขั้นที่สองถูกถอดออกโดยผู้อื่น" not in page


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("door", ["", "name/", "password/", "second-step/", "app/", "recovery-codes/", "passkeys/"])
def test_her_pages_open_in_both_languages(at_home, language, door):
    answer = at_home.get(f"{language}/my-account/{door}")
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]

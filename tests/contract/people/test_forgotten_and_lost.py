"""A forgotten password, a lost phone, passkeys that are none."""

import json
import re
import uuid
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client
from django.utils import timezone

from marketplace.accounts.ask_for_password_letter import ask_for_password_letter
from marketplace.accounts.errors import LetterSpentError
from marketplace.accounts.models import AccountEvent, AuthenticatorApp, Passkey, PasswordLetter, RecoveryCode, User
from marketplace.accounts.passkeys import CHALLENGE
from marketplace.accounts.queries import has_second_factor
from marketplace.accounts.replace_password import replace_password
from marketplace.shared.rate_limits.rules import Limit
from tests.builders import PASSWORD
from tests.racing import race
from tests.sign_in_building import a_person, an_app, deliver, put_marks, sign_in, some_codes

pytestmark = pytest.mark.django_db
NEW = "three-words-that-stay"
HELP = "/my-account/help-another/"


def asked(client, email="ann@example.test"):
    return client.post("/sign-in/forgotten/", {"email": email})


def link_in(letters):
    return re.search(r"/sign-in/new-password/\S+/", letters[-1].body)[0]


def test_a_forgotten_password_is_replaced_by_the_link_once(client, mailoutbox):
    ann, other = a_person(), Client()
    sign_in(other)
    asked(client)
    deliver()
    link = link_in(mailoutbox)
    assert client.get(link).status_code == 200
    assert client.post(link, {"new_password": "short"}).status_code == 422
    assert client.post(link, {"new_password": NEW})["Location"] == "/sign-in/"
    assert User.objects.get(pk=ann.pk).check_password(NEW)
    assert other.get("/my-account/").status_code == 302
    assert client.get("/my-account/").status_code == 302
    assert client.post(link, {"new_password": "quite-another-one"}).status_code == 410
    assert User.objects.get(pk=ann.pk).check_password(NEW)


def test_the_second_step_is_asked_after_a_replaced_password_all_the_same(client, mailoutbox):
    an_app(a_person())
    asked(client)
    deliver()
    client.post(link_in(mailoutbox), {"new_password": NEW})
    assert sign_in(client, password=NEW)["Location"] == "/sign-in/second-step/"


def test_known_and_unknown_addresses_get_one_answer_and_one_letter(client, mailoutbox):
    a_person()
    answers = [asked(client, email) for email in ("ann@example.test", "nob@example.test")]
    assert [one.status_code for one in answers] == [200, 200]
    bodies = {one.content.decode().replace("nob@", "ann@") for one in answers}
    assert len(bodies) == 1
    deliver()
    assert [letter.to for letter in mailoutbox] == [["ann@example.test"]]


def test_a_changed_password_spends_the_letters_that_lie_about(client, mailoutbox):
    a_person()
    asked(client)
    deliver()
    link = link_in(mailoutbox)
    sign_in(client)
    client.post("/my-account/password/", {"password": PASSWORD, "new_password": NEW})
    assert Client().get(link).status_code == 410


def test_an_old_and_a_forged_link_open_nothing(client, mailoutbox):
    a_person()
    asked(client)
    deliver()
    link = link_in(mailoutbox)
    assert client.get(link[:-4] + "abc/").status_code == 410
    PasswordLetter.objects.update(asked_at=timezone.now() - timedelta(days=1, seconds=1))
    assert client.get(link).status_code == 410


def test_letters_are_not_heaped_on_an_address(client):
    for _ in range(5):
        asked(client)
    assert PasswordLetter.objects.count() == 3


def test_asking_is_counted_by_caller(client, settings):
    settings.RATE_LIMITS = settings.RATE_LIMITS | {"forgotten": Limit(2, 60)}
    assert [asked(client, f"p{one}@example.test").status_code for one in range(3)] == [200, 200, 429]


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_of_two_who_use_one_link_at_one_moment_one_sets_the_password():
    a_person()
    ask_for_password_letter(email="ann@example.test", language="th", now=timezone.now())
    letter = PasswordLetter.objects.get()
    answers = race([lambda: replace_password(letter=letter, hashed="!", now=timezone.now())] * 4)
    assert sum(isinstance(one, User) for one in answers) == 1
    assert sum(isinstance(one, LetterSpentError) for one in answers) == 3
    assert AccountEvent.objects.filter(kind="password_replaced").count() == 1


def an_administrator(client):
    admin = a_person("admin@example.test", role="admin")
    client.force_login(admin)
    an_app(admin)
    client.get("/my-account/")
    put_marks(client, strong=True)
    return admin


def test_an_administrator_takes_a_lost_second_step_off_and_it_is_kept_and_told(client, mailoutbox, settings):
    settings.SECOND_FACTOR = True
    ann, admin, hers = a_person(role="treasurer"), an_administrator(client), Client()
    sign_in(hers)
    an_app(ann)
    some_codes(ann)
    assert client.post(HELP, {"email": ann.email, "reason": ""}).status_code == 422
    assert has_second_factor(ann)
    assert client.post(HELP, {"email": ann.email, "reason": "มาพบที่ศูนย์ โทรศัพท์หาย"}).status_code == 302
    assert not has_second_factor(ann)
    assert RecoveryCode.objects.filter(user=ann).count() == 0
    assert hers.get("/my-account/").status_code == 302
    kept = AccountEvent.objects.get(kind="reset")
    assert (kept.user, kept.by, kept.reason) == (ann, f"user:{admin.pk}", "มาพบที่ศูนย์ โทรศัพท์หาย")
    deliver()
    assert "มาพบที่ศูนย์ โทรศัพท์หาย" in mailoutbox[-1].body
    sign_in(hers)
    assert hers.get("/treasury/")["Location"].startswith("/my-account/second-step/")


def test_nobody_takes_her_own_second_step_off_at_that_door(client):
    admin = an_administrator(client)
    assert client.post(HELP, {"email": admin.email, "reason": "ลืม"}).status_code == 422
    assert AuthenticatorApp.objects.filter(user=admin).count() == 1


def test_no_other_role_opens_the_door_of_help(client):
    ann = a_person("ben@example.test", role="treasurer")
    an_app(a_person())
    client.force_login(ann)
    answer = client.post(HELP, {"email": "ann@example.test", "reason": "อยากเข้า"})
    assert answer.status_code == 403
    assert AuthenticatorApp.objects.count() == 1


def test_the_server_itself_helps_the_last_administrator():
    ann = a_person(role="admin")
    an_app(ann)
    call_command("reset_second_factor", "ANN@example.test", reason="lost phone", stdout=StringIO())
    assert not has_second_factor(ann)
    with pytest.raises(CommandError):
        call_command("reset_second_factor", "nobody@example.test", reason="x", stdout=StringIO())


def put_challenge(client, use):
    session = client.session
    session[CHALLENGE] = {"challenge": "AAAA", "use": use, "at": int(timezone.now().timestamp())}
    session.save()


@pytest.mark.parametrize("answer", ["", "[]", "{}", '{"id": 5}', '{"id": "abc"}', '{"id": "known", "response": {}}'])
def test_what_is_no_passkey_lets_nobody_in(client, answer):
    ann = a_person()
    Passkey.objects.create(
        reference=uuid.uuid4(), user=ann, name="x", credential="known", public_key="AAAA", added_at=timezone.now()
    )
    put_challenge(client, "alone")
    assert client.post("/sign-in/passkey/", {"use": "alone", "credential": answer})["Location"] == "/sign-in/"
    assert CHALLENGE not in client.session
    assert client.get("/my-account/").status_code == 302
    assert Passkey.objects.get().last_used_at is None


def test_a_passkey_is_not_taken_without_a_question_nor_for_another_use(client):
    a_person()
    sign_in(client)
    for use in ("", "alone"):
        if use:
            put_challenge(client, use)
        answer = client.post("/my-account/passkeys/", {"name": "มือถือ", "credential": '{"id": "abc"}'})
        assert answer.status_code == 422
    put_challenge(client, "add")
    answer = client.post("/my-account/passkeys/", {"name": "มือถือ", "credential": '{"id": "abc"}'})
    assert answer.status_code == 422
    assert Passkey.objects.count() == 0


def test_a_question_for_a_passkey_names_nobodys_keys_before_a_password(client):
    ann = a_person()
    with transaction.atomic():
        Passkey.objects.create(
            reference=uuid.uuid4(), user=ann, name="x", credential="AAAA", public_key="AAAA", added_at=timezone.now()
        )
    stranger = json.loads(client.post("/sign-in/passkey/question/", {"use": "alone"}).content)
    assert not stranger.get("allowCredentials")
    assert stranger["userVerification"] == "required"
    sign_in(client)
    hers = json.loads(client.post("/sign-in/passkey/question/", {"use": "second"}).content)
    assert [one["id"] for one in hers["allowCredentials"]] == ["AAAA"]

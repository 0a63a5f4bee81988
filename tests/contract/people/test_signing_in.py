"""Signing in to our own pages: second step, known devices, sessions that rest, forms that wait."""

import pytest
from django.contrib.auth.hashers import ScryptPasswordHasher
from django.test import Client

from marketplace.accounts.models import AccountEvent, Session
from marketplace.shared.rate_limits.rules import Limit
from tests.builders import an_organisation
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
from tests.vendor_desks import a_member

pytestmark = pytest.mark.django_db
WRONG = "not-her-password"
HELP = "/my-account/help-another/"


@pytest.fixture(autouse=True)
def _second_step_is_asked(settings):
    settings.SECOND_FACTOR = True


def kinds():
    return list(AccountEvent.objects.order_by("pk").values_list("kind", flat=True))


def test_a_password_alone_lets_in_who_has_no_second_step(client):
    a_person()
    answer = sign_in(client, next="/my-account/")
    assert (answer.status_code, answer["Location"]) == (302, "/my-account/")
    assert client.get("/my-account/").status_code == 200
    assert kinds() == ["password"]


def test_who_has_an_app_is_not_in_before_its_code(client):
    secret = an_app(a_person())
    answer = sign_in(client, next="/my-account/")
    assert answer["Location"] == "/sign-in/second-step/"
    assert client.get("/my-account/").status_code == 302
    wrong = client.post("/sign-in/second-step/", {"code": "000000"})
    assert wrong.status_code == 422
    assert client.get("/my-account/").status_code == 302
    right = client.post("/sign-in/second-step/", {"code": code_of(secret)})
    assert (right.status_code, right["Location"]) == (302, "/my-account/")
    assert client.get("/my-account/").status_code == 200
    assert kinds() == ["authenticator_on", "wrong_code", "code"]


def test_the_second_step_alone_opens_nothing(client):
    an_app(a_person())
    answer = client.post("/sign-in/second-step/", {"code": "123456"})
    assert answer["Location"].startswith("/sign-in/?")


def test_a_password_that_changed_meanwhile_takes_no_second_step(client):
    ann = a_person()
    secret = an_app(ann)
    sign_in(client)
    ann.set_password("another-password-entirely")
    ann.save()
    assert client.post("/sign-in/second-step/", {"code": code_of(secret)})["Location"].startswith("/sign-in/?")


def test_a_code_works_in_one_browser_only(client):
    secret = an_app(a_person())
    code, other = code_of(secret), Client()
    for one, status in ((client, 302), (other, 422)):
        sign_in(one)
        assert one.post("/sign-in/second-step/", {"code": code}).status_code == status


def test_a_recovery_code_lets_in_once_and_a_letter_says_so(client, mailoutbox):
    ann = a_person()
    an_app(ann)
    code = some_codes(ann)[0]
    sign_in(client)
    assert client.post("/sign-in/second-step/", {"code": code}).status_code == 302
    deliver()
    assert any("รหัสสำรอง" in letter.body for letter in mailoutbox)
    client.post("/sign-out/")
    sign_in(client)
    assert client.post("/sign-in/second-step/", {"code": code}).status_code == 422


@pytest.mark.parametrize("role", ["reviewer", "treasurer", "privacy", "admin"])
def test_a_strong_role_without_second_step_is_led_to_get_one_and_back(client, role):
    doors = {"reviewer": "/review/", "treasurer": "/treasury/", "privacy": "/privacy/", "admin": HELP}
    ann = a_person(role=role)
    client.force_login(ann)
    answer = client.get(doors[role])
    assert answer["Location"] == f"/my-account/second-step/?next={doors[role]}"
    client.get(answer["Location"])
    client.post("/my-account/app/")
    page = client.get("/my-account/app/")
    secret = page.context["secret"].replace(" ", "")
    codes = client.post("/my-account/app/", {"code": code_of(secret)})
    assert f'href="{doors[role]}"' in codes.content.decode()
    assert client.get(doors[role]).status_code == 200


def test_who_has_a_second_step_takes_it_before_a_strong_door(client):
    ann = a_person(role="treasurer")
    client.force_login(ann)
    secret = an_app(ann)
    assert client.get("/treasury/")["Location"] == "/sign-in/second-step/?next=/treasury/"
    answer = client.post("/sign-in/second-step/", {"code": code_of(secret), "next": "/treasury/"})
    assert answer["Location"] == "/treasury/"
    assert client.get("/treasury/").status_code == 200


def test_the_samples_people_are_exempt_in_the_sample_market_alone(client, settings):
    ann = a_person(role="treasurer")
    ann.is_example = True
    ann.save()
    client.force_login(ann)
    assert client.get("/treasury/").status_code == 200
    settings.SAMPLE_MARKET = False
    assert client.get("/treasury/").status_code == 302


def test_bank_details_ask_a_manager_for_a_second_step(client):
    centre = an_organisation()
    client.force_login(a_member(centre))
    wanted = f"/vendor/{centre.slug}/money/account/"
    assert client.get(wanted)["Location"] == f"/my-account/second-step/?next={wanted}"
    assert client.get(f"/vendor/{centre.slug}/money/").status_code == 200


def test_wrong_passwords_of_a_stranger_never_shut_her_out_of_her_own_device(client, settings):
    settings.RATE_LIMITS = settings.RATE_LIMITS | {
        "sign-in of one account": Limit(3, 300), "sign-in of a known device": Limit(3, 300),
    }  # fmt: skip
    a_person()
    assert sign_in(client).status_code == 302
    client.post("/sign-out/")
    stranger = Client()
    answers = [sign_in(stranger, password=WRONG).status_code for _ in range(5)]
    assert answers == [422, 422, 429, 429, 429]  # hers, before the device was known, was the first
    assert sign_in(client).status_code == 302


def test_a_known_device_has_a_count_too(client, settings):
    settings.RATE_LIMITS = settings.RATE_LIMITS | {"sign-in of a known device": Limit(3, 300)}
    a_person()
    sign_in(client)
    answers = [sign_in(client, password=WRONG).status_code for _ in range(4)]
    assert answers == [422, 422, 422, 429]


def test_a_devices_cookie_counts_for_its_own_account_only_and_cannot_be_forged(client, settings):
    settings.RATE_LIMITS = settings.RATE_LIMITS | {"sign-in of one account": Limit(2, 300)}
    a_person()
    a_person("ben@example.test")
    sign_in(client)
    assert client.cookies["known_device"]["httponly"]
    answers = [sign_in(client, "ben@example.test", WRONG).status_code for _ in range(3)]
    assert answers == [422, 422, 429]
    forger = Client(REMOTE_ADDR="192.0.2.7")
    forger.cookies["known_device"] = client.cookies["known_device"].value[:-3] + "abc"
    assert [sign_in(forger, password=WRONG).status_code for _ in range(3)] == [422, 422, 429]


def test_codes_are_counted_and_strangers_have_one_count_for_all_of_them(client, settings):
    settings.RATE_LIMITS = settings.RATE_LIMITS | {"second step of strangers": Limit(2, 300)}
    ann = a_person()
    sign_in(client)
    client.post("/sign-out/")
    secret = an_app(ann)
    stranger = Client(REMOTE_ADDR="192.0.2.7")
    sign_in(stranger)
    wrong = [stranger.post("/sign-in/second-step/", {"code": "000000"}).status_code for _ in range(3)]
    assert wrong == [422, 422, 429]
    sign_in(client)
    assert client.post("/sign-in/second-step/", {"code": code_of(secret)}).status_code == 302


def test_unknown_accounts_read_and_weigh_as_known_ones(client, monkeypatch):
    a_person()
    weighed = []
    real = ScryptPasswordHasher.encode

    def encode(self, password, salt, *given, **named):
        weighed.append(1)
        return real(self, password, salt, *given, **named)

    monkeypatch.setattr(ScryptPasswordHasher, "encode", encode)
    answers = [sign_in(client, email, WRONG) for email in ("ann@example.test", "nobody@example.test")]
    assert len(weighed) == 2
    bodies = [one.content.decode().replace("nobody@", "ann@") for one in answers]
    assert [one.status_code for one in answers] == [422, 422]
    assert len(bodies[0]) == len(bodies[1])


def test_a_treasurers_session_ends_after_half_an_hour_of_rest(client):
    a_person(role="treasurer")
    sign_in(client)
    put_marks(client, seen=seconds_ago(29 * 60))
    assert client.get("/my-account/").status_code == 200
    put_marks(client, seen=seconds_ago(31 * 60))
    assert client.get("/my-account/").status_code == 302
    assert client.get("/my-account/").status_code == 302


def test_a_vendors_session_rests_for_days(client):
    a_person()
    sign_in(client)
    put_marks(client, seen=seconds_ago(10 * 24 * 3600))
    assert client.get("/my-account/").status_code == 200


def test_what_she_typed_waits_until_she_is_back(client):
    a_person(role="treasurer")
    sign_in(client)
    put_marks(client, seen=seconds_ago(31 * 60))
    typed = {"name": "ชื่อที่พิมพ์ไว้นานมาก", "password": "hush-hush"}
    away = client.post("/my-account/name/", typed)
    assert away["Location"] == "/sign-in/?next=/my-account/name/"
    assert sign_in(client)["Location"] == "/sign-in/kept/"
    page = client.get("/sign-in/kept/").content.decode()
    assert "ชื่อที่พิมพ์ไว้นานมาก" in page
    assert "hush-hush" not in page
    assert 'action="/my-account/name/"' in page
    assert "ชื่อที่พิมพ์ไว้นานมาก" not in client.get("/sign-in/kept/", follow=True).content.decode()


def test_what_she_typed_is_not_shown_to_another(client):
    a_person(role="treasurer")
    a_person("ben@example.test")
    sign_in(client)
    put_marks(client, seen=seconds_ago(31 * 60))
    client.post("/my-account/name/", {"name": "ชื่อที่พิมพ์ไว้นานมาก"})
    assert sign_in(client, "ben@example.test", next="/my-account/")["Location"] == "/my-account/"
    assert "ชื่อที่พิมพ์ไว้นานมาก" not in client.get("/sign-in/kept/", follow=True).content.decode()


def test_a_stranger_leaves_no_form_behind(client):
    client.post("/my-account/name/", {"name": "ชื่อ"})
    assert Session.objects.count() == 0


def test_a_foreign_address_is_not_gone_to(client):
    secret = an_app(a_person())
    sign_in(client, next="https://evil.example/")
    answer = client.post("/sign-in/second-step/", {"code": code_of(secret), "next": "https://evil.example/"})
    assert answer["Location"].startswith("/vendor/")


def test_people_who_want_to_sell_are_shown_the_way(client):
    assert 'href="/apply/"' in client.get("/sign-in/").content.decode()


def test_the_doors_of_sign_in_are_kept_in_no_cache(client):
    assert "no-store" in client.get("/sign-in/")["Cache-Control"]
    assert "no-store" in client.get("/sign-in/forgotten/")["Cache-Control"]

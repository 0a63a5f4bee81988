"""A card and four pictures let a maker in; nothing else does, and nothing tells the token."""

import logging
import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from marketplace.shared.rate_limits.rules import Limit
from tests.builders import an_organisation
from tests.consent_building import a_maker
from tests.maker_door_building import PICTURES, a_card, come_in
from vendor_onboarding.maker_door.models import Card, CardEvent, DoorSession
from vendor_onboarding.maker_door.rules import IDLE

pytestmark = pytest.mark.django_db
OTHERS = ("fish", "drum", "key", "fish")


@pytest.fixture
def maker():
    """A maker at a centre."""
    return a_maker(an_organisation("ศูนย์ทอผ้า"))


@pytest.fixture
def narrow(settings):
    """Three tries at a card's pictures, as narrow as in production."""
    settings.RATE_LIMITS = {
        **settings.RATE_LIMITS, "picture-number": Limit(20, 300), "picture-number of one card": Limit(3, 300),
    }  # fmt: skip


def press(client, *names):
    return client.post("/me/pictures/", {"chosen": ",".join(names)})


def test_a_stranger_is_asked_for_a_card(client):
    answer = client.get("/me/")
    assert (answer.status_code, "แสดงบัตร" in answer.content.decode()) == (401, True)
    assert answer["Cache-Control"] == "no-store, private"


def test_a_card_and_its_pictures_open_the_door(client, maker):
    come_in(client, a_card(maker))
    page = client.get("/me/")
    assert (page.status_code, "ป้าใบเตย" in page.content.decode()) == (200, True)
    assert DoorSession.objects.get().card.maker == maker
    for name, path in (("maker-card", "/me/"), ("maker-card-en", "/en/me/")):
        cookie = client.cookies[name]
        assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (path, True, "Lax")
    assert client.cookies["maker-card"].value not in str(list(DoorSession.objects.values()))


def test_a_card_alone_opens_nothing(client, maker):
    client.post("/me/enter/", {"token": a_card(maker)})
    for address in ("/me/", "/me/money/", "/me/sold/", "/me/shown/", "/me/card/"):
        answer = client.get(address)
        assert (answer.status_code, answer["Location"]) == (302, "/me/pictures/")


def test_pictures_are_taken_one_by_one_without_any_script(client, maker):
    client.post("/me/enter/", {"token": a_card(maker)})
    chosen = ""
    for name in PICTURES[:3]:
        answer = client.post("/me/pictures/", {"chosen": chosen, "picture": name})
        chosen = answer.context["chosen_text"]
    assert chosen == "fish,drum,fish"
    back = client.post("/me/pictures/", {"chosen": chosen, "picture": "back"})
    assert back.context["chosen_text"] == "fish,drum"
    answer = client.post("/me/pictures/", {"chosen": chosen, "picture": PICTURES[3]})
    assert (answer.status_code, answer["Location"]) == (302, "/me/")


def test_the_same_pictures_in_another_order_open_nothing(client, maker):
    client.post("/me/enter/", {"token": a_card(maker)})
    answer = press(client, *OTHERS)
    assert (answer.status_code, "ไม่ใช่สี่รูปของคุณ" in answer.content.decode()) == (422, True)
    assert client.get("/me/").status_code == 302


def test_she_chooses_her_pictures_herself_and_twice(client, maker):
    client.post("/me/enter/", {"token": a_card(maker, pictures=())})
    assert press(client, "hen", "hen", "hen", "hen").status_code == 422
    assert press(client, *PICTURES).status_code == 200
    assert press(client, *OTHERS).status_code == 422
    assert Card.objects.get().pin == ""
    assert press(client, *PICTURES).status_code == 200
    assert press(client, *PICTURES).status_code == 302
    assert client.get("/me/").status_code == 200
    assert "fish" not in Card.objects.get().pin
    assert list(CardEvent.objects.values_list("kind", "by")) == [
        ("made", "user:1"), ("pin_chosen", f"maker:{maker.reference}"),
    ]  # fmt: skip


def test_whoever_guesses_is_slowed_down_and_she_is_not_shut_out(client, maker, narrow):
    token = a_card(maker)
    client.post("/me/enter/", {"token": token})
    for _ in range(3):
        assert press(client, *OTHERS).status_code == 422
    late = press(client, *PICTURES)
    assert (late.status_code, "นาที" in late.content.decode()) == (429, True)
    client.defaults["REMOTE_ADDR"] = "203.0.113.7"
    assert press(client, *PICTURES).status_code == 302


def test_the_token_leaves_the_address_and_is_told_to_nobody(client, maker, caplog):
    token = a_card(maker)
    with caplog.at_level(logging.DEBUG):
        page = client.get(f"/me/{token}")
        client.get(f"/me/{token}/")
        client.get(f"/me/{token[:-1]}")
        client.post("/me/enter/", {"token": token[:-1]})
        answer = client.post("/me/enter/", {"token": token})
    assert (page.status_code, page["Referrer-Policy"]) == (200, "no-referrer")
    assert page.content.decode().count(token) == 1
    assert (answer["Location"], token in str(answer.headers)) == ("/me/pictures/", False)
    assert token[:-1] not in caplog.text
    assert token not in str(list(Card.objects.values()))


def test_a_form_on_a_foreign_page_shows_no_card(client, maker):
    token = a_card(maker)
    answer = client.post("/me/enter/", {"token": token}, headers={"Sec-Fetch-Site": "cross-site"})
    assert (answer.status_code, DoorSession.objects.count()) == (401, 0)


def test_what_is_no_card_is_no_page_either(client):
    assert client.get("/me/nothing-here").status_code == 404
    assert client.post("/me/enter/", {"token": "x" * 43}).status_code == 401


def test_the_door_closes_when_she_goes(client, maker):
    come_in(client, a_card(maker))
    secret = client.cookies["maker-card"].value
    assert "ปิดประตูแล้ว" in client.post("/me/out/").content.decode()
    client.cookies["maker-card"] = secret
    assert (client.get("/me/").status_code, DoorSession.objects.count()) == (401, 0)


def test_the_door_closes_by_itself_after_long_rest(client, maker):
    come_in(client, a_card(maker))
    DoorSession.objects.update(seen_at=timezone.now() - IDLE - timedelta(minutes=1))
    assert client.get("/me/").status_code == 401


def test_the_cookie_from_before_the_pictures_is_good_for_nothing_after(client, maker):
    client.post("/me/enter/", {"token": a_card(maker)})
    before = client.cookies["maker-card"].value
    press(client, *PICTURES)
    client.cookies["maker-card"] = before
    client.cookies["maker-card-en"] = before
    assert client.get("/me/").status_code == 401


def test_english_pages_know_her_too(client, maker):
    come_in(client, a_card(maker))
    client.cookies["maker-card"] = ""
    assert "What I get now" in client.get("/en/me/").content.decode()


def test_a_new_card_needs_new_pictures_and_ends_the_old(client, maker):
    old = a_card(maker)
    come_in(client, old)
    new = a_card(maker, pictures=())
    assert client.get("/me/").status_code == 401
    assert client.post("/me/enter/", {"token": old}).status_code == 401
    client.post("/me/enter/", {"token": new})
    assert press(client, *PICTURES).context["title"] == "สี่รูปเดิมอีกครั้ง"


def test_nobody_comes_in_with_a_made_up_cookie(client):
    client.cookies["maker-card"] = str(uuid.uuid4())
    assert client.get("/me/").status_code == 401

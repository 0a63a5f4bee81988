"""A manager makes, ends and resets cards of her own makers; others do not, and each deed is recorded."""

import uuid
from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from django.db import transaction
from django.test import Client
from django.utils import timezone

from marketplace.events.makers import MakerErased
from tests.builders import an_organisation
from tests.consent_building import a_maker
from tests.maker_door_building import MANAGER, a_card, come_in
from tests.vendor_desks import a_member
from vendor_onboarding.maker_door.end_card import end_card_of_erased
from vendor_onboarding.maker_door.errors import CardMadeAlreadyError
from vendor_onboarding.maker_door.make_card import make_card
from vendor_onboarding.maker_door.models import Card, CardEvent, DoorSession

pytestmark = pytest.mark.django_db


@pytest.fixture
def maker():
    """A maker at a centre whose name says what it is for."""
    return a_maker(an_organisation("ศูนย์พัฒนาอาชีพคนพิการ", slug="weavers"))


@pytest.fixture
def manager(client, maker):
    """A browser in which the centre's manager has signed in."""
    client.force_login(a_member(maker.organisation))
    return client


@pytest.fixture
def client_of_maker():
    """The maker's own browser."""
    return Client()


def card_of(maker):
    return f"/vendor/{maker.organisation.slug}/makers/{maker.reference}/card/"


def words(document):
    text = document[0].get_textpage()
    try:
        return "".join(text.get_text_range().split()).replace("\u200b", "").replace("\ufffe", "")
    finally:
        text.close()


def kinds():
    return list(CardEvent.objects.order_by("pk").values_list("kind", flat=True))


def test_the_printed_code_opens_her_door(manager, client, maker, settings):
    answer = manager.post(f"{card_of(maker)}make/", {"key": uuid.uuid4()})
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("application/pdf", "no-store, private")
    with pypdfium2.PdfDocument(BytesIO(answer.content)) as document:
        printed = words(document)
        picture = document[0].render(scale=203 / 72).to_pil()
    address = zxingcpp.read_barcodes(picture)[0].text
    assert address.startswith(f"{settings.PUBLIC_URL}/me/")
    assert ("ป้าใบเตย" in printed, "สมใจ" in printed, "พิการ" in printed) == (True, False, False)
    token = address.rpartition("/")[2]
    assert client.post("/me/enter/", {"token": token}).status_code == 302
    made = Card.objects.get()
    assert (made.made_by.startswith("user:"), token in str(Card.objects.values())) == (True, False)


def test_a_form_sent_twice_makes_one_card(manager, maker):
    key = uuid.uuid4()
    assert manager.post(f"{card_of(maker)}make/", {"key": key}).status_code == 200
    again = manager.post(f"{card_of(maker)}make/", {"key": key})
    assert (again.status_code, "ทำบัตรแล้ว" in again.content.decode(), Card.objects.count()) == (422, True, 1)


def test_a_lost_card_ends_at_once_and_whoever_is_in_by_it_is_out(manager, maker, client_of_maker):
    token = a_card(maker)
    come_in(client_of_maker, token)
    manager.post(f"{card_of(maker)}lost/")
    assert client_of_maker.get("/me/").status_code == 401
    assert client_of_maker.post("/me/enter/", {"token": token}).status_code == 401
    assert kinds() == ["made", "pin_chosen", "lost"]
    assert Card.objects.get().ended_by.startswith("user:")


def test_reset_pictures_are_chosen_anew_and_sessions_end(manager, maker, client_of_maker):
    token = a_card(maker)
    come_in(client_of_maker, token)
    manager.post(f"{card_of(maker)}pictures/")
    assert (client_of_maker.get("/me/").status_code, DoorSession.objects.count()) == (401, 0)
    client_of_maker.post("/me/enter/", {"token": token})
    assert "เลือกสี่รูป" in client_of_maker.get("/me/pictures/").content.decode()
    assert kinds() == ["made", "pin_chosen", "pin_reset"]


@pytest.mark.parametrize("role", ["editor", "packer", "viewer"])
@pytest.mark.parametrize("deed", ["", "make/", "lost/", "pictures/"])
def test_only_managers_hand_out_cards(client, maker, role, deed):
    a_card(maker)
    client.force_login(a_member(maker.organisation, role))
    answer = client.post(f"{card_of(maker)}{deed}", {"key": uuid.uuid4()}) if deed else client.get(card_of(maker))
    assert (answer.status_code, kinds()) == (403, ["made", "pin_chosen"])


@pytest.mark.parametrize("deed", ["", "make/", "lost/", "pictures/"])
def test_another_groups_maker_is_missing(manager, maker, deed):
    other = a_maker(an_organisation("ศูนย์อื่น"))
    a_card(other)
    address = f"/vendor/{maker.organisation.slug}/makers/{other.reference}/card/{deed}"
    answer = manager.post(address, {"key": uuid.uuid4()}) if deed else manager.get(address)
    assert (answer.status_code, kinds()) == (404, ["made", "pin_chosen"])


def test_the_page_tells_what_happened_and_no_secret(manager, maker):
    token = a_card(maker)
    page = manager.get(card_of(maker)).content.decode()
    assert ("เลือกรูปของตัวเอง" in page, token in page, "pin" in page) == (True, False, False)


def test_an_erased_maker_has_no_card(maker):
    a_card(maker)
    for _ in range(2):
        end_card_of_erased(MakerErased(occurred_at=timezone.now(), maker=maker.reference))
    assert (Card.objects.filter(ended_at=None).count(), kinds()) == (0, ["made", "pin_chosen", "erased"])


def test_a_key_makes_no_second_card(maker):
    key, now = uuid.uuid4(), timezone.now()
    with transaction.atomic():
        make_card(maker=maker, by=MANAGER, key=key, now=now)
    with pytest.raises(CardMadeAlreadyError), transaction.atomic():
        make_card(maker=maker, by=MANAGER, key=key, now=now)

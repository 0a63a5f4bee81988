"""A maker's switches in her own hands: a yes is to what she saw, a no counts at once."""

import uuid

import pytest

from tests.builders import an_organisation
from tests.consent_building import a_maker, says_yes, with_portrayals
from tests.maker_door_building import a_card, come_in
from vendor_onboarding.consent.models import Consent, Handle, Withdrawal
from vendor_onboarding.consent.texts import text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def maker(settings, tmp_path):
    """A maker of whom pictures, a story and a voice are kept."""
    settings.WITHDRAWALS_FILE = tmp_path / "withdrawals.jsonl"
    maker = a_maker(an_organisation("ศูนย์ทอผ้า"))
    with_portrayals(maker)
    return maker


@pytest.fixture
def inside(client, maker):
    """Her browser, let in."""
    return come_in(client, a_card(maker))


def answer(client, item, said, **more):
    return client.post(f"/me/shown/web/{item}/", {"key": uuid.uuid4(), "answer": said, **more})


def test_she_is_told_the_very_words_that_are_written_down(inside, maker):
    page = inside.get("/me/shown/web/photo/?way=hands")
    for line in text_of("hands", "web", "th", "easy_read").split("\n"):
        assert line in page.content.decode()
    done = answer(inside, "photo", "yes", way="hands", portrayal=page.context["portrayal"].reference)
    assert done["Location"] == "/me/shown/web/?done=yes"
    kept = Consent.objects.get()
    assert (kept.granted, kept.recorded_by, kept.channel, kept.text.form, kept.given_by) == (
        True, f"maker:{maker.reference}", "maker_door", "easy_read", "self",
    )  # fmt: skip
    assert kept.text.text == text_of("hands", "web", "th", "easy_read")


def test_who_had_it_read_aloud_was_told_so(inside):
    answer(inside, "story", "yes", way="story", form="audio")
    assert Consent.objects.get().text.form == "audio"


def test_a_no_takes_the_picture_off_at_once(inside, maker):
    says_yes(maker, "photo")
    picture = f"/people/{Handle.objects.get(maker=maker).handle}/portrait/320.webp"
    assert picture in inside.get("/me/shown/as-in-shop/").content.decode() or inside.get(picture).status_code == 200
    answer(inside, "photo", "no", way="hands")
    assert (inside.get(picture).status_code, Withdrawal.objects.get().by) == (404, f"maker:{maker.reference}")


def test_a_no_to_a_first_question_is_written_down(inside):
    answer(inside, "name", "no", way="alias")
    assert Consent.objects.get().granted is False


def test_the_way_that_tells_least_stands_first(inside):
    page = inside.get("/me/shown/web/photo/").content.decode()
    assert page.index("มือของฉัน") < page.index("รูปที่เห็นหน้าฉัน")


def test_another_picture_than_the_one_she_saw_gets_no_yes(inside, maker):
    seen = with_portrayals(maker)["hands"].reference
    with_portrayals(maker)
    refused = answer(inside, "photo", "yes", way="hands", portrayal=seen)
    assert (refused.status_code, Consent.objects.count()) == (422, 0)


def test_one_form_sent_twice_is_one_answer(inside):
    key = uuid.uuid4()
    for _ in range(2):
        inside.post("/me/shown/web/story/", {"key": key, "answer": "yes", "way": "story"})
    assert Consent.objects.count() == 1


def test_everything_is_taken_back_with_one_deed(inside, maker):
    says_yes(maker, "photo")
    says_yes(maker, "story")
    inside.get("/me/shown/nothing/")
    assert Withdrawal.objects.count() == 0
    inside.post("/me/shown/nothing/")
    assert Withdrawal.objects.count() == 2


@pytest.mark.parametrize("address", ["moon/", "web/purse/", "print/voice/", "statistics/name/"])
def test_what_is_never_asked_is_missing(inside, address):
    assert inside.get(f"/me/shown/{address}").status_code == 404
    inside.post(f"/me/shown/{address}", {"answer": "yes", "key": uuid.uuid4()})
    assert Consent.objects.count() == 0


def test_she_sees_what_is_kept_of_her_and_nobody_elses(inside, maker):
    mine = with_portrayals(maker)["face"]
    other = with_portrayals(a_maker(maker.organisation, "คนอื่น"))["face"]
    seen = inside.get(f"/me/shown/kept/{mine.reference}/320")
    assert (seen.status_code, seen["Cache-Control"], seen["X-Content-Type-Options"]) == (
        200, "no-store, private", "nosniff",
    )  # fmt: skip
    assert inside.get(f"/me/shown/kept/{other.reference}/320").status_code == 404
    assert inside.get(f"/me/shown/kept/{mine.reference}/1").status_code == 404

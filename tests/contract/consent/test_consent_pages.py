"""The desk writes down what a maker answers: one question on each screen, and off with one tap."""

import uuid
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from marketplace.shared.thai.dates import bangkok_day
from tests.builders import an_organisation
from tests.consent_building import WAV, a_maker, a_picture, says_yes, says_yes_to_all, with_portrayals
from tests.vendor_desks import a_member
from vendor_onboarding.consent import rules
from vendor_onboarding.consent.models import Consent, OutsideUse, Portrayal, Withdrawal
from vendor_onboarding.consent.switches import switches_of
from vendor_onboarding.portal.consent_urls import CONSENT_DOORS

pytestmark = pytest.mark.django_db(transaction=True)


class Desk:
    """A centre with a maker, and the addresses of her pages."""

    def __init__(self, name="ศูนย์ทอผ้า", maker="สมใจ ใจดี"):
        self.organisation = an_organisation(name)
        self.maker = a_maker(self.organisation, maker)
        self.kept = with_portrayals(self.maker)

    @property
    def names(self):
        return {
            "organisation": self.organisation.slug, "maker": self.maker.reference, "item": "photo", "purpose": "web",
            "way": "hands", "portrayal": self.kept["hands"].reference, "name": "320",
        }  # fmt: skip

    def at(self, name, **changed):
        door = next(one for one in CONSENT_DOORS if one.name == name)
        names = self.names | changed
        return reverse(f"portal:{name}", kwargs={key: names[key] for key in door.pattern.converters})


@pytest.fixture(autouse=True)
def _withdrawals(settings, tmp_path):
    settings.WITHDRAWALS_FILE = tmp_path / "withdrawals.jsonl"


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def editor(client, desk):
    client.force_login(a_member(desk.organisation, "editor"))
    return client


def rows():
    return [model.objects.count() for model in (Consent, Withdrawal, Portrayal, OutsideUse)]


def test_yes_is_asked_one_question_on_each_screen_and_written_down_at_the_end(editor, desk):
    address, sent = desk.at("consent-ask"), {}
    screens = [("way", {"way": "hands"}), ("form", {"form": "audio"}), ("answer", {"answer": "yes"}),
               ("given_by", {"given_by": "self", "helper_name": ""})]  # fmt: skip
    answer = editor.get(address)
    for name, given in screens:
        assert answer.context["screen"] == name
        assert len([one for one in answer.context["form"].visible_fields()]) in (1, 2)
        sent |= {key: str(value) for key, value in answer.context["carried"].items()} | given | {"screen": name}
        answer = editor.post(address, sent)
        assert Consent.objects.count() == 0
    assert answer.context["screen"] == "years"
    answer = editor.post(address, sent | {"screen": "years", "years": "2"})
    assert answer.status_code == 302
    (row,) = Consent.objects.all()
    assert (row.item, row.purpose, row.text.way, row.text.form, row.granted) == ("photo", "web", "hands", "audio", True)
    assert row.portrayal == desk.kept["hands"]
    assert row.expires_on == bangkok_day(timezone.now()) + timedelta(days=730)
    assert row.recorded_by.startswith("user:")


def test_the_screen_with_the_answer_shows_the_exact_text_that_is_kept_and_the_picture(editor, desk):
    answer = editor.post(desk.at("consent-ask"), {"way": "face", "form": "easy_read", "screen": "form"})
    page = answer.content.decode()
    assert "คนที่เห็นอาจรู้หรือเดาได้ว่าคุณเป็นคนพิการ" in page
    assert "ใช้รูปมือแทนได้" in page
    assert str(desk.kept["face"].reference) in page
    says_yes(desk.maker, rules.PHOTO, way="face")
    for line in Consent.objects.get().text.text.split("\n"):
        assert line in page


def send(client, address, **sent):
    usual = {"way": "hands", "form": "text", "answer": "yes", "given_by": "self", "years": "1", "key": uuid.uuid4()}
    return client.post(address, usual | {"screen": "years"} | sent)


def test_alias_and_hands_stand_before_name_and_face(editor, desk):
    page = editor.get(desk.at("consent-ask")).content.decode()
    assert page.index('value="hands"') < page.index('value="face"')
    page = editor.get(desk.at("consent-ask", item="name")).content.decode()
    assert page.index('value="alias"') < page.index('value="name"')


def test_a_guardian_must_be_named_and_what_was_chosen_stays(editor, desk):
    answer = send(editor, desk.at("consent-ask"), given_by="guardian", helper_name="")
    assert answer.status_code == 422
    assert answer.context["screen"] == "given_by"
    assert rows()[0] == 0
    send(editor, desk.at("consent-ask"), given_by="guardian", helper_name="แดง ใจดี")
    row = Consent.objects.get()
    assert (row.given_by, row.helper_name) == ("guardian", "แดง ใจดี")


def test_a_no_is_written_down_and_ends_an_earlier_yes(editor, desk):
    says_yes(desk.maker, rules.PHOTO)
    assert send(editor, desk.at("consent-ask"), answer="no").status_code == 302
    assert Consent.objects.filter(granted=False).count() == 1
    states = {(one.item, one.purpose): one.state for one in switches_of(desk.maker, now=timezone.now())}
    assert states["photo", "web"] == "refused"


def test_the_same_form_sent_twice_writes_one_answer(editor, desk):
    key = uuid.uuid4()
    for _ in range(2):
        assert send(editor, desk.at("consent-ask"), key=key).status_code == 302
    assert Consent.objects.count() == 1


def test_a_picture_that_was_exchanged_while_she_was_asked_is_not_agreed_to(editor, desk):
    old = desk.kept["hands"].reference
    with_portrayals(desk.maker)
    answer = send(editor, desk.at("consent-ask"), portrayal=str(old))
    assert answer.status_code == 422
    assert "เปลี่ยน" in answer.content.decode()
    assert Consent.objects.count() == 0


def test_without_a_picture_there_is_nothing_to_ask_about(editor, desk):
    other = a_maker(desk.organisation, "คนใหม่", alias="")
    answer = send(editor, desk.at("consent-ask", maker=other.reference))
    assert answer.context["screen"] == "nothing"
    assert Consent.objects.count() == 0


@pytest.mark.parametrize(("item", "purpose"), [("photo", "statistics"), ("voice", "print"), ("smell", "web")])
def test_a_question_that_is_never_asked_is_missing(editor, desk, item, purpose):
    assert editor.get(desk.at("consent-ask", item=item, purpose=purpose)).status_code == 404
    assert editor.post(desk.at("consent-stop", item=item, purpose=purpose)).status_code == 404


def test_one_tap_takes_back_and_a_second_changes_nothing(editor, desk):
    says_yes(desk.maker, rules.PHOTO)
    for _ in range(2):
        assert editor.post(desk.at("consent-stop")).status_code == 302
    assert Withdrawal.objects.count() == 1
    assert not any(one.on for one in switches_of(desk.maker, now=timezone.now()))


def test_one_tap_takes_everything_back(editor, desk):
    says_yes_to_all(desk.maker)
    says_yes_to_all(desk.maker, rules.PRINT)
    editor.post(desk.at("consent-stop-all"))
    assert Withdrawal.objects.count() == Consent.objects.count() == 9


def test_what_was_printed_is_listed_once_she_says_no(editor, desk):
    says_yes(desk.maker, rules.PHOTO, rules.PRINT)
    editor.post(desk.at("consent-outside"), {"purpose": "print", "what": "แผ่นพับงานกาชาด", "key": uuid.uuid4()})
    assert "แผ่นพับงานกาชาด" not in editor.get(desk.at("consent")).content.decode()
    editor.post(desk.at("consent-stop", purpose="print"))
    assert "แผ่นพับงานกาชาด" in editor.get(desk.at("consent")).content.decode()


@pytest.mark.parametrize(
    ("way", "sent"),
    [
        ("face", {"file": SimpleUploadedFile("../../x.php", a_picture((1, 2, 3)))}),
        ("voice", {"file": SimpleUploadedFile("x.exe", WAV)}),
        ("story", {"story_th": "ฉันชอบทอผ้า", "story_en": ""}),
    ],
)
def test_what_is_put_in_is_kept_and_shown_to_nobody(editor, desk, way, sent):
    answer = editor.post(desk.at("consent-keep", way=way), sent | {"key": uuid.uuid4()})
    assert answer.status_code == 302
    newest = Portrayal.objects.filter(way=way).latest("pk")
    assert newest.reference not in {one.reference for one in desk.kept.values()}
    assert Consent.objects.count() == 0


@pytest.mark.parametrize(
    ("way", "sent"),
    [
        ("face", {"file": SimpleUploadedFile("x.jpg", b"<svg onload=alert(1)>" * 30)}),
        ("voice", {"file": SimpleUploadedFile("x.mp3", b"%PDF-1.7" * 100)}),
        ("story", {"story_th": "", "story_en": "only English"}),
        ("story", {"story_th": "ก" * 2_001}),
    ],
)
def test_what_cannot_be_kept_is_refused_in_words_and_nothing_is_kept(editor, desk, way, sent):
    before = rows()
    answer = editor.post(desk.at("consent-keep", way=way), sent)
    assert answer.status_code == 422
    assert answer.context["form"].errors
    assert rows() == before


def test_the_desk_sees_its_own_makers_picture_and_keeps_it_in_no_cache(editor, desk):
    answer = editor.get(desk.at("consent-file"))
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/webp")
    assert answer.headers["Cache-Control"] == "no-store, private"


@pytest.mark.parametrize("door", CONSENT_DOORS, ids=lambda one: one.name)
def test_a_stranger_another_desk_and_who_may_only_look_get_nothing_and_change_nothing(client, desk, door):
    says_yes(desk.maker, rules.PHOTO)
    before, address = rows(), desk.at(door.name)
    form = {"way": "hands", "form": "text", "answer": "no", "given_by": "self", "screen": "years",
            "purpose": "print", "what": "x", "story_th": "x"}  # fmt: skip
    for answer in (client.get(address), client.post(address, form)):
        assert answer.status_code in (302, 405)
        assert answer.status_code == 405 or "/sign-in/" in answer.headers["Location"]
    other = Desk("ศูนย์อื่น", "คนอื่น")
    before = rows()
    client.force_login(a_member(other.organisation, "manager"))
    own_desk_foreign_maker = reverse(
        f"portal:{door.name}",
        kwargs={key: (desk.names | {"organisation": other.organisation.slug})[key] for key in door.pattern.converters},
    )
    for url in (address, own_desk_foreign_maker):
        for answer in (client.get(url), client.post(url, form)):
            assert answer.status_code in (404, 405)
            assert "สมใจ" not in answer.content.decode()
    for role in ("viewer", "packer"):
        client.force_login(a_member(desk.organisation, role))
        for answer in (client.get(address), client.post(address, form)):
            assert answer.status_code in (403, 405)
            assert "สมใจ" not in answer.content.decode()
    assert rows() == before


def test_a_picture_of_another_maker_is_missing_under_ones_own(editor, desk):
    other = a_maker(desk.organisation, "คนที่สอง")
    assert editor.get(desk.at("consent-file", maker=other.reference)).status_code == 404

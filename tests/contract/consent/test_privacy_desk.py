"""The data protection desk: clocks, record, export, erasure, clearing away."""

import io
import json
import uuid
import zipfile
from datetime import timedelta

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from marketplace.accounts.create_user import create_user
from marketplace.accounts.grant_role import grant_role
from marketplace.shared.models import OutboxEvent
from marketplace.shared.sensitive.models import AccessRecord
from marketplace.shared.sensitive.note_access import note_access
from marketplace.shared.thai.dates import bangkok_day
from tests.builders import PASSWORD, an_organisation, set_up_market
from tests.consent_building import a_maker, made_by, says_yes, says_yes_to_all, takes_back, with_portrayals
from tests.vendor_desks import a_paid_order
from vendor_onboarding.consent.models import Consent, Handle, Portrayal
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.privacy.clear_away import clear_away
from vendor_onboarding.privacy.models import Breach, ErasedPerson, PersonRequest, PrivacyNotice, RetentionRun
from vendor_onboarding.privacy.urls import urlpatterns

pytestmark = pytest.mark.django_db(transaction=True)
NOW = timezone.now()


@pytest.fixture(autouse=True)
def _withdrawals(settings, tmp_path):
    settings.WITHDRAWALS_FILE = tmp_path / "withdrawals.jsonl"


@pytest.fixture
def officer(client):
    user = create_user(email="privacy@example.test", password=PASSWORD)
    grant_role(user=user, role="privacy")
    client.force_login(user)
    return client


@pytest.fixture
def maker():
    return a_maker(an_organisation("ศูนย์ทอผ้า"), disabled=True)


def at(name, **named):
    return reverse(f"privacy:{name}", kwargs=named)


def rows():
    return [one.objects.count() for one in (PersonRequest, Breach, PrivacyNotice, RetentionRun, ErasedPerson)]


@pytest.mark.parametrize("door", [one for one in urlpatterns if one.name != "notice"], ids=lambda one: one.name)
@pytest.mark.parametrize("roles", [(), ("seller", "reviewer", "treasurer", "ministry")])
def test_strangers_and_other_roles_get_nothing_and_change_nothing(client, maker, door, roles):
    if roles:
        user = create_user(email="other@example.test", password=PASSWORD)
        for role in roles:
            grant_role(user=user, role=role)
        client.force_login(user)
    before = rows()
    values = {"maker": maker.reference, "reference": uuid.uuid4()}
    address = at(door.name, **{key: values[key] for key in door.pattern.converters})
    form = {"sure": "on", "report": "x", "done": "yes", "answer": "x", "text_th": "x", "text_en": "x"}
    for answer in (client.get(address), client.post(address, form)):
        assert answer.status_code in ((403, 405) if roles else (302, 405))
        assert "สมใจ" not in answer.content.decode()
    assert rows() == before
    assert Maker.objects.get(pk=maker.pk).name == "สมใจ ใจดี"


def test_the_notice_is_for_everybody_and_a_change_is_a_new_version(officer):
    assert "30 วัน" in officer.get(at("notice")).content.decode()
    for words in ("ใหม่", "ใหม่", "ใหม่กว่า"):
        officer.post(at("notices"), {"text_th": words, "text_en": "new"})
    assert list(PrivacyNotice.objects.values_list("version", "text_th")) == [(1, "ใหม่"), (2, "ใหม่กว่า")]
    assert "ใหม่กว่า" in officer.get(at("notice")).content.decode()


def test_the_record_of_processing_names_basis_and_recipients(officer):
    page = officer.get("/en" + at("record")).content.decode()
    for words in ("PDPA 19, 26", "the bank that pays", "10 years after the fiscal year"):
        assert words in page


def test_a_request_is_due_after_thirty_days_and_closed_once(officer):
    key, came = uuid.uuid4(), bangkok_day(NOW) - timedelta(days=31)
    form = {"kind": "access", "name": "สมใจ", "received_on": came.isoformat(), "key": key}
    for _ in range(2):
        assert officer.post(at("new-request"), form).status_code == 302
    row = PersonRequest.objects.get()
    assert row.due_on == came + timedelta(days=30)
    assert "chip refusal" in officer.get(at("overview")).content.decode()
    assert officer.post(at("request", reference=key), {"done": "yes", "answer": "ส่งให้แล้ว"}).status_code == 302
    assert officer.post(at("request", reference=key), {"done": "no", "answer": "ไม่"}).status_code == 422
    row.refresh_from_db()
    assert (row.state, row.answer) == ("done", "ส่งให้แล้ว")
    assert "chip refusal" not in officer.get(at("overview")).content.decode()


def test_a_breach_is_to_be_reported_in_72_hours(officer):
    form = {"what": "สมุดหาย", "people": "3", "noticed_at": "2026-11-20T08:30", "key": uuid.uuid4()}
    assert officer.post(at("new-breach"), form).status_code == 302
    row = Breach.objects.get()
    assert row.noticed_at.isoformat() == "2026-11-20T01:30:00+00:00"
    page = officer.get(at("breach", reference=row.reference)).content.decode()
    assert "23 พฤศจิกายน 2569 เวลา 08:30" in page
    assert officer.post(at("breach", reference=row.reference), {"report": "แจ้ง สคส. แล้ว"}).status_code == 302
    assert officer.post(at("breach", reference=row.reference), {"report": "อีกครั้ง"}).status_code == 422
    row.refresh_from_db()
    assert row.report == "แจ้ง สคส. แล้ว"


@pytest.mark.parametrize(("name", "form"), [("new-request", {"kind": "access"}), ("new-breach", {"what": ""})])
def test_what_is_left_out_is_asked_for_and_nothing_is_written(officer, name, form):
    assert officer.post(at(name), form).status_code == 422
    assert rows() == [0, 0, 0, 0, 0]


def test_a_person_gets_all_that_is_held_of_her_and_the_look_is_noted(officer, maker):
    with_portrayals(maker)
    says_yes_to_all(maker)
    takes_back(maker, "name")
    before = AccessRecord.objects.count()
    answer = officer.post(at("export", maker=maker.reference))
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Cache-Control"] == "no-store, private"
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    data = json.loads(archive.read("data.json"))
    assert data["maker"]["name"] == "สมใจ ใจดี"
    assert data["facts"]["facts"][0]["kind"] == "disability"
    assert len(data["consents"]) == 5
    assert [one["withdrawal__withdrawn_at"] is not None for one in data["consents"]].count(True) == 1
    assert {one.split("-")[0] for one in archive.namelist()} == {"data.json", "hands", "face", "voice"}
    assert AccessRecord.objects.count() > before


def test_an_erased_person_is_gone_and_her_money_is_not(officer):
    set_up_market()
    organisation = an_organisation("ศูนย์ทอผ้า")
    maker = a_maker(organisation, disabled=True)
    product = made_by(organisation, maker)
    with_portrayals(maker)
    says_yes_to_all(maker)
    says_yes(maker, "photo", "press", given_by="guardian", helper="แดง ใจดี")
    a_paid_order(product, total=10_000)
    address = f"/people/{Handle.objects.get(maker=maker, purpose='web').handle}/portrait/640.webp"
    assert officer.get(address).status_code == 200
    assert officer.post(at("person", maker=maker.reference), {}).status_code == 422
    for _ in range(2):
        assert officer.post(at("person", maker=maker.reference), {"sure": "on"}).status_code == 302
    maker.refresh_from_db()
    assert (maker.name, maker.alias) == (f"#{str(maker.reference)[:8]}", "")
    assert officer.get(address).status_code == 404
    assert not Portrayal.objects.filter(maker=maker).exclude(files={}, words_th="").exists()
    assert not Consent.objects.exclude(helper_name="").exists()
    assert ErasedPerson.objects.get().kept["entries"] == 1
    assert OutboxEvent.objects.filter(name="MakerErased").count() == 1
    page = officer.get("/en" + at("person", maker=maker.reference)).content.decode()
    assert "Accounting Act" in page


def test_pictures_without_a_yes_are_cleared_away_after_ninety_days_and_not_before(maker):
    kept = with_portrayals(maker)
    says_yes(maker, "photo")
    clear_away(timezone.now() + timedelta(days=89))
    assert Portrayal.objects.filter(dropped_at=None).count() == 4
    clear_away(timezone.now() + timedelta(days=91))
    left = list(Portrayal.objects.filter(dropped_at=None))
    assert left == [kept["hands"]]
    takes_back(maker, "photo")
    clear_away(timezone.now() + timedelta(days=89))
    assert Portrayal.objects.filter(dropped_at=None).count() == 1
    clear_away(timezone.now() + timedelta(days=92))
    assert Portrayal.objects.filter(dropped_at=None).count() == 0


def test_old_looks_closed_requests_and_helpers_are_cleared_away(officer, maker):
    with_portrayals(maker)
    with transaction.atomic():
        note_access(who="user:1", what="x", whose="maker:1", why="y", now=timezone.now())
    says_yes(maker, "photo", given_by="supporter", helper="แดง ใจดี")
    key = uuid.uuid4()
    day = bangkok_day(NOW).isoformat()
    officer.post(at("new-request"), {"kind": "access", "name": "สมใจ", "received_on": day, "key": key})
    officer.post(at("request", reference=key), {"done": "yes", "answer": "ส่งแล้ว"})
    clear_away(timezone.now() + timedelta(days=3 * 365 - 2))
    assert PersonRequest.objects.get().name == "สมใจ"
    clear_away(timezone.now() + timedelta(days=4 * 365 + 2))
    assert (PersonRequest.objects.get().name, Consent.objects.get().helper_name) == ("", "")
    assert AccessRecord.objects.count() == 1
    clear_away(timezone.now() + timedelta(days=5 * 365 + 2))
    assert AccessRecord.objects.count() == 0
    assert RetentionRun.objects.count() == 15


def test_the_desk_reads_who_looked(officer):
    with transaction.atomic():
        for whose in ("maker:1", "maker:2"):
            note_access(who="user:7", what="bank-account", whose=whose, why="payout run 12", now=timezone.now())
    page = officer.get("/en" + at("looks") + "?whose=maker:1").content.decode()
    assert "payout run 12" in page
    assert "maker:2" not in page

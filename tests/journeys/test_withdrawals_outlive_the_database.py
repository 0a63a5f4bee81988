"""A database that is brought back from yesterday's copy learns of today's withdrawals before it serves."""

import json
import logging
import uuid
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from marketplace.config import prepare as config_prepare
from tests.builders import an_organisation, set_up_market
from tests.consent_building import a_maker, made_by, says_yes, says_yes_to_all, takes_back, with_portrayals
from tests.lift_refusals import lifted
from vendor_onboarding.consent.models import Consent, Handle, Withdrawal
from vendor_onboarding.consent.replay_withdrawals import replay_withdrawals
from vendor_onboarding.consent.withdraw_consent import withdraw_consent
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.privacy.erase_person import erase_person
from vendor_onboarding.privacy.models import ErasedPerson

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def file(settings, tmp_path):
    settings.WITHDRAWALS_FILE = tmp_path / "other-disk" / "withdrawals.jsonl"
    return settings.WITHDRAWALS_FILE


@pytest.fixture
def maker(file):
    set_up_market()
    organisation = an_organisation("ศูนย์ทอผ้า")
    maker = a_maker(organisation, disabled=True)
    made_by(organisation, maker)
    with_portrayals(maker)
    return maker


def address(maker):
    return f"/people/{Handle.objects.get(maker=maker, purpose='web').handle}/portrait/640.webp"


def bring_back_yesterday(*tables):
    """What a copy of yesterday lacks: the rows that were written since."""
    with transaction.atomic(), connection.cursor() as cursor, lifted(cursor):
        for table in tables:
            cursor.execute(f"DELETE FROM {table}")


def start(settings):
    """All that happens before the doors open."""
    settings.SAMPLE_MARKET = False
    config_prepare.prepare(lambda _: None)


def test_the_photo_is_dead_after_a_start_on_yesterdays_database(client, maker, settings):
    says_yes_to_all(maker)
    takes_back(maker, "photo")
    bring_back_yesterday("consent_withdrawal")
    assert client.get(address(maker)).status_code == 200  # what the copy alone would do
    start(settings)
    assert client.get(address(maker)).status_code == 404
    assert Withdrawal.objects.count() == 1
    start(settings)
    assert Withdrawal.objects.count() == 1


def test_the_command_that_prepares_replays_too(client, maker, settings):
    says_yes(maker, "photo")
    takes_back(maker, "photo")
    bring_back_yesterday("consent_withdrawal")
    settings.SAMPLE_MARKET = False
    call_command("prepare")
    assert client.get(address(maker)).status_code == 404


def test_a_yes_that_was_given_again_after_the_withdrawal_stays(client, maker):
    says_yes(maker, "photo")
    takes_back(maker, "photo")
    says_yes(maker, "photo")
    bring_back_yesterday("consent_withdrawal")
    assert replay_withdrawals() == 1
    assert client.get(address(maker)).status_code == 200
    assert Withdrawal.objects.get().consent == Consent.objects.order_by("pk").first()


def test_a_withdrawal_of_what_the_copy_never_had_changes_nothing(maker, file):
    says_yes(maker, "photo")
    takes_back(maker, "photo")
    bring_back_yesterday("consent_withdrawal", "consent_consent")
    assert replay_withdrawals() == 0


def test_a_file_that_was_lost_is_written_anew_from_the_database(maker, file):
    says_yes_to_all(maker)
    takes_back(maker, "photo")
    takes_back(maker, "name")
    file.unlink()
    assert replay_withdrawals() == 0
    assert len(file.read_text().splitlines()) == 2
    bring_back_yesterday("consent_withdrawal")
    assert replay_withdrawals() == 2


def test_a_torn_line_spoils_no_other_and_is_named_in_the_log(maker, file, caplog):
    says_yes_to_all(maker)
    takes_back(maker, "photo")
    with file.open("a") as torn:
        torn.write('{"maker": "')
    takes_back(maker, "name")
    bring_back_yesterday("consent_withdrawal")
    with caplog.at_level(logging.WARNING):
        assert replay_withdrawals() == 2
    assert "line 2 of the withdrawals' file" in caplog.text


def test_a_full_disk_does_not_stand_between_a_person_and_her_no(maker, file, monkeypatch, caplog, client):
    says_yes(maker, "photo")

    def full(_lines):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("vendor_onboarding.consent.withdraw_consent.append_lines", full)
    assert takes_back(maker, "photo")
    assert client.get(address(maker)).status_code == 404
    assert not file.exists()
    assert replay_withdrawals() == 0
    assert json.loads(file.read_text())["item"] == "photo"


def test_the_file_names_nobody(maker, file):
    says_yes_to_all(maker)
    takes_back(maker, "name")
    text = file.read_text()
    assert "สมใจ" not in text
    assert "ใบเตย" not in text
    assert file.stat().st_mode & 0o077 == 0


def test_a_withdrawal_that_broke_off_is_kept_on_the_safe_side(maker, file):
    says_yes(maker, "photo")
    with pytest.raises(RuntimeError, match="power"), transaction.atomic():
        withdraw_consent(maker=maker, item="photo", purpose="web", by="user:1", channel="portal", now=timezone.now())
        raise RuntimeError("power cut")
    assert Withdrawal.objects.count() == 0
    assert replay_withdrawals() == 1


def test_an_erased_person_stays_erased(client, maker, settings):
    says_yes_to_all(maker)
    with transaction.atomic():
        erase_person(maker=maker, by="user:1", now=timezone.now() + timedelta(seconds=1))
    bring_back_yesterday("consent_withdrawal", "privacy_erasedperson")
    Maker.objects.filter(pk=maker.pk).update(name="สมใจ ใจดี", alias="ป้าใบเตย")
    start(settings)
    assert Maker.objects.get(pk=maker.pk).name.startswith("#")
    assert ErasedPerson.objects.count() == 1
    assert client.get(address(maker)).status_code == 404
    start(settings)
    assert ErasedPerson.objects.count() == 1


def test_a_line_of_a_stranger_harms_nothing(maker, file):
    file.parent.mkdir(parents=True)
    line = {"maker": str(uuid.uuid4()), "item": "photo", "purpose": "web", "at": timezone.now().isoformat()}
    file.write_text(json.dumps(line | {"by": "x", "channel": "portal"}) + "\nnot json\n{}\n[]\n")
    assert replay_withdrawals() == 0

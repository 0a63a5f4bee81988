"""Answers of one maker that are written at the same moment: each once, and a no stays a no."""

import uuid
from datetime import timedelta
from functools import partial

import pytest
from django.utils import timezone

from marketplace.shared.thai.dates import bangkok_day
from tests.builders import an_organisation
from tests.consent_building import a_maker, says_yes, says_yes_to_all, with_portrayals
from tests.racing import race
from vendor_onboarding.consent.give_consent import Question, Said, give_consent
from vendor_onboarding.consent.models import Consent, ConsentText, Handle, Withdrawal
from vendor_onboarding.consent.replay_withdrawals import replay_withdrawals
from vendor_onboarding.consent.switches import switches_of
from vendor_onboarding.consent.withdraw_consent import withdraw_consent, withdraw_everything
from vendor_onboarding.privacy.erase_person import erase_person
from vendor_onboarding.privacy.models import ErasedPerson

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def maker(settings, tmp_path):
    settings.WITHDRAWALS_FILE = tmp_path / "withdrawals.jsonl"
    maker = a_maker(an_organisation("ศูนย์ทอผ้า"))
    with_portrayals(maker)
    return maker


def yes(maker, key):
    now = timezone.now()
    return give_consent(
        maker=maker, question=Question(item="photo", purpose="web", way="hands"), said=Said(recorded_by="user:1"),
        expires_on=bangkok_day(now) + timedelta(days=9), key=key, now=now,
    )  # fmt: skip


def back(maker):
    return withdraw_consent(maker=maker, item="photo", purpose="web", by="user:1", channel="portal", now=timezone.now())


def test_one_form_sent_eight_times_at_once_writes_one_answer(maker):
    key = uuid.uuid4()
    answers = race([partial(yes, maker, key)] * 8)
    assert {one.pk for one in answers} == {Consent.objects.get().pk}
    assert Handle.objects.count() == ConsentText.objects.count() == 1


def test_eight_withdrawals_at_once_take_each_yes_back_once(maker, settings):
    says_yes(maker, "photo")
    says_yes(maker, "photo")
    assert race([partial(back, maker)] * 8).count(True) == 1
    assert Withdrawal.objects.count() == 2
    assert len(settings.WITHDRAWALS_FILE.read_text().splitlines()) == 1


def test_many_makers_who_withdraw_at_once_leave_whole_lines_and_none_is_lost(settings, tmp_path):
    settings.WITHDRAWALS_FILE = tmp_path / "withdrawals.jsonl"
    organisation = an_organisation("ศูนย์ทอผ้า")
    makers = [a_maker(organisation, f"คนที่ {number}") for number in range(12)]
    for one in makers:
        says_yes(one, "name")
        says_yes(one, "disability_mention")
    now = timezone.now()
    race([partial(withdraw_everything, maker=one, by="user:1", channel="portal", now=now) for one in makers])
    assert len(settings.WITHDRAWALS_FILE.read_text().splitlines()) == 24
    assert Withdrawal.objects.count() == 24
    assert replay_withdrawals() == 0


def test_yes_and_no_at_once_end_as_the_last_one_said(maker):
    race([partial(yes, maker, uuid.uuid4()) if number % 2 else partial(back, maker) for number in range(10)])
    standing = Consent.objects.filter(withdrawal=None)
    state = next(one for one in switches_of(maker, now=timezone.now()) if (one.item, one.purpose) == ("photo", "web"))
    newest = Consent.objects.order_by("pk").last()
    assert state.on == (newest in list(standing))


def test_two_officers_erase_a_person_once(maker):
    says_yes_to_all(maker)
    race([partial(erase_person, maker=maker, by=f"user:{number}", now=timezone.now()) for number in range(4)])
    assert ErasedPerson.objects.count() == 1
    assert Withdrawal.objects.count() == 5

"""Who was erased is not written down anew by those who still know her name."""

import uuid
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from tests.builders import an_organisation
from tests.consent_building import a_picture
from tests.makers_building import a_maker
from vendor_onboarding.consent.give_consent import Question, Said, give_consent
from vendor_onboarding.consent.keep_portrayal import keep_portrait, keep_story
from vendor_onboarding.consent.models import Consent, Portrayal
from vendor_onboarding.consent.queries import shown_people
from vendor_onboarding.makers.errors import MakerErasedError
from vendor_onboarding.makers.rename_maker import rename_maker
from vendor_onboarding.privacy.erase_person import erase_person

pytestmark = pytest.mark.django_db


def test_nobody_writes_her_name_picture_story_or_yes_down_again():
    mali, now = a_maker(an_organisation(), "มาลี"), timezone.now()
    with transaction.atomic():
        erase_person(maker=mali, by="user:1", now=now)
    later = {"by": "user:2", "key": uuid.uuid4(), "now": now + timedelta(minutes=1)}
    question, said = Question(item="name", purpose="web", way="name"), Said(recorded_by="user:2")
    deeds = [
        lambda: rename_maker(maker=mali, name="มาลี", alias=""),
        lambda: keep_portrait(maker=mali, way="face", data=a_picture(), **later),
        lambda: keep_story(maker=mali, words=("มาลีทอผ้า", ""), **later),
        lambda: give_consent(
            maker=mali, question=question, said=said, expires_on=(now + timedelta(days=9)).date(),
            key=uuid.uuid4(), now=later["now"],
        ),
    ]  # fmt: skip

    for deed in deeds:
        with pytest.raises(MakerErasedError), transaction.atomic():
            deed()

    mali.refresh_from_db()
    assert "มาลี" not in mali.name
    assert (Consent.objects.count(), Portrayal.objects.count()) == (0, 0)
    assert shown_people([mali], purpose="web", now=later["now"]) == {}

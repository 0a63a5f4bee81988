"""The sample's applications: one in each state at least, by the deeds that people use."""

from collections import Counter
from datetime import UTC, datetime
from typing import Any

import pytest

from marketplace.config.set_up_store import set_up_store
from marketplace.organisations.models import Organisation, SellerOfRecord
from marketplace.sample.load_applications import load_applications
from marketplace.sample.load_organisations import load_organisations
from marketplace.sample.load_people import load_people
from vendor_onboarding.applications.models import Application, ApplicationDocument
from vendor_onboarding.applications.rules import STATES
from vendor_onboarding.payees.models import PayeeAccount

NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)


@pytest.mark.django_db
def test_there_is_an_application_in_every_state_and_an_example_of_a_seller(settings: Any, tmp_path: Any) -> None:
    settings.PRIVATE_ROOT = tmp_path
    set_up_store(now=NOW)
    load_organisations(now=NOW)
    load_people(now=NOW)
    load_applications(now=NOW)
    states = Counter(Application.objects.values_list("state", flat=True))
    assert states == Counter({state: 2 if state == "submitted" else 1 for state in STATES})
    assert Application.objects.filter(is_example=False).count() == 0
    assert ApplicationDocument.objects.count() == len(list(tmp_path.rglob("*.webp"))) == 16
    made = Organisation.objects.get(application__isnull=False)
    assert (made.parent.slug if made.parent else "", made.is_example) == ("krasiao", True)
    assert PayeeAccount.objects.filter(payee=made.reference, state="proposed").count() == 1
    assert SellerOfRecord.objects.get().is_example is True

"""The sample's products on their way: one in every state, and what the store makes of the trusted one."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from marketplace.media.models import Picture
from marketplace.sample.load_catalogue import load_catalogue
from marketplace.sample.load_drafts import load_drafts
from marketplace.sample.load_makers import load_makers
from marketplace.sample.load_organisations import load_organisations
from marketplace.sample.load_people import load_people
from tests.builders import set_up_market
from vendor_onboarding.listings.models import DraftDecision, ProductDraft, VendorTrust

pytestmark = pytest.mark.django_db
AS_OF = datetime(2026, 11, 20, tzinfo=UTC)


def test_there_is_one_in_every_state(settings: Any, tmp_path: Path) -> None:
    settings.PRIVATE_ROOT = tmp_path
    set_up_market()
    for step in (load_organisations, load_people, load_catalogue, load_makers, load_drafts):
        step(now=AS_OF)
    states = Counter(ProductDraft.objects.values_list("state", flat=True))
    assert states == {"draft": 4, "proposed": 3, "change_asked": 1, "rejected": 1}
    assert ProductDraft.objects.filter(is_change=True, state="proposed").count() == 1
    assert (Picture.objects.count(), DraftDecision.objects.count(), VendorTrust.objects.count()) == (8, 2, 1)
    assert not ProductDraft.objects.filter(is_example=False).exists()

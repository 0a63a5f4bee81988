"""Publish a new version of what we tell people about their data."""

from datetime import datetime

from marketplace.shared.locks import lock_rows
from vendor_onboarding.privacy.models import PrivacyNotice
from vendor_onboarding.privacy.words import NOTICE_EN, NOTICE_TH

THE_HOUSE = "the house"


def publish_notice(*, text_th: str, text_en: str, by: str, now: datetime) -> PrivacyNotice:
    """Put a notice in force from now on; the same words again change nothing. Versions before stay readable."""
    before = lock_rows(PrivacyNotice.objects.all())
    if before and (before[-1].text_th, before[-1].text_en) == (text_th, text_en):
        return before[-1]
    version = before[-1].version + 1 if before else 1
    return PrivacyNotice.objects.create(version=version, text_th=text_th, text_en=text_en, since=now, published_by=by)


def notice_in_force() -> PrivacyNotice:
    """Give the notice that holds now; before anybody wrote one, the one that came with the house."""
    newest = PrivacyNotice.objects.order_by("version").last()
    return newest or PrivacyNotice(version=0, text_th=NOTICE_TH, text_en=NOTICE_EN, published_by=THE_HOUSE)

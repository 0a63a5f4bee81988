"""Clear away what is kept no longer than it is needed. Runs by the clock, and may run at any time."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from marketplace.accounts.models import Session
from marketplace.shared.sensitive.models import AccessRecord
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.consent.keep_portrayal import drop_portrayal
from vendor_onboarding.consent.models import Consent, Portrayal
from vendor_onboarding.privacy import rules
from vendor_onboarding.privacy.models import PersonRequest, RetentionRun


def clear_away(now: datetime) -> int:
    """Clear away all whose time is over, each rule in a transaction of its own; gives how many rows it touched."""
    total = 0
    for keeping in rules.KEEPING:
        with transaction.atomic():
            cleared = JOBS[keeping.code](now, now - timedelta(days=keeping.days))
            RetentionRun.objects.create(code=keeping.code, ran_at=now, cleared=cleared)
        total += cleared
    return total


def _portrayals(now: datetime, before: datetime) -> int:
    """Those to which no yes holds, and none ended of late."""
    kept = Portrayal.objects.filter(dropped_at=None, kept_at__lt=before)
    rows = list(kept.exclude(pk__in=_still_needed(before)))
    for row in rows:
        drop_portrayal(row, now=now)
    return len(rows)


def _still_needed(before: datetime) -> list[int]:
    """Portrayals named by a yes that is good, or that ended after this moment."""
    good = Consent.objects.filter(granted=True, portrayal__isnull=False, expires_on__gte=bangkok_day(before))
    good = good.filter(Q(withdrawal=None) | Q(withdrawal__withdrawn_at__gte=before))
    return list(good.values_list("portrayal", flat=True).distinct())


def _sessions(_now: datetime, before: datetime) -> int:
    return Session.objects.filter(expire_date__lt=before).delete()[0]


def _access_log(_now: datetime, before: datetime) -> int:
    return AccessRecord.objects.filter(at__lt=before).delete()[0]


def _helpers(_now: datetime, before: datetime) -> int:
    over = Q(expires_on__lt=bangkok_day(before)) | Q(withdrawal__withdrawn_at__lt=before)
    rows = Consent.objects.filter(over).exclude(helper_name="").values("pk")
    return Consent.objects.filter(pk__in=rows).update(helper_name="")


def _requests(now: datetime, before: datetime) -> int:
    rows = PersonRequest.objects.filter(closed_at__lt=before, cleared_at=None)
    return rows.update(name="", contact="", words="", answer="", cleared_at=now)


JOBS: dict[str, Callable[[datetime, datetime], int]] = {
    rules.PORTRAYALS: _portrayals,
    rules.SESSIONS: _sessions,
    rules.ACCESS_LOG: _access_log,
    rules.HELPERS: _helpers,
    rules.REQUESTS: _requests,
}

"""Note that somebody looked."""

from datetime import datetime

from marketplace.shared.sensitive.models import AccessRecord


def note_access(*, who: str, what: str, whose: str, why: str, now: datetime) -> None:
    """Write down that a person looked at sealed data: who ("user:5"), what ("bank-account"), whose ("maker:<uuid>").

    `why` is the task ("payout run 12"), in plain words without personal data. Called before the data is shown.
    """
    AccessRecord.objects.create(who=who, what=what, whose=whose, why=why, at=now)

"""Data went where it should not: it is noted, and reported within 72 hours."""

from datetime import datetime
from uuid import UUID

from marketplace.shared.locks import lock_rows
from vendor_onboarding.privacy.errors import ClosedAlreadyError, NotHereError
from vendor_onboarding.privacy.models import Breach


def note_breach(*, noticed_at: datetime, what: tuple[str, int, str], by: str, key: UUID, now: datetime) -> Breach:
    """Write down a breach: what happened, how many people it touches, what was done. Once per key (PDPA 37(4))."""
    words, people, measures = what
    values = {
        "noticed_at": min(noticed_at, now),
        "what": words.strip(),
        "people": people,
        "measures": measures.strip(),
        "noted_by": by,
        "noted_at": now,
    }
    return Breach.objects.get_or_create(reference=key, defaults=values)[0]


def report_breach(*, reference: UUID, report: str, by: str, now: datetime) -> Breach:
    """Note when and how it was reported to the committee's office, or why it need not be. Raises ClosedAlreadyError."""
    held = lock_rows(Breach.objects.filter(reference=reference))
    if not held:
        raise NotHereError
    if held[0].reported_at is not None:
        raise ClosedAlreadyError
    held[0].report, held[0].reported_by, held[0].reported_at = report.strip(), by, now
    held[0].save(update_fields=["report", "reported_by", "reported_at"])
    return held[0]

"""Note what left the house with a maker in it, so that a withdrawal can say what cannot be called back."""

from datetime import date, datetime
from uuid import UUID

from vendor_onboarding.consent.models import OutsideUse
from vendor_onboarding.makers.models import Maker


def note_outside_use(*, maker: Maker, used: tuple[str, str, date], by: str, key: UUID, now: datetime) -> OutsideUse:
    """Note a printing or a piece of news: (purpose "print" or "press", what it is, the day). Once per key."""
    purpose, what, day = used
    values = {"maker": maker, "purpose": purpose, "what": what, "used_on": day, "noted_by": by, "noted_at": now}
    return OutsideUse.objects.get_or_create(key=key, defaults=values)[0]

"""What a withdrawal cannot reach at once, in a list."""

from dataclasses import dataclass
from datetime import datetime

from vendor_onboarding.consent import rules
from vendor_onboarding.consent.models import Consent, HeldCopy, OutsideUse
from vendor_onboarding.consent.queries import answers_of
from vendor_onboarding.makers.models import Maker


@dataclass(frozen=True, kw_only=True, slots=True)
class OutThere:
    """Something that is still about: `kind` is "till" (until its next contact), "print" or "press" (for good).

    `name` is the till's place, or what was printed; empty where nobody noted what it was. `since` is the till's last
    contact, or when the printing or the yes to it was.
    """

    kind: str
    name: str
    since: datetime


def out_there(maker: Maker, *, now: datetime) -> list[OutThere]:
    """List where something of a maker may still be seen though she said no, or her yes ran out."""
    rows = answers_of([maker.pk]).get(maker.pk, [])
    live = {pair for pair in rules.ASKED if rules.may_show(*pair, rows, now)}
    found = _tills(maker, live)
    for purpose in (rules.PRINT, rules.PRESS):
        if not any(allowed == purpose for _, allowed in live):
            found += _outside(maker, purpose)
    return found


def _tills(maker: Maker, live: set[tuple[str, str]]) -> list[OutThere]:
    rows = HeldCopy.objects.filter(maker=maker, dropped_at=None).order_by("holder_name", "pk")
    held = {row.holder: row for row in rows if (row.item, rules.KIOSK) not in live}
    return [OutThere(kind="till", name=row.holder_name, since=row.last_contact) for row in held.values()]


def _outside(maker: Maker, purpose: str) -> list[OutThere]:
    """What was noted; and where there was a yes but no note, that it was allowed, and since when."""
    noted = list(OutsideUse.objects.filter(maker=maker, purpose=purpose).order_by("used_on", "pk"))
    if noted:
        return [OutThere(kind=purpose, name=row.what, since=row.noted_at) for row in noted]
    first = Consent.objects.filter(maker=maker, purpose=purpose, granted=True).order_by("pk").first()
    return [OutThere(kind=purpose, name="", since=first.given_at)] if first else []

"""The record of looks at sealed data, as a person reads it: who, at what, what for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from marketplace.accounts.models import User
from marketplace.shared.sensitive.models import AccessRecord

WHAT = {
    "bank-account": _("bank account"),
    "maker-facts": _("groups and disability"),
    "buyer-address": _("a buyer’s address"),
    "voice-note": _("voice note"),
    "everything": _("all that is kept of the person"),
}
# How a reason begins as it was noted, and its words; what follows is a number or a name.
WHY = (
    ("packing order ", _("packing order")),
    ("label of order ", _("label of order")),
    ("payout run ", _("payout run")),
    ("desk ", _("work at the desk of")),
    ("review of an application", _("review of an application")),
    ("check payee account", _("check of a bank account")),
    ("an application was approved", _("an application was approved")),
    ("request of the person", _("request of the person")),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """One look; what has no words here stands as it was noted."""

    at: datetime
    who: str
    what: str
    whose: str
    why: str


def looks_in_words(rows: Iterable[AccessRecord]) -> list[Look]:
    """Put looks into the words of the page's language; staff stand by their address."""
    some = list(rows)
    numbers = {one.who.removeprefix("user:") for one in some if one.who.startswith("user:")}
    known = User.objects.filter(pk__in=[int(one) for one in numbers if one.isdecimal()])
    staff = {f"user:{pk}": email for pk, email in known.values_list("pk", "email")}
    return [_look(one, staff) for one in some]


def _look(row: AccessRecord, staff: Mapping[str, str]) -> Look:
    what = str(WHAT.get(row.what, row.what))
    return Look(at=row.at, who=staff.get(row.who, row.who), what=what, whose=row.whose, why=_why(row.why))


def _why(noted: str) -> str:
    for start, words in WHY:
        if noted.startswith(start):
            return f"{words} {noted.removeprefix(start)}".strip()
    return noted

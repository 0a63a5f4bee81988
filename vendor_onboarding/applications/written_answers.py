"""An application's answers as people read them."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from marketplace.organisations.queries import organisation_by_slug, organisation_name
from marketplace.shared.thai.addresses import place_by_key
from marketplace.shared.thai.dates import written_day
from marketplace.shared.thai.digits import written_telephone
from vendor_onboarding.applications.words import KINDS, VAT, WAYS
from vendor_onboarding.payees.banks import bank_name

Answer = Mapping[str, Any]


def written_answer(step: str, answer: Answer | None) -> list[str]:
    """Give the lines that a question's answer reads as; none when it is not answered yet. Never a whole account."""
    if answer is None:
        return []
    lines = WRITERS[step](answer)
    return [line for line in lines if line] or [_("none")]


def _kind(answer: Answer) -> list[str]:
    return [str(KINDS[answer["kind"]])]


def _umbrella(answer: Answer) -> list[str]:
    found = organisation_by_slug(answer["organisation"]) if answer["organisation"] else None
    return [organisation_name(found) if found else _("none, we stand alone")]


def _name(answer: Answer) -> list[str]:
    return [answer["th"], answer["en"]]


def _registration(answer: Answer) -> list[str]:
    lines = [answer["number"] or _("no number yet")]
    if answer["written_name"]:
        lines.append(_("Name there: %(name)s") % {"name": answer["written_name"]})
    if answer["issued_on"]:
        lines.append(_("registered on %(day)s") % {"day": _day(answer["issued_on"])})
    if answer["expires_on"]:
        lines.append(_("valid until %(day)s") % {"day": _day(answer["expires_on"])})
    return lines


def _people(answer: Answer) -> list[str]:
    return [_("%(people)s people") % {"people": answer["people"]}]


def _place(answer: Answer) -> list[str]:
    place = place_by_key(answer["place"])
    return [place.written(_language())] if place else []


def _address(answer: Answer) -> list[str]:
    return [answer["line"]]


def _contact(answer: Answer) -> list[str]:
    return [answer["name"], written_telephone(answer["telephone"]), answer["email"]]


def _goods(answer: Answer) -> list[str]:
    return [line.strip() for line in str(answer["goods"]).splitlines()]


def _tax(answer: Answer) -> list[str]:
    return [answer["tax_id"]]


def _vat(answer: Answer) -> list[str]:
    lines = [str(VAT[answer["vat_status"]])]
    if answer["vat_since"]:
        lines.append(_("since %(day)s") % {"day": _day(answer["vat_since"])})
    if answer["vat_branch"]:
        lines.append(_("branch %(number)s") % {"number": answer["vat_branch"]})
    return lines


def _payment(answer: Answer) -> list[str]:
    return [str(WAYS[answer["way"]])]


def _account(answer: Answer) -> list[str]:
    ending = _("ending in %(digits)s") % {"digits": answer["tail"]}
    return [bank_name(answer["bank"], _language()) if answer["bank"] else _("PromptPay"), ending]


def _day(kept: str) -> str:
    return written_day(date.fromisoformat(kept), language=_language())


def _language() -> str:
    return "en" if (get_language() or "th").startswith("en") else "th"


WRITERS: Mapping[str, Callable[[Answer], list[str]]] = {
    "kind": _kind,
    "umbrella": _umbrella,
    "name": _name,
    "registration": _registration,
    "people": _people,
    "place": _place,
    "address": _address,
    "contact": _contact,
    "goods": _goods,
    "tax": _tax,
    "vat": _vat,
    "payment": _payment,
    "account": _account,
}

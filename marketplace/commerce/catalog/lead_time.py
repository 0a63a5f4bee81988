"""Goods made to order: how many days they take."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError

KEY = "lead_time_days"
LONGEST = 730


def check_lead_time(notes: Mapping[str, str]) -> None:
    """Refuse a product's note of its lead time that is no number of days; raises DomainError INVALID.

    A product that is made when it is ordered has variants whose stock is not tracked, and the note `lead_time_days`.
    """
    days = notes.get(KEY)
    if days is None:
        return
    if not (days.isascii() and days.isdecimal()) or not 1 <= int(days[:5]) <= LONGEST:
        raise DomainError("INVALID", _("The lead time is a number of days from 1 to 730."), "metadata")

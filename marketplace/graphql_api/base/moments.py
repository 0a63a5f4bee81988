"""Moments as they are given."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from django.utils.translation import gettext as _

from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.shared.errors import DomainError

YEARS = range(1900, 2200)


def moment_from(given: datetime, field: str) -> datetime:
    """Give a moment that a database can keep. Raises BadRequestError for any other."""
    if given.tzinfo is None:
        raise BadRequestError(_("The time needs its zone."), field)
    if given.year not in YEARS:
        raise BadRequestError(_("This time lies outside our calendar."), field)
    return given


def moment_of(given: Mapping[str, Any], at: str, on: str) -> datetime | None:
    """Give the moment that an input tells by its time (`at`) or, in the older way, by its day (`on`).

    Raises DomainError INVALID when both are given, BadRequestError for a moment that a database cannot keep.
    """
    moment: datetime | None = given.get(at)
    day: date | None = given.get(on)
    first, *rest = on.split("_")
    field = first + "".join(one.capitalize() for one in rest)
    if moment is not None and day is not None:
        raise DomainError("INVALID", _("Give the day or the time, not both."), field)
    if day is not None:
        moment = datetime.combine(day, time.min, tzinfo=UTC)
    return None if moment is None else moment_from(moment, field)

"""Moments as they are given."""

from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.graphql_api.base.errors import BadRequestError

YEARS = range(1900, 2200)


def moment_from(given: datetime, field: str) -> datetime:
    """Give a moment that a database can keep. Raises BadRequestError for any other."""
    if given.tzinfo is None:
        raise BadRequestError(_("The time needs its zone."), field)
    if given.year not in YEARS:
        raise BadRequestError(_("This time lies outside our calendar."), field)
    return given

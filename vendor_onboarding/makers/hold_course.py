"""An organisation gives a course."""

from datetime import date
from uuid import UUID

from django.db import transaction

from marketplace.organisations.models import Organisation
from vendor_onboarding.makers.errors import DayRefusedError, MakerMissingError, NameMissingError
from vendor_onboarding.makers.models import Course


def hold_course(
    *, organisation: Organisation, name: str, first_day: date, last_day: date | None = None, by: str, key: UUID
) -> Course:
    """Write down a course; doing it twice with one key writes one. Raises NameMissingError, DayRefusedError."""
    if not name.strip():
        raise NameMissingError
    if last_day is not None and last_day < first_day:
        raise DayRefusedError("ENDS_BEFORE")
    values = {"organisation": organisation, "name": name.strip(), "first_day": first_day, "last_day": last_day}
    with transaction.atomic():
        course, _new = Course.objects.get_or_create(reference=key, defaults=values | {"noted_by": by})
    if course.organisation_id != organisation.pk:
        raise MakerMissingError
    return course

"""A maker takes a course, and has learned it."""

from datetime import date, datetime

from django.db import transaction

from marketplace.shared.locks import lock_rows
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.makers.errors import DayRefusedError, MakerMissingError
from vendor_onboarding.makers.models import Attendance, Course, Maker


def attend_course(*, course: Course, maker: Maker, began_on: date, by: str, now: datetime) -> Attendance:
    """Write down that a maker is a trainee of a course from a day on; doing it twice changes nothing.

    Raises DayRefusedError for a day ahead.
    """
    if began_on > bangkok_day(now):
        raise DayRefusedError("AHEAD")
    with transaction.atomic():
        attendance, _new = Attendance.objects.get_or_create(
            course=course, maker=maker, defaults={"began_on": began_on, "noted_by": by}
        )
    return attendance


def graduate(*, course: Course, maker: Maker, graduated_on: date, by: str, now: datetime) -> Attendance:
    """Write down that a trainee graduated; a day that stands is kept.

    Raises MakerMissingError for who is no trainee of the course, DayRefusedError for a day ahead or before she began.
    """
    if graduated_on > bangkok_day(now):
        raise DayRefusedError("AHEAD")
    with transaction.atomic():
        held = lock_rows(Attendance.objects.filter(course=course, maker=maker))
        if not held:
            raise MakerMissingError
        [row] = held
        if row.graduated_on is not None:
            return row
        if graduated_on < row.began_on:
            raise DayRefusedError("ENDS_BEFORE")
        row.graduated_on, row.noted_by = graduated_on, by
        row.save(update_fields=["graduated_on", "noted_by"])
        return row

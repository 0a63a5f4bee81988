"""What closing refuses, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from marketplace.shared.errors import DomainError

DAYS_WORDS = {
    "PAST": gettext_lazy("The first day is over already. Choose today or a later day; what you typed is kept."),
    "BACKWARDS": gettext_lazy("The last day lies before the first. Check both; what you typed is kept."),
    "TOO_LONG": gettext_lazy("A holiday is at most 120 days long. For longer, hide the products instead."),
    "TOO_FAR": gettext_lazy("A holiday begins within a year from now. Check the year; what you typed is kept."),
}


class DaysRefusedError(DomainError):
    """These days cannot be a holiday."""

    def __init__(self, code: str) -> None:
        super().__init__(code, str(DAYS_WORDS[code]), "last_day" if code in ("BACKWARDS", "TOO_LONG") else "first_day")


class ClosedAlreadyError(DomainError):
    """One holiday at a time."""

    def __init__(self) -> None:
        super().__init__(
            "CLOSED_ALREADY", _("There is a holiday already. End or cancel it first; nothing was changed."), "first_day"
        )

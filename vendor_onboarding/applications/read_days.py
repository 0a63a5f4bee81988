"""Days as people type them: 15/8/2566."""

import re
from datetime import date

from marketplace.shared.thai.dates import BUDDHIST_OFFSET
from marketplace.shared.thai.digits import arabic_digits

FIRST_BUDDHIST_YEAR = 2400  # a year from here on is counted in the Buddhist era, one before it in the common era
SIGNS = re.compile(r"(\d{1,2})[\s/.\-](\d{1,2})[\s/.\-](\d{4})")


def day_from(text: str) -> date | None:
    """Read day, month and year (15/8/2566, 15-08-2023, Thai digits too); None when it is no day."""
    found = SIGNS.fullmatch(arabic_digits(text).strip())
    if not found:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return date(year - BUDDHIST_OFFSET if year > FIRST_BUDDHIST_YEAR else year, month, day)
    except ValueError:
        return None


def typed_day(day: date) -> str:
    """Write a day as one types it, in the Buddhist era: 15/8/2566."""
    return f"{day.day}/{day.month}/{day.year + BUDDHIST_OFFSET}"

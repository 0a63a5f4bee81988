"""When a holiday may be, and what is left of a count when goods are sold out."""

from datetime import date, timedelta

LONGEST = timedelta(days=120)
FARTHEST = timedelta(days=366)


def days_refusal(*, first: date, last: date, today: date) -> str | None:
    """Say why a holiday cannot run so: PAST, BACKWARDS, TOO_LONG (120 days), TOO_FAR (a year); None: it can."""
    if last < first:
        return "BACKWARDS"
    if first < today:
        return "PAST"
    if last - first >= LONGEST:
        return "TOO_LONG"
    return "TOO_FAR" if first - today > FARTHEST else None


def back_on(last: date) -> date:
    """On which day are the goods for sale again? On the day after the last."""
    return last + timedelta(days=1)


def closure_step(*, state: str, first: date, last: date, today: date) -> str | None:
    """What has to be done with a holiday today: open, restore, or drop (it passed unnoticed); None: nothing."""
    if state == "planned":
        return "drop" if last < today else "open" if first <= today else None
    if state == "open" and last < today:
        return "restore"
    return "restore" if state == "ending" else None


def count_when_sold_out(*, quantity: int, allocated: int) -> int:
    """How many pieces stay counted when goods are sold out: those that were ordered and are still to be packed."""
    return min(quantity, allocated)

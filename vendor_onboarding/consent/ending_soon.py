"""Whose yes runs out soon, so that somebody asks her again in time."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.consent import rules
from vendor_onboarding.consent.queries import answers_of
from vendor_onboarding.makers.models import Maker

ASK_AGAIN_WITHIN = timedelta(days=45)


def ending_soon(makers: Sequence[Maker], *, now: datetime) -> list[tuple[Maker, date]]:
    """Give those of these makers whose yes to something ends within 45 days, with that day, the first to end first."""
    answers, last = answers_of([one.pk for one in makers]), bangkok_day(now) + ASK_AGAIN_WITHIN
    ends = {one: _first_end(answers.get(one.pk, []), now) for one in makers}
    soon = [(one, day) for one, day in ends.items() if day is not None and day <= last]
    return sorted(soon, key=lambda pair: (pair[1], pair[0].name))


def _first_end(rows: Sequence[rules.Answer], now: datetime) -> date | None:
    live = (rules.live_answer(item, purpose, rows, now) for item, purpose in rules.ASKED)
    return min((one.expires_on for one in live if one is not None), default=None)

"""A maker's consents as switches: one for each item and purpose that is ever asked."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from vendor_onboarding.consent import rules
from vendor_onboarding.consent.queries import answers_of
from vendor_onboarding.makers.models import Maker


@dataclass(frozen=True, kw_only=True, slots=True)
class Switch:
    """How one question stands. `state` is never_asked, refused, withdrawn, expired or live; `since` its moment.

    `way` and `portrayal` are what she agreed to be shown, `until` the last day of a yes.
    """

    item: str
    purpose: str
    state: str
    way: str = ""
    portrayal: UUID | None = None
    since: datetime | None = None
    until: date | None = None

    @property
    def on(self) -> bool:
        """May it be shown now?"""
        return self.state == "live"


def switches_of(maker: Maker, *, now: datetime) -> list[Switch]:
    """Give all switches of a maker, by purpose and item, in the order in which people are asked."""
    rows = answers_of([maker.pk]).get(maker.pk, [])
    return [
        _switch(item, purpose, rules.newest_answer(item, purpose, rows, now), now)
        for purpose in rules.PURPOSES
        for item in rules.ITEMS
        if (item, purpose) in rules.ASKED
    ]


def _switch(item: str, purpose: str, answer: rules.Answer | None, now: datetime) -> Switch:
    state = rules.state_of(answer, now)
    if answer is None:
        return Switch(item=item, purpose=purpose, state=state)
    return Switch(
        item=item,
        purpose=purpose,
        state=state,
        way=answer.way,
        portrayal=answer.portrayal,
        since=answer.withdrawn_at or answer.given_at,
        until=answer.expires_on if answer.granted else None,
    )

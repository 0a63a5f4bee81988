"""All missions of a year at a glance."""

from collections.abc import Sequence
from dataclasses import dataclass

from marketplace.flagship.asked import Asked
from marketplace.flagship.missions import Indicator, Mission
from marketplace.flagship.report import Summary, running_month, summary_of


@dataclass(frozen=True, kw_only=True)
class Glance:
    """An indicator's one line, with the month that is not over (`so_far`, None: nothing or not shown)."""

    summary: Summary
    so_far: int | None
    address: str
    shown: bool


@dataclass(frozen=True, kw_only=True)
class MissionGlance:
    """A mission with the indicators that this house measures; most have none yet."""

    mission: Mission
    indicators: Sequence[Glance]


def overview_of(asked: Asked) -> list[MissionGlance]:
    """List the year's missions, each with its indicators at the end of the period."""
    return [
        MissionGlance(mission=mission, indicators=[_glance(asked, mission, one) for one in mission.indicators])
        for mission in asked.missions
    ]


def _glance(asked: Asked, mission: Mission, indicator: Indicator) -> Glance:
    return Glance(
        summary=summary_of(mission, indicator, asked.period),
        so_far=running_month(indicator, asked.running) if asked.running else None,
        address=asked.address(indicator.code),
        shown=indicator == asked.indicator,
    )

"""Example targets of the two income indicators."""

from datetime import datetime

from marketplace.flagship.set_target import set_target
from marketplace.sample.facts.targets import MONTH_WEIGHTS, TARGETS
from marketplace.shared.money import split_by_weight


def load_targets(*, now: datetime) -> None:
    """Set national targets for three fiscal years, marked as examples: nobody in the ministry decided them."""
    for (indicator, fiscal_year), baht in TARGETS.items():
        months = split_by_weight(baht * 100, MONTH_WEIGHTS)
        cumulative = [sum(months[: count + 1]) // 100_000 * 100_000 for count in range(11)] + [baht * 100]
        set_target(
            indicator=indicator,
            fiscal_year=fiscal_year,
            organisation=None,
            cumulative=cumulative,
            approved_at=now,
            is_example=True,
        )

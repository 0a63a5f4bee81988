"""Which targets hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from marketplace.flagship.models import Target


@dataclass(frozen=True, kw_only=True)
class HeldTarget:
    """Approved cumulative targets of a year by month (1 is October); `is_example`: nobody decided them."""

    by_month: Mapping[int, int]
    is_example: bool

    def to(self, month: int) -> int:
        """What should be reached by the end of a month, in satang for money."""
        return self.by_month[month]

    def of(self, month: int) -> int:
        """What this month alone should bring."""
        return self.by_month[month] - (self.by_month[month - 1] if month > 1 else 0)


def approved_targets(*, indicator: str, fiscal_year: int) -> dict[UUID | None, HeldTarget]:
    """Give the targets that hold, by organisation's reference; None stands for the whole country.

    The highest approved version of each holds; drafts are not seen.
    """
    rows = (
        Target.objects.filter(plan__indicator=indicator, plan__fiscal_year=fiscal_year)
        .exclude(plan__approved_at=None)
        .order_by("plan__version", "month")
        .values_list("plan__organisation__reference", "plan__version", "plan__is_example", "month", "amount")
    )
    found: dict[UUID | None, tuple[int, bool, dict[int, int]]] = {}
    for reference, version, is_example, month, amount in rows:
        if reference not in found or found[reference][0] != version:
            found[reference] = (version, is_example, {})
        found[reference][2][month] = amount
    return {
        reference: HeldTarget(by_month=months, is_example=is_example)
        for reference, (_, is_example, months) in found.items()
    }

"""Set the targets of an indicator for a year."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from marketplace.flagship.models import Target, TargetPlan
from marketplace.flagship.rules import check_cumulative_targets
from marketplace.organisations.models import Organisation
from marketplace.shared.errors import DomainError


def set_target(
    *,
    indicator: str,
    fiscal_year: int,
    organisation: Organisation | None,
    cumulative: Sequence[int],
    approved_at: datetime | None = None,
    is_example: bool = False,
) -> TargetPlan:
    """Write down what should be reached by the end of each month, October first; satang for money.

    `organisation` None means the whole country. Each call is a new version; it holds once it is approved. Raises
    DomainError when there are not twelve figures, or they fall.
    """
    if wrong := check_cumulative_targets(cumulative):
        words = {
            "twelve": _("A year needs twelve targets, one for each month."),
            "negative": _("A target cannot be below zero."),
            "falling": _("Targets add up from month to month, so a later one cannot be lower."),
        }
        raise DomainError("INVALID", words[wrong], "cumulative")
    with transaction.atomic():
        plans = TargetPlan.objects.filter(indicator=indicator, fiscal_year=fiscal_year, organisation=organisation)
        newest = plans.aggregate(version=Max("version"))["version"] or 0
        plan = TargetPlan.objects.create(
            indicator=indicator,
            fiscal_year=fiscal_year,
            organisation=organisation,
            version=newest + 1,
            approved_at=approved_at,
            is_example=is_example,
        )
        Target.objects.bulk_create(
            Target(plan=plan, month=month, amount=amount) for month, amount in enumerate(cumulative, start=1)
        )
    return plan

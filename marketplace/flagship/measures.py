"""What each indicator is: one function each, with its definition in words beside it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from marketplace.flagship.rules import Period
from marketplace.ledger import queries as ledger
from marketplace.organisations.models import Organisation
from marketplace.organisations.rules import SETTLEMENT_ENTERPRISE, VOCATIONAL_CENTRE

NET_SALES = _(
    "Sum of order lines after discounts and refunds, VAT included, without shipping, counted on the Bangkok day on"
    " which the money was settled; a refund lowers the day on which it was paid back."
)
BY_DISABILITY = _(
    "Counted are lines of which at least one maker was a person with a disability on the day they were sold, whoever"
    " sold them; each counts whole."
)
BY_HOUSEHOLD = _(
    "Counted are lines of which at least one maker belonged to a household of a self-help land settlement on the day"
    " they were sold, whoever sold them; each counts whole."
)
NEVER_ADDED = _("A line may count here and in the other mission’s figure: the two are never added up.")


@dataclass(frozen=True)
class NetSales:
    """Net sales of the goods that count for one basis, in satang, from October to the period's last day.

    Each way to look at them is asked of the books when it is wanted. A key that is missing had nothing in the books:
    it is not reported, which is not zero.
    """

    basis: str
    period: Period

    @cached_property
    def by_month(self) -> list[int | None]:
        """Each month's own figure, October first, up to the period's month; None: nothing was in the books."""
        months = ledger.income_by_month(basis=self.basis, fiscal_year=self.period.fiscal_year)
        return [one.amount for one in months[: self.period.month]]

    @property
    def total(self) -> int:
        """All of it."""
        return sum(amount or 0 for amount in self.by_month)

    @cached_property
    def by_channel(self) -> Mapping[str, int]:
        """By the slug of the sales channel."""
        return ledger.income_by_channel(**self._days)

    @cached_property
    def by_province(self) -> Mapping[str, int]:
        """By the two-digit code of the province where the selling organisation is."""
        return ledger.income_by_province(**self._days)

    @cached_property
    def by_organisation(self) -> Mapping[UUID, int]:
        """By the reference of the organisation that sold."""
        return ledger.income_by_organisation(**self._days)

    @property
    def _days(self) -> ledger.Days:
        return {"basis": self.basis, "first_day": self.period.first_day, "last_day": self.period.last_day}


def net_sales_of_vocational_centres(period: Period) -> NetSales:
    """4.1: what goods and services brought of which any maker had a disability on the day of the sale.

    Whole, never by share; goods without known makers count nowhere (decision 0021). Line totals after discounts and
    refunds, VAT included, without shipping, on the day settled.
    """
    return NetSales(VOCATIONAL_CENTRE, period)


def net_sales_of_settlement_enterprises(period: Period) -> NetSales:
    """3.1: what goods and services brought of which any maker was of a settlement's household on the day of the sale.

    Whole, never by share; goods without known makers count nowhere (decision 0021). Line totals after discounts and
    refunds, VAT included, without shipping, on the day settled.
    """
    return NetSales(SETTLEMENT_ENTERPRISE, period)


@dataclass(frozen=True, kw_only=True)
class Measured:
    """How an indicator is measured: the function, whose work it counts, and the kind of body that is to report."""

    measure: Callable[[Period], NetSales]
    counted: Promise
    reported_by: str

    @property
    def definition(self) -> str:
        """How it is counted, in words, in the language of the moment."""
        return " ".join(str(part) for part in (self.counted, NET_SALES, NEVER_ADDED))


MEASURES: dict[str, Measured] = {
    "3.1": Measured(
        measure=net_sales_of_settlement_enterprises,
        counted=BY_HOUSEHOLD,
        reported_by=Organisation.Kind.SETTLEMENT,
    ),
    "4.1": Measured(
        measure=net_sales_of_vocational_centres,
        counted=BY_DISABILITY,
        reported_by=Organisation.Kind.CENTRE,
    ),
}

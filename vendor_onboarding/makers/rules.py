"""What counts of a maker on which day, and which sheet of shares is in force. Pure."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from marketplace.ledger.rules import WHOLE, MakerShare
from marketplace.organisations.rules import SETTLEMENT_ENTERPRISE, VOCATIONAL_CENTRE

DISABILITY, ELDERLY, WOMAN, POOR = "disability", "elderly", "woman", "poor"
FACT_KINDS = (DISABILITY, ELDERLY, WOMAN, POOR)


@dataclass(frozen=True, slots=True)
class Days:
    """From a first day to a last, both counted; None: it goes on."""

    first: date
    last: date | None = None

    def hold(self, day: date) -> bool:
        """Does a day lie in them?"""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, kw_only=True, slots=True)
class Counting:
    """When a maker's work counts in which figure: her days with a disability, and of a household in a settlement."""

    disability: tuple[Days, ...] = ()
    household: tuple[Days, ...] = ()

    def bases_on(self, day: date) -> frozenset[str]:
        """In which figures does her work count on a day?"""
        found = set()
        if any(days.hold(day) for days in self.disability):
            found.add(VOCATIONAL_CENTRE)
        if any(days.hold(day) for days in self.household):
            found.add(SETTLEMENT_ENTERPRISE)
        return frozenset(found)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """A sheet of shares as the books want it; `since` is the moment from which it is in force."""

    id: UUID
    version: int
    since: datetime
    organisation_basis_points: int
    shares: tuple[MakerShare, ...]


@dataclass(frozen=True, kw_only=True)
class Sharing:
    """The sheets of many products, oldest first, and the makers named in them."""

    sheets: Mapping[UUID, Sequence[Sheet]]
    counting: Mapping[UUID, Counting]
    _bases: dict[tuple[UUID, date], frozenset[str]] = field(default_factory=dict)

    def sheet_at(self, product: UUID, moment: datetime) -> Sheet | None:
        """Give the sheet in force at a moment; None: the product had no makers yet."""
        sheets = self.sheets.get(product, ())
        place = bisect_right(sheets, moment, key=lambda sheet: sheet.since)
        return sheets[place - 1] if place else None

    def bases_of(self, sheet: Sheet | None, day: date) -> frozenset[str]:
        """In which figures does a line shared by a sheet count, sold on a Bangkok day? See bases_of_makers."""
        if sheet is None:
            return frozenset()
        key = (sheet.id, day)
        if key not in self._bases:
            makers = (self.counting.get(share.maker, Counting()) for share in sheet.shares)
            self._bases[key] = bases_of_makers(makers, day)
        return self._bases[key]


def bases_of_makers(makers: Iterable[Counting], day: date) -> frozenset[str]:
    """In which figures does a line count that these makers made and that was sold on a day?

    In 4.1 (`vocational_centre`) where any of them had a disability, in 3.1 (`settlement_enterprise`) where any
    belonged to a household of a settlement; in both, in one, or in none. Whole, never by share (decision 0021).
    """
    return frozenset().union(*(maker.bases_on(day) for maker in makers))


def shares_refusal(shares: Sequence[MakerShare]) -> str | None:
    """Say why shares are refused: TWICE, NOTHING, TOO_MUCH; None: with the organisation's part they sum to 10,000."""
    if len({share.maker for share in shares}) != len(shares):
        return "TWICE"
    if any(share.basis_points <= 0 for share in shares):
        return "NOTHING"
    return "TOO_MUCH" if sum(share.basis_points for share in shares) > WHOLE else None

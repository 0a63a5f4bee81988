"""The rows of the ministry's tables: channels, provinces, organisations, each with its bar."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.flagship.measures import NetSales
from marketplace.flagship.queries import HeldTarget
from marketplace.flagship.rules import Standing, percent_of, share_of_width, standing_of
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import organisation_name

CHANNELS = ("online", "showroom", "truck", "event", "shelf")


@dataclass(frozen=True, kw_only=True)
class Row:
    """A channel, province or organisation: net figure of the whole period; None: not reported.

    `width` is its bar, `target_at` its target's mark, both in thousandths of the longest; `below` tells that it is a
    part of the row above and counted there already.
    """

    key: str
    name: str
    actual: int | None
    target: int | None = None
    share: str = ""
    width: int = 0
    target_at: int | None = None
    below: bool = False
    band: str = ""

    @property
    def standing(self) -> Standing:
        """How it stands against its own cumulative target."""
        return standing_of(actual=self.actual, target=self.target)

    @property
    def percent(self) -> str:
        """How much of its own cumulative target is reached."""
        return percent_of(self.actual, self.target)


def channel_name(slug: str) -> str:
    """Name a sales channel in the page's language."""
    names = {
        "online": _("Online"),
        "showroom": _("Showrooms"),
        "truck": _("Trucks"),
        "event": _("Events"),
        "shelf": _("Partners’ shelves"),
    }
    return names.get(slug, slug)


def rows_of(amounts: Mapping[str, int], expected: Iterable[str], name: Callable[[str], str]) -> list[Row]:
    """List what was expected to report and whatever else did, the largest first, what is not reported last."""
    keys = dict.fromkeys([*expected, *amounts])
    return _ordered([Row(key=key, name=name(key), actual=amounts.get(key)) for key in keys], parts={})


def organisation_rows(
    bodies: Sequence[Organisation], *, kind: str, sales: NetSales, targets: Mapping[UUID | None, HeldTarget]
) -> list[Row]:
    """List the bodies of a kind, each with what its groups sold, followed by those groups.

    `bodies` are all of that kind, all groups, and whoever else sold something that counts. Others than that kind and
    its groups, and organisations that are not known, have a row of their own.
    """
    amounts = sales.by_organisation
    groups = _groups(bodies)
    rows: list[Row] = []
    parts: dict[str, list[Row]] = {}
    for body in (one for one in bodies if one.kind == kind):
        below = [one for one in groups.get(body.pk, []) if one.reference in amounts]
        row = _whole(body, below, sales=sales, target=targets.get(body.reference))
        rows.append(row)
        parts[row.key] = [_part(one, amounts[one.reference]) for one in below]
    counted = {row.key for some in ([*rows], *parts.values()) for row in some}
    return _ordered([*rows, *_others(bodies, amounts, counted=counted)], parts=parts)


def _whole(body: Organisation, below: Sequence[Organisation], *, sales: NetSales, target: HeldTarget | None) -> Row:
    """Make a body's row: what it and the groups below it sold, or nothing when none of them reported."""
    amounts = sales.by_organisation
    reported = [amounts[one.reference] for one in [body, *below] if one.reference in amounts]
    return Row(
        key=str(body.reference),
        name=organisation_name(body),
        band=body.slug,
        actual=sum(reported) if reported else None,
        target=target.to(sales.period.month) if target else None,
    )


def _others(bodies: Sequence[Organisation], amounts: Mapping[UUID, int], *, counted: set[str]) -> list[Row]:
    """A row for each organisation that has none yet: of another kind, or not known."""
    known = {str(one.reference): one for one in bodies}
    rows = []
    for key, amount in ((str(reference), amount) for reference, amount in amounts.items()):
        if key not in counted:
            body = known.get(key)
            name = organisation_name(body) if body else _("organisation not known")
            rows.append(Row(key=key, name=name, actual=amount, band=body.slug if body else ""))
    return rows


def _part(group: Organisation, amount: int) -> Row:
    return Row(key=str(group.reference), name=organisation_name(group), band=group.slug, actual=amount, below=True)


def _groups(bodies: Sequence[Organisation]) -> dict[int, list[Organisation]]:
    """Gather the groups below each centre or settlement, however deep, by its row's id."""
    by_id = {one.pk: one for one in bodies}
    found: dict[int, list[Organisation]] = {}
    for one in bodies:
        top: Organisation | None = one
        for _step in range(len(bodies)):  # a circle made by hand must not hang us
            if top is None or top.kind != Organisation.Kind.GROUP:
                break
            top = by_id.get(top.parent_id or 0)
        if top is not None and top is not one:
            found.setdefault(top.pk, []).append(one)
    return found


def _ordered(rows: Sequence[Row], *, parts: Mapping[str, Sequence[Row]]) -> list[Row]:
    """Sort the largest first and what is not reported last, parts below their whole, and give each its bar."""
    whole = sum(row.actual or 0 for row in rows)
    longest = max((max(row.actual or 0, row.target or 0) for row in rows), default=0)
    ordered: list[Row] = []
    for row in sorted(rows, key=_largest_first):
        ordered += [row, *sorted(parts.get(row.key, ()), key=_largest_first)]
    return [_measured(row, whole=whole, longest=longest) for row in ordered]


def _measured(row: Row, *, whole: int, longest: int) -> Row:
    """Give a row its share of the whole, and its bar and target's mark to the scale of the longest."""
    return replace(
        row,
        share=percent_of(row.actual, whole) if whole > 0 else "",
        width=share_of_width(row.actual or 0, longest),
        target_at=None if row.target is None else share_of_width(row.target, longest),
    )


def _largest_first(row: Row) -> tuple[bool, int, str]:
    return row.actual is None, -(row.actual or 0), row.name

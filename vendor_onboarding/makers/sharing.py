"""How the income of many products is shared, over all time: read once, answered for each sale from memory."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from marketplace.ledger.rules import MakerShare
from vendor_onboarding.makers.models import HouseholdLink, Maker, MakerFact, Share, ShareSheet
from vendor_onboarding.makers.rules import DISABILITY, Counting, Days, Sharing, Sheet
from vendor_onboarding.makers.sealed_facts import unseal_fact

ASKED_AT_ONCE = 500


def sharing_of_products(products: Collection[UUID]) -> Sharing:
    """Give the share sheets of these products and what is to be known of the makers in them."""
    wanted = sorted(set(products))
    sheets: dict[UUID, list[Sheet]] = defaultdict(list)
    for start in range(0, len(wanted), ASKED_AT_ONCE):
        rows = ShareSheet.objects.filter(product__in=wanted[start : start + ASKED_AT_ONCE])
        for row in _sheets(rows):
            sheets[row[0]].append(row[1])
    named = {share.maker for of_product in sheets.values() for sheet in of_product for share in sheet.shares}
    return Sharing(sheets=dict(sheets), counting=counting_of_makers(Maker.objects.filter(reference__in=named)))


def counting_of_makers(makers: QuerySet[Maker]) -> dict[UUID, Counting]:
    """Say when each maker's work counts in which figure; those of whom nothing is known are left out."""
    disability = facts_days(makers, kind=DISABILITY)
    household: dict[UUID, list[Days]] = defaultdict(list)
    links = HouseholdLink.objects.filter(maker__in=makers)
    for maker, first, last in links.values_list("maker__reference", "first_day", "last_day"):
        household[maker].append(Days(first, last))
    return {
        maker: Counting(disability=tuple(disability.get(maker, ())), household=tuple(household.get(maker, ())))
        for maker in disability.keys() | household.keys()
    }


def facts_days(makers: QuerySet[Maker], *, kind: str) -> dict[UUID, list[Days]]:
    """Say when something was true of each maker; those of whom it never was are left out. For no person's eyes."""
    found: dict[UUID, list[Days]] = defaultdict(list)
    facts = MakerFact.objects.filter(maker__in=makers)
    for maker, reference, sealed, first, last in facts.values_list(
        "maker__reference", "reference", "sealed", "first_day", "last_day"
    ):
        if unseal_fact(sealed, reference=reference).kind == kind:
            found[maker].append(Days(first, last))
    return dict(found)


def _sheets(rows: QuerySet[ShareSheet]) -> list[tuple[UUID, Sheet]]:
    """Sheets with their products, each product's oldest first."""
    shares: dict[UUID, list[MakerShare]] = defaultdict(list)
    of_sheets = Share.objects.filter(sheet__in=rows).order_by("position")
    for sheet, maker, points in of_sheets.values_list("sheet", "maker__reference", "basis_points"):
        shares[sheet].append(MakerShare(maker, points))
    return [
        (
            row.product,
            Sheet(
                id=row.pk,
                version=row.version,
                since=row.since,
                organisation_basis_points=row.organisation_basis_points,
                shares=tuple(shares[row.pk]),
            ),
        )
        for row in rows.order_by("product", "version")
    ]

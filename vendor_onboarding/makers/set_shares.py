"""Say how what a product brings is shared from now on."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction

from marketplace.ledger.rules import WHOLE, MakerShare
from marketplace.shared.locks import lock_rows
from vendor_onboarding.makers.errors import MakerMissingError, SharesChangedError, SharesRefusedError
from vendor_onboarding.makers.models import Maker, Share, SharedProduct, ShareSheet
from vendor_onboarding.makers.rules import shares_refusal

MOMENT = timedelta(microseconds=1)


def set_shares(
    *, product: UUID, shares: Sequence[MakerShare], set_by: str, seen_version: int | None = None, now: datetime
) -> ShareSheet:
    """Write the next sheet of a product's shares: parts in basis points, the rest is the organisation's.

    It is in force for sales from now on; what was sold keeps its sheet. The first maker takes the odd satang. Sending
    the shares that are in force changes nothing. `seen_version` is the version that the person saw (0: none). Raises
    SharesRefusedError, SharesChangedError when another was set meanwhile, MakerMissingError for an unknown maker. That
    the makers and the product are the organisation's is for the caller to know (listings/share_product.py).
    """
    if refusal := shares_refusal(shares):
        raise SharesRefusedError(refusal)
    with transaction.atomic():
        SharedProduct.objects.get_or_create(product=product)
        lock_rows(SharedProduct.objects.filter(product=product))
        last = ShareSheet.objects.filter(product=product).order_by("-version").first()
        if last is not None and _shares_of(last) == tuple(shares):
            return last
        if seen_version is not None and seen_version != (last.version if last else 0):
            raise SharesChangedError
        sheet = ShareSheet(
            id=uuid4(),
            product=product,
            version=last.version + 1 if last else 1,
            since=max(now, last.since + MOMENT) if last else now,
            organisation_basis_points=WHOLE - sum(share.basis_points for share in shares),
            set_by=set_by,
            set_at=now,
        )
        write_sheets([(sheet, shares)])
        return sheet


def write_sheets(sheets: Sequence[tuple[ShareSheet, Sequence[MakerShare]]]) -> None:
    """Write sheets, their rows first: the database sums a sheet up at the moment it is inserted.

    Raises MakerMissingError when a maker is unknown.
    """
    wanted = {share.maker for _, shares in sheets for share in shares}
    makers = dict(Maker.objects.filter(reference__in=wanted).values_list("reference", "pk"))
    if len(makers) != len(wanted):
        raise MakerMissingError
    with transaction.atomic():
        Share.objects.bulk_create(
            Share(sheet_id=sheet.id, position=position, maker_id=makers[share.maker], basis_points=share.basis_points)
            for sheet, shares in sheets
            for position, share in enumerate(shares, start=1)
        )
        ShareSheet.objects.bulk_create(sheet for sheet, _ in sheets)


def _shares_of(sheet: ShareSheet) -> tuple[MakerShare, ...]:
    rows = sheet.shares.order_by("position").values_list("maker__reference", "basis_points")
    return tuple(MakerShare(maker, points) for maker, points in rows)

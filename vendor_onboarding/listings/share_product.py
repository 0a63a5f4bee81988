"""A vendor says who made a product, and how what it brings is shared."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from marketplace.ledger.rules import MakerShare
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.own_makers import makers_to_choose
from vendor_onboarding.makers.errors import MakerMissingError
from vendor_onboarding.makers.models import ShareSheet
from vendor_onboarding.makers.set_shares import set_shares


def share_product(
    *, desk: Desk, product: UUID, shares: Sequence[MakerShare], seen_version: int, by: str, now: datetime
) -> ShareSheet:
    """Share one of the desk's own products between makers who work at the organisation, from now on.

    Who has a part already may keep one though she moved. Raises LooksOnlyError, MissingError for another's product,
    MakerMissingError for another's maker, and what set_shares raises.
    """
    check_may_edit(desk)
    known = {maker.reference for maker in makers_to_choose(desk, product=product, now=now)}
    if not {share.maker for share in shares} <= known:
        raise MakerMissingError
    return set_shares(product=product, shares=shares, set_by=by, seen_version=seen_version, now=now)

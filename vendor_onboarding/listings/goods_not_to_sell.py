"""Which goods may not be sold now, by whose they are."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.conf import settings

from marketplace.organisations.queries import may_sell_now, seller_of_record_at
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.listings.models import Listing

ASKED_AT_ONCE = 500
STOPPED = frozenset({"SUSPENDED", "CLOSED"})


def goods_not_to_sell(products: Collection[UUID], *, now: datetime) -> set[UUID]:
    """Give those of these products whose organisation may not sell now: its sales are stopped, or it is closed.

    In production also those for whom nobody decided, with date and signature, who sells before the law
    (organisations/record_seller); elsewhere that is only warned about on the reviewers' and the ministry's pages.
    """
    day, owners = bangkok_day(now), _owners(products)
    reasons = STOPPED | {"NO_SELLER"} if settings.PRODUCTION else STOPPED
    refused = may_sell_now(set(owners.values()), day=day)
    found = {product for product, owner in owners.items() if refused.get(owner, "") in reasons}
    if settings.PRODUCTION and seller_of_record_at(None, day=day) is None:
        found |= set(products) - owners.keys()
    return found


def _owners(products: Collection[UUID]) -> dict[UUID, UUID]:
    """Give the organisation's reference of each product that one listed."""
    wanted, owners = sorted(set(products)), dict[UUID, UUID]()
    for start in range(0, len(wanted), ASKED_AT_ONCE):
        some = Listing.objects.filter(product__in=wanted[start : start + ASKED_AT_ONCE])
        owners.update(some.values_list("product", "organisation__reference"))
    return owners

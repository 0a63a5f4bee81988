"""An organisation's standing changed: its goods follow."""

from uuid import UUID

from marketplace.events.applications import OrganisationStandingChanged
from marketplace.gateway.change_product import hide_product, publish_product
from marketplace.gateway.managed_products import managed_product
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import organisation_by_reference
from marketplace.organisations.rules import may_trade
from marketplace.shared.leases import held_lease
from vendor_onboarding.listings.models import Listing
from vendor_onboarding.listings.own_drafts import may_be_shown
from vendor_onboarding.review.models import PausedGoods


def follow_standing(event: OrganisationStandingChanged) -> None:
    """Hide the goods of whoever may not sell, and bring back what was shown before to whoever may again.

    It looks at how the organisation stands now, not at the event, so that events may come twice or overtake each
    other. What is shown is written down before it is hidden: broken off in between, the next try goes on.
    """
    with held_lease(f"standing:{event.organisation}"):
        organisation = organisation_by_reference(event.organisation)
        if organisation is None:
            return
        if may_trade(organisation.status):
            _bring_back(organisation)
        else:
            _hide(organisation)


def _hide(organisation: Organisation) -> None:
    listed = Listing.objects.filter(organisation=organisation).order_by("pk")
    for product in listed.values_list("product", flat=True):
        found = managed_product(reference=product, language="th")
        if found is None or not found.published_in:
            continue
        _remember(organisation, product, found.published_in)
        hide_product(product_reference=product, channels=sorted(found.published_in))


def _remember(organisation: Organisation, product: UUID, shown_in: frozenset[str]) -> None:
    row, new = PausedGoods.objects.get_or_create(
        product=product, defaults={"organisation": organisation, "channels": sorted(shown_in)}
    )
    if not new:
        row.channels = sorted({*row.channels, *shown_in})
        row.save(update_fields=["channels"])


def _bring_back(organisation: Organisation) -> None:
    for row in PausedGoods.objects.filter(organisation=organisation).order_by("pk"):
        if may_be_shown(row.product) and managed_product(reference=row.product, language="th") is not None:
            publish_product(product_reference=row.product, channels=row.channels)
        row.delete()

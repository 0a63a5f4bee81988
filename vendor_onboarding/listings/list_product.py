"""Say whose a product is."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from marketplace.organisations.models import Organisation
from marketplace.organisations.rules import may_sell
from marketplace.shared.errors import DomainError
from vendor_onboarding.listings.models import Listing


def list_product(*, product: UUID, organisation: Organisation) -> Listing:
    """Register a product of the store as an organisation's own; doing it twice changes nothing.

    Raises DomainError: NOT_A_SELLER for a body that sells nothing itself (a department), LISTED_ELSEWHERE when the
    product is another organisation's - its past income must stay where it was earned.
    """
    if not may_sell(organisation.kind):
        raise DomainError("NOT_A_SELLER", _("This organisation does not sell goods of its own."), "organisation")
    with transaction.atomic():
        listing, _new = Listing.objects.get_or_create(product=product, defaults={"organisation": organisation})
    if listing.organisation_id != organisation.pk:
        raise DomainError("LISTED_ELSEWHERE", _("This product belongs to another organisation."), "product")
    return listing

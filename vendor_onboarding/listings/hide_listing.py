"""A vendor takes her product out of sight."""

from uuid import UUID

from marketplace.gateway.change_product import hide_product
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.own_products import own_product


def hide_listing(*, desk: Desk, product: UUID) -> bool:
    """Hide a product in every channel; gives False when it was hidden already. Orders that were made stay.

    Raises LooksOnlyError, MissingError and the gateway's errors.
    """
    check_may_edit(desk)
    found = own_product(desk, reference=product, language="th")
    if not found.published_in:
        return False
    hide_product(product_reference=product, channels=sorted(found.published_in))
    return True

"""A vendor shows her product to the buyers."""

from uuid import UUID

from marketplace.gateway.change_product import publish_product
from marketplace.gateway.records import ManagedProduct
from marketplace.organisations.rules import may_trade
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.draft_errors import NotReviewedError
from vendor_onboarding.listings.errors import NoPriceError, SalesStoppedError
from vendor_onboarding.listings.own_drafts import waits_for_review
from vendor_onboarding.listings.own_products import own_product
from vendor_onboarding.listings.rules import channels_to_publish


def publish_listing(*, desk: Desk, product: UUID) -> tuple[str, ...]:
    """Show a product in each channel in which it has a price; gives these channels.

    Raises LooksOnlyError, SalesStoppedError, MissingError, NotReviewedError, NoPriceError (no channel has a price) and
    the gateway's errors. Doing it twice changes nothing.
    """
    check_may_edit(desk)
    if not may_trade(desk.organisation.status):
        raise SalesStoppedError
    found = own_product(desk, reference=product, language="th")
    if waits_for_review(product):
        raise NotReviewedError
    channels = channels_to_publish(_prices(found))
    if not channels:
        raise NoPriceError
    hidden = tuple(channel for channel in channels if channel not in found.published_in)
    if hidden:
        publish_product(product_reference=product, channels=hidden)
    return channels


def _prices(product: ManagedProduct) -> dict[str, int]:
    return {channel: price for variant in product.variants for channel, price in variant.prices.items()}

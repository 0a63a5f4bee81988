"""A vendor changes the price of her own product."""

from uuid import UUID

from marketplace.gateway.change_product import hide_product, publish_product, set_price
from marketplace.gateway.records import ManagedProduct
from marketplace.shared.leases import held_lease
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.errors import ChangedMeanwhileError, MissingError, PriceRefusedError
from vendor_onboarding.listings.own_drafts import waits_for_review
from vendor_onboarding.listings.own_products import check_own, own_product, variant_of
from vendor_onboarding.listings.rules import VENDOR_CHANNELS, price_refusal


def change_price(*, desk: Desk, product: UUID, variant: UUID, channel: str, amount: int, seen: int | None) -> bool:
    """Ask a new price for a variant in a channel; satang, VAT included.

    `seen` is the price that stood on the page (None: none). Gives False when the price is so already. Raises
    LooksOnlyError, MissingError, PriceRefusedError, ChangedMeanwhileError when it is no longer what was seen, and the
    gateway's errors; then nothing was changed. Two desks that change the same price at once go one after the other.
    """
    check_may_edit(desk)
    if channel not in VENDOR_CHANNELS:
        raise MissingError
    if refusal := price_refusal(amount):
        raise PriceRefusedError(refusal)
    check_own(desk, product)  # before the lease, which names the product: nobody holds up a stranger's
    with held_lease(f"price:{product}:{variant}:{channel}"):
        found = own_product(desk, reference=product, language="th")
        current = variant_of(found, variant).prices.get(channel)
        if current == amount:
            return False
        if current != seen:
            raise ChangedMeanwhileError("price", current)
        _set(found, variant, channel, amount)
    return True


def _set(product: ManagedProduct, variant: UUID, channel: str, amount: int) -> None:
    """Set the price; the first one in a channel brings the product there, shown if it is shown elsewhere.

    What no reviewer let into the shop yet stays out of sight there.

    The store takes a price only where the product is listed, so it is listed out of sight before. Broken off in the
    middle, it stays out of sight there.
    """
    new_there = not any(channel in one.prices for one in product.variants)
    if new_there:
        hide_product(product_reference=product.reference, channels=[channel])
    set_price(variant_reference=variant, channel=channel, amount=amount)
    if new_there and product.published_in and not waits_for_review(product.reference):
        publish_product(product_reference=product.reference, channels=[channel])

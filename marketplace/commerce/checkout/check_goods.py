"""May these goods lie in this basket?"""

from collections.abc import Mapping
from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.models import ProductChannelListing, ProductVariant, VariantChannelListing
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.rules import OfferedVariant, is_too_dear, over_limit, refusal_of
from marketplace.commerce.stock.queries import free_quantities, quantity_limit


def check_offered(variant_ids: set[int], *, channel_id: int, now: datetime) -> None:
    """Refuse variants that a channel does not sell now.

    Raises CheckoutError: NOT_FOUND, UNAVAILABLE_VARIANT_IN_CHANNEL, PRODUCT_UNAVAILABLE_FOR_PURCHASE or
    PRODUCT_NOT_PUBLISHED, naming the variants of the first kind met.
    """
    products = dict(ProductVariant.objects.filter(pk__in=variant_ids).values_list("pk", "product_id"))
    if missing := variant_ids - products.keys():
        message = _("These goods are no longer in the shop.")
        raise CheckoutError("NOT_FOUND", message, "variantId", variants=sorted(missing))
    offers = _offers(products, channel_id=channel_id, now=now)
    refused: dict[str, list[int]] = {}
    for variant_id in sorted(variant_ids):
        if (code := refusal_of(offers.get(variant_id))) is not None:
            refused.setdefault(code, []).append(variant_id)
    for code, variants in refused.items():
        raise CheckoutError(code, _("Some of these goods cannot be bought here just now."), "lines", variants=variants)


def check_quantities(quantities: Mapping[int, int], *, channel_id: int) -> None:
    """Refuse more pieces than a basket may hold or the channel has free; `quantities` by variant id.

    Nothing is promised by this: the stock is asked again, under its lock, when the order is placed. Raises
    CheckoutError QUANTITY_GREATER_THAN_LIMIT or INSUFFICIENT_STOCK.
    """
    variants = {one.pk: one for one in ProductVariant.objects.filter(pk__in=quantities)}
    shop_limit = quantity_limit()
    limits = {pk: min(shop_limit, one.quantity_limit_per_customer or shop_limit) for pk, one in variants.items()}
    if over := over_limit(quantities, limits):
        message = _("At most %(count)d pieces of one thing can be ordered at once.") % {"count": limits[over[0]]}
        raise CheckoutError("QUANTITY_GREATER_THAN_LIMIT", message, "quantity", variants=over)
    tracked = {pk: pieces for pk, pieces in quantities.items() if variants[pk].track_inventory}
    free = free_quantities(tracked, channel_id)
    if short := over_limit(tracked, free):
        message = _("Not enough pieces are there: %(count)d left. Take fewer.") % {"count": free[short[0]]}
        raise CheckoutError("INSUFFICIENT_STOCK", message, "quantity", variants=short)


def check_worth(quantities: Mapping[int, int], *, channel_id: int) -> None:
    """Refuse a basket that would cost more than one order can be; `quantities` of all its goods by variant id.

    Raises CheckoutError QUANTITY_GREATER_THAN_LIMIT.
    """
    listings = VariantChannelListing.objects.filter(channel_id=channel_id, variant_id__in=quantities)
    prices = dict(listings.values_list("variant_id", "price_amount"))
    if is_too_dear((price, quantities[variant_id]) for variant_id, price in prices.items()):
        message = _("One order can hold goods of at most 21 million baht. Take fewer pieces, or order in parts.")
        raise CheckoutError("QUANTITY_GREATER_THAN_LIMIT", message, "quantity", variants=sorted(prices))


def _offers(products: Mapping[int, int], *, channel_id: int, now: datetime) -> dict[int, OfferedVariant]:
    listings = {
        one.product_id: one
        for one in ProductChannelListing.objects.filter(channel_id=channel_id, product_id__in=products.values())
    }
    priced = set(
        VariantChannelListing.objects.filter(channel_id=channel_id, variant_id__in=products).values_list(
            "variant_id", flat=True
        )
    )
    return {
        variant_id: OfferedVariant(
            priced=variant_id in priced,
            published=_is_published(listings.get(product_id), now=now),
            purchasable=_is_purchasable(listings.get(product_id), now=now),
        )
        for variant_id, product_id in products.items()
    }


def _is_published(listing: ProductChannelListing | None, *, now: datetime) -> bool:
    return (
        listing is not None and listing.is_published and (listing.published_at is None or listing.published_at <= now)
    )


def _is_purchasable(listing: ProductChannelListing | None, *, now: datetime) -> bool:
    if listing is None or listing.available_for_purchase_at is None:
        return False
    return listing.available_for_purchase_at <= now

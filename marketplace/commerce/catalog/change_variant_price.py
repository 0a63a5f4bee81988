"""Change what a variant costs."""

from collections.abc import Mapping
from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.models import Product, ProductChannelListing, ProductVariant, VariantChannelListing
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.rules import price_problem
from marketplace.shared.errors import DomainError, NotFoundError
from marketplace.shared.locks import lock_rows


def change_variant_price(*, variant_id: int, prices: Mapping[int, int], now: datetime) -> ProductVariant:
    """Set what a variant costs in some channels.

    `prices` maps channels (rows) to prices in minor units, VAT included. Raises NotFoundError, and DomainError with
    INVALID_PRICE (negative, or more than a hundred million baht) or PRODUCT_NOT_ASSIGNED_TO_CHANNEL (Saleor's rule:
    the product is listed first, then priced).
    """
    variant = ProductVariant.objects.filter(pk=variant_id).first()
    if variant is None:
        raise NotFoundError(_("This variant does not exist (any more)."), "id")
    lock_rows(Product.objects.filter(pk=variant.product_id))
    for channel_id, amount in sorted(prices.items()):
        _check(variant, channel_id, amount)
        VariantChannelListing.objects.update_or_create(
            variant=variant, channel_id=channel_id, defaults={"price_amount": amount}
        )
    Product.objects.filter(pk=variant.product_id).update(updated_at=now)
    record_product_changed([variant.product_id], now=now)
    return variant


def _check(variant: ProductVariant, channel_id: int, amount: int) -> None:
    problem = price_problem(amount)
    if problem == "negative":
        raise DomainError("INVALID_PRICE", _("A price cannot be below zero. The old price stays."), "price")
    if problem:
        raise DomainError("INVALID_PRICE", _("This price is too high. Check the digits; the old price stays."), "price")
    if not ProductChannelListing.objects.filter(product=variant.product_id, channel=channel_id).exists():
        raise DomainError(
            "PRODUCT_NOT_ASSIGNED_TO_CHANNEL",
            _("The product is not offered in this channel yet. Offer it there first, then set the price."),
            "channelId",
        )

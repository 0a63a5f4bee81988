"""The goods that staff may put into a draft, with their prices in its channel."""

from collections.abc import Collection
from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.models import ProductChannelListing, ProductVariant, VariantChannelListing
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.orders.errors import OrderError

TAXED = ("product__product_type__tax_class", "product__tax_class")


def load_goods(
    variant_ids: Collection[int], channel: Channel, *, now: datetime
) -> tuple[dict[int, ProductVariant], dict[int, int]]:
    """Give variants (with product, type and tax) and their prices in satang, by id.

    Raises OrderError: NOT_FOUND, PRODUCT_NOT_PUBLISHED, NOT_AVAILABLE_IN_CHANNEL, naming the variants.
    """
    rows = ProductVariant.objects.select_related(*TAXED).in_bulk(variant_ids)
    _refuse(set(variant_ids) - rows.keys(), "NOT_FOUND", _("These goods do not exist."), "variantId")
    hidden = unpublished([row.product_id for row in rows.values()], channel, now=now)
    unseen = {pk for pk, row in rows.items() if row.product_id in hidden}
    _refuse(unseen, "PRODUCT_NOT_PUBLISHED", _("These goods are not shown in this channel."), "lines")
    listed = VariantChannelListing.objects.filter(variant__in=rows, channel=channel, price_amount__isnull=False)
    prices = dict(listed.values_list("variant_id", "price_amount"))
    message = _("These goods are not sold in this channel.")
    _refuse(rows.keys() - prices.keys(), "NOT_AVAILABLE_IN_CHANNEL", message, "lines")
    return rows, {pk: int(price or 0) for pk, price in prices.items()}


def unpublished(product_ids: Collection[int], channel: Channel, *, now: datetime) -> set[int]:
    """Tell which products are not shown in a channel now."""
    shown = ProductChannelListing.objects.filter(product__in=product_ids, channel=channel, is_published=True)
    seen = shown.exclude(published_at__gt=now).values_list("product_id", flat=True)
    return set(product_ids) - set(seen)


def _refuse(variants: Collection[int], code: str, message: str, field: str) -> None:
    if variants:
        refusal = OrderError(code, message, field)
        refusal.variants = tuple(sorted(variants))
        raise refusal

"""Take variants away."""

from collections.abc import Collection
from datetime import datetime

from marketplace.commerce.catalog.forget_answers import forget_own_answers
from marketplace.commerce.catalog.models import Product, ProductChannelListing, ProductVariant, VariantChannelListing
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.shared.locks import lock_rows


def delete_variants(*, variant_ids: Collection[int], now: datetime) -> list[ProductVariant]:
    """Take variants away with their prices and stock; give the rows as they were.

    Orders keep what was sold; baskets lose the lines. A product leaves the channels where its last variant with a
    price went, and another of its variants becomes the one shown first (Saleor's rules). Variants that are gone
    already are passed over.
    """
    owners = ProductVariant.objects.filter(pk__in=variant_ids)
    products = lock_rows(Product.objects.filter(pk__in=owners.values("product")))
    found = lock_rows(ProductVariant.objects.filter(pk__in=variant_ids))
    rows = [one.pk for one in found]
    channels = set(
        VariantChannelListing.objects.filter(variant__in=rows).values_list("variant__product_id", "channel_id")
    )
    forget_own_answers(variants=rows)
    ProductVariant.objects.filter(pk__in=rows).delete()
    for product in products:
        _look_after(product, {channel for owner, channel in channels if owner == product.pk}, now=now)
    record_product_changed([one.pk for one in products], now=now)
    return found


def _look_after(product: Product, channels: Collection[int], *, now: datetime) -> None:
    left = VariantChannelListing.objects.filter(variant__product=product).values("channel")
    ProductChannelListing.objects.filter(product=product, channel__in=channels).exclude(channel__in=left).delete()
    product.refresh_from_db(fields=["default_variant"])
    if product.default_variant_id is None:
        product.default_variant = product.variants.order_by("sort_order", "pk").first()
    product.updated_at = now
    product.save(update_fields=["default_variant", "updated_at"])

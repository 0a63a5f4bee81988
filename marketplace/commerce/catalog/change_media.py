"""Change the words for a picture, take it away, put it elsewhere, or hang it on a variant."""

from collections.abc import Collection, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.add_media import check_alt
from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import Product, ProductMedia, ProductVariant
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.shared.errors import DomainError
from marketplace.shared.locks import lock_rows


def describe_media(*, media_id: int, alt: str | None, now: datetime) -> ProductMedia:
    """Say what a picture shows, for who cannot see it; None leaves the words. Raises NotFoundError, DomainError."""
    media = find_row(ProductMedia.objects.filter(pk=media_id))
    if alt is not None:
        check_alt(alt)
        media.alt = alt
        media.save(update_fields=["alt"])
        record_product_changed([media.product_id], now=now)
    return media


def delete_media(*, media_ids: Collection[int], now: datetime) -> list[ProductMedia]:
    """Take pictures and films away; give the rows as they were. Those that are gone already are passed over."""
    found = lock_rows(ProductMedia.objects.filter(pk__in=media_ids))
    ProductMedia.objects.filter(pk__in=[one.pk for one in found]).delete()
    record_product_changed([one.product_id for one in found], now=now)
    return found


def reorder_media(*, product_id: int, order: Sequence[int], now: datetime) -> list[ProductMedia]:
    """Put all of a product's pictures into this order; give them so.

    Raises DomainError about `order`: INVALID when it does not name each once, NOT_PRODUCTS_IMAGE for one of another
    product.
    """
    product = find_row(Product.objects.filter(pk=product_id), field="productId")
    media = {one.pk: one for one in product.media.all()}
    if len(order) != len(media) or len(set(order)) != len(order):
        raise DomainError("INVALID", _("Name each picture of the product once."), "order")
    if any(one not in media for one in order):
        raise DomainError("NOT_PRODUCTS_IMAGE", _("This picture belongs to another product."), "order")
    for place, row in enumerate(order):
        media[row].sort_order = place
    ProductMedia.objects.bulk_update(media.values(), ["sort_order"])
    record_product_changed([product.pk], now=now)
    return [media[row] for row in order]


def hang_on_variant(*, media_id: int, variant_id: int, now: datetime) -> tuple[ProductMedia, ProductVariant]:
    """Hang one of the product's pictures on a variant; raises NOT_PRODUCTS_IMAGE or MEDIA_ALREADY_ASSIGNED."""
    media, variant = _pair(media_id, variant_id)
    if media.product_id != variant.product_id:
        raise DomainError("NOT_PRODUCTS_IMAGE", _("This picture belongs to another product."), "mediaId")
    if variant.media.filter(pk=media.pk).exists():
        raise DomainError("MEDIA_ALREADY_ASSIGNED", _("This picture hangs there already."), "mediaId")
    variant.media.add(media)
    record_product_changed([variant.product_id], now=now)
    return media, variant


def take_off_variant(*, media_id: int, variant_id: int, now: datetime) -> tuple[ProductMedia, ProductVariant]:
    """Take a picture off a variant; it stays with the product. Raises NOT_PRODUCTS_IMAGE when it hangs elsewhere."""
    media, variant = _pair(media_id, variant_id)
    if not variant.media.filter(pk=media.pk).exists():
        raise DomainError("NOT_PRODUCTS_IMAGE", _("This picture does not hang there."), "mediaId")
    variant.media.remove(media)
    record_product_changed([variant.product_id], now=now)
    return media, variant


def _pair(media_id: int, variant_id: int) -> tuple[ProductMedia, ProductVariant]:
    media = find_row(ProductMedia.objects.filter(pk=media_id), field="mediaId")
    return media, find_row(ProductVariant.objects.filter(pk=variant_id), field="variantId")

"""In which order a product's variants stand, and which is shown first."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import Product, ProductVariant
from marketplace.commerce.catalog.moves import Move, moved
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.shared.errors import DomainError, NotFoundError


def reorder_variants(*, product_id: int, moves: Sequence[Move], now: datetime) -> Product:
    """Move variants up (negative) or down; raises NotFoundError for one that is not of this product."""
    product = find_row(Product.objects.filter(pk=product_id), field="productId")
    variants = {one.pk: one for one in product.variants.order_by("sort_order", "pk")}
    if any(move.row not in variants for move in moves):
        raise NotFoundError(_("This variant does not belong to the product."), "moves")
    for place, row in enumerate(moved(list(variants), moves)):
        variants[row].sort_order = place
    ProductVariant.objects.bulk_update(variants.values(), ["sort_order"])
    Product.objects.filter(pk=product.pk).update(updated_at=now)
    record_product_changed([product.pk], now=now)
    return product


def choose_default_variant(*, product_id: int, variant_id: int, now: datetime) -> Product:
    """Choose which variant of a product is shown first; raises DomainError NOT_PRODUCTS_VARIANT, NotFoundError."""
    product = find_row(Product.objects.filter(pk=product_id), field="productId")
    variant = find_row(ProductVariant.objects.filter(pk=variant_id), field="variantId")
    if variant.product_id != product.pk:
        words = _("This variant does not belong to the product.")
        raise DomainError("NOT_PRODUCTS_VARIANT", words, "variantId")
    product.default_variant = variant
    product.updated_at = now
    product.save(update_fields=["default_variant", "updated_at"])
    record_product_changed([product.pk], now=now)
    return product

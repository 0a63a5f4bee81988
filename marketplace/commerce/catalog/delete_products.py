"""Take products out of the store for good."""

from collections.abc import Collection
from datetime import datetime

from marketplace.commerce.catalog.forget_answers import forget_own_answers
from marketplace.commerce.catalog.models import Product, ProductVariant
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.shared.locks import lock_rows


def delete_products(*, product_ids: Collection[int], now: datetime) -> list[Product]:
    """Take products away with their variants, pictures, prices and stock; give the rows as they were.

    Orders keep names and prices of what was sold and point to nothing; baskets lose the lines. Products that are
    gone already are passed over.
    """
    found = lock_rows(Product.objects.filter(pk__in=product_ids))
    rows = [one.pk for one in found]
    record_product_changed(rows, now=now)
    variants = list(ProductVariant.objects.filter(product__in=rows).values_list("pk", flat=True))
    forget_own_answers(products=rows, variants=variants)
    Product.objects.filter(pk__in=rows).delete()
    return found

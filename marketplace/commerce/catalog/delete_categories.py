"""Take shelves away."""

from collections.abc import Collection
from datetime import datetime

from marketplace.commerce.catalog.models import Category, ProductChannelListing
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.touched_products import products_on_shelves
from marketplace.shared.locks import lock_rows


def delete_categories(*, category_ids: Collection[int], now: datetime) -> list[Category]:
    """Take these shelves away with all that stand inside them; give the rows as they were.

    Their products stay, without a shelf, and are shown nowhere until somebody finds them a new one (Saleor's rule).
    Shelves that are gone already are passed over.
    """
    found = lock_rows(Category.objects.filter(pk__in=category_ids))
    products = products_on_shelves([one.pk for one in found])
    ProductChannelListing.objects.filter(product__in=products).update(is_published=False, published_at=None)
    Category.objects.filter(pk__in=[one.pk for one in found]).delete()
    record_product_changed(products, now=now)
    return found

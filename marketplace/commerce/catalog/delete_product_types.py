"""Take kinds of goods away, with all goods of these kinds."""

from collections.abc import Collection
from datetime import datetime

from marketplace.commerce.catalog.delete_products import delete_products
from marketplace.commerce.catalog.models import Product, ProductType
from marketplace.shared.locks import lock_rows


def delete_product_types(*, type_ids: Collection[int], now: datetime) -> list[ProductType]:
    """Take these kinds away and their products with them (Saleor's rule); give the rows as they were.

    Orders keep what was sold. Kinds that are gone already are passed over.
    """
    found = lock_rows(ProductType.objects.filter(pk__in=type_ids))
    products = Product.objects.filter(product_type__in=[one.pk for one in found]).values_list("pk", flat=True)
    delete_products(product_ids=list(products), now=now)
    ProductType.objects.filter(pk__in=[one.pk for one in found]).delete()
    return found

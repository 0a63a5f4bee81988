"""Stop keeping a variant in warehouses."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.stock.models import Stock
from marketplace.shared.locks import lock_rows


def remove_stock(*, variant_id: int, warehouse_ids: Collection[UUID], now: datetime) -> list[Stock]:
    """Strike a variant's stocks in these warehouses out, and with them what was promised from there (Saleor's rule).

    Gives the rows as they were; a warehouse that keeps none is passed over.
    """
    found = lock_rows(Stock.objects.filter(variant=variant_id, warehouse__in=warehouse_ids))
    Stock.objects.filter(pk__in=[one.pk for one in found]).delete()
    if found:
        products = ProductVariant.objects.filter(pk=variant_id).values_list("product_id", flat=True)
        record_product_changed(products, now=now)
    return found

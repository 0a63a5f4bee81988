"""Begin to keep a variant in warehouses."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.stock.models import Stock
from marketplace.commerce.stock.set_stock import set_stock
from marketplace.shared.errors import DomainError


def begin_stock(*, variant_id: int, counts: Mapping[UUID, int], now: datetime) -> None:
    """Begin stocks of a variant with these counts, by warehouse.

    Raises DomainError UNIQUE, its `index` telling which in `counts`, where stock of it is kept already.
    """
    kept = set(Stock.objects.filter(variant=variant_id, warehouse__in=counts).values_list("warehouse_id", flat=True))
    for index, warehouse in enumerate(counts):
        if warehouse in kept:
            words = _("This warehouse keeps stock of it already: count it anew instead.")
            raise DomainError("UNIQUE", words, "warehouse", index=index)
    set_stock({(variant_id, warehouse): count for warehouse, count in counts.items()}, now=now)

"""Name a group of goods that are taxed alike, change its rate, or give it up."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Q

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import Product
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.save_row import save_row
from marketplace.commerce.channels.models import TaxClass


def create_tax_class(*, values: Mapping[str, Any]) -> TaxClass:
    """Name a tax class; `rate` in basis points, 0 unless given. Raises Refusals."""
    tax = TaxClass()
    save_row(tax, values=values)
    return tax


def update_tax_class(*, tax_class_id: int, values: Mapping[str, Any], now: datetime) -> TaxClass:
    """Change a tax class's name or rate; what was sold keeps the rate at which it was sold. Raises Refusals."""
    tax = find_row(TaxClass.objects.filter(pk=tax_class_id))
    save_row(tax, values=values)
    record_product_changed(_taxed_so(tax), now=now)
    return tax


def delete_tax_class(*, tax_class_id: int, now: datetime) -> TaxClass:
    """Give a tax class up; its goods take their kind's, else none. Gives the row as it was."""
    tax = find_row(TaxClass.objects.filter(pk=tax_class_id))
    products = _taxed_so(tax)
    TaxClass.objects.filter(pk=tax.pk).delete()
    record_product_changed(products, now=now)
    return tax


def _taxed_so(tax: TaxClass) -> list[int]:
    own = Q(tax_class=tax) | Q(tax_class=None, product_type__tax_class=tax)
    return list(Product.objects.filter(own).values_list("pk", flat=True))

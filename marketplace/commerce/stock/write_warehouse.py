"""Open a warehouse, change it, close it, and say which parcels' zones it serves."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import Product
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.save_row import save_row
from marketplace.commerce.catalog.slugs import unique_slug
from marketplace.commerce.catalog.write_words import check_slug
from marketplace.commerce.stock.models import Warehouse
from marketplace.shared.errors import DomainError


def create_warehouse(*, values: Mapping[str, Any]) -> Warehouse:
    """Open a warehouse; buyers may not fetch goods there until that is allowed. Raises Refusals.

    `values` goes by column, `address` in Saleor's names; a slug that is not given is made from the name.
    """
    _check_name(values)
    slug = values.get("slug") or unique_slug(Warehouse.objects.all(), values["name"])
    warehouse = Warehouse(is_private=True, click_and_collect_option=Warehouse.ClickAndCollect.DISABLED.value)
    save_row(warehouse, values={**values, "slug": slug})
    return warehouse


def update_warehouse(*, warehouse_id: UUID, values: Mapping[str, Any]) -> Warehouse:
    """Change a warehouse; raises Refusals, and INVALID for fetching goods where nobody may come (Saleor's rule)."""
    warehouse = find_row(Warehouse.objects.filter(pk=warehouse_id))
    check_slug(values)
    if "name" in values:
        _check_name(values)
    option = values.get("click_and_collect_option", warehouse.click_and_collect_option)
    if option == Warehouse.ClickAndCollect.LOCAL and values.get("is_private", warehouse.is_private):
        words = _("Buyers cannot fetch goods from a private warehouse: make it public first.")
        raise DomainError("INVALID", words, "clickAndCollectOption")
    save_row(warehouse, values=values)
    return warehouse


def delete_warehouse(*, warehouse_id: UUID, now: datetime) -> Warehouse:
    """Close a warehouse for good; its stocks and what was promised from them go too (Saleor's rule).

    Gives the row as it was.
    """
    warehouse = find_row(Warehouse.objects.filter(pk=warehouse_id))
    products = list(Product.objects.filter(variants__stocks__warehouse=warehouse).values_list("pk", flat=True))
    Warehouse.objects.filter(pk=warehouse.pk).delete()
    record_product_changed(products, now=now)
    return warehouse


def serve_zones(*, warehouse_id: UUID, channels_of_zones: Mapping[int, Collection[int]]) -> Warehouse:
    """Let a warehouse serve zones of parcels; each must share a channel with it (Saleor's rule).

    Raises DomainError INVALID naming the zones that do not.
    """
    warehouse = find_row(Warehouse.objects.filter(pk=warehouse_id))
    own = set(warehouse.channels.values_list("pk", flat=True))
    wrong = [zone for zone, channels in channels_of_zones.items() if not own & set(channels)]
    if wrong:
        words = _("The warehouse sells in no channel of this zone. Give them a channel in common first.")
        raise DomainError("INVALID", words, "shippingZones", shipping_zones=wrong)
    warehouse.shipping_zones.add(*channels_of_zones)
    return warehouse


def leave_zones(*, warehouse_id: UUID, zones: Collection[int]) -> Warehouse:
    """Let a warehouse serve these zones no longer."""
    warehouse = find_row(Warehouse.objects.filter(pk=warehouse_id))
    warehouse.shipping_zones.remove(*zones)
    return warehouse


def _check_name(values: Mapping[str, Any]) -> None:
    if not (values.get("name") or "").strip():
        raise DomainError("REQUIRED", _("A warehouse needs a name."), "name")

"""Warehouses, and the ways to send a parcel, at a real Saleor."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from pydantic_core import to_jsonable_python

from marketplace.gateway.rules import VAT_COUNTRY, amount_in_baht
from marketplace.gateway.saleor.ask import ask, change, every
from marketplace.gateway.saleor.plan import MethodPlan, StorePlan, WarehousePlan
from marketplace.gateway.writing import address_input


def lay_out_warehouses(plans: tuple[WarehousePlan, ...]) -> Iterator[str]:
    """Make the warehouses that are missing."""
    there = {one["externalReference"] for one in every("Warehouses", "warehouses")}
    for plan in plans:
        if str(plan.reference) in there:
            continue
        chosen = {
            "slug": plan.slug,
            "name": plan.name,
            "externalReference": str(plan.reference),
            "address": _address(plan),
        }
        change("CreateWarehouse", what=_("warehouse “%(slug)s”") % {"slug": plan.slug}, input=chosen)
        yield _("Warehouse “%(slug)s” is there.") % {"slug": plan.slug}


def _address(plan: WarehousePlan) -> dict[str, Any]:
    """Write a warehouse's address. Saleor's check is waived, and its name stands where it has no street or town."""
    written: dict[str, Any] = address_input(plan.address).model_dump(mode="json", by_alias=True, exclude_unset=True)
    for needed in ("streetAddress1", "city"):
        written[needed] = written[needed] or plan.name
    return written | {"skipValidation": True}


def lay_out_parcels(plan: StorePlan, *, channels: Mapping[str, str], tax_class: str) -> Iterator[str]:
    """Give each channel its warehouses, open the zone Thailand for the parcels, and lay out how they are sent."""
    warehouses = {one["externalReference"]: one["id"] for one in every("Warehouses", "warehouses")}
    yield from _serve_channels(plan, warehouses)
    channel = channels[plan.parcel_channel]
    rooms = [warehouses[str(one.reference)] for one in plan.warehouses if one.channel == plan.parcel_channel]
    if _zone(plan) is None:
        chosen = {
            "name": plan.zone,
            "countries": [VAT_COUNTRY],
            "addChannels": [channel],
            "addWarehouses": rooms,
        }
        change("CreateShippingZone", what=_("shipping zone “%(name)s”") % {"name": plan.zone}, input=chosen)
        yield _("Parcels go to “%(name)s”.") % {"name": plan.zone}
    zone = _zone(plan) or {}
    yield from _widen(plan, zone, rooms)
    for method in plan.methods:
        yield from _lay_out_method(method, zone, channel=channel, tax_class=tax_class)


def _zone(plan: StorePlan) -> dict[str, Any] | None:
    return next((one for one in every("ShippingZones", "shippingZones") if one["name"] == plan.zone), None)


def _widen(plan: StorePlan, zone: Mapping[str, Any], rooms: list[str]) -> Iterator[str]:
    """Let store-rooms that were opened since send parcels too."""
    known = {one["id"] for one in zone["warehouses"]}
    if missing := [one for one in rooms if one not in known]:
        what = _("shipping zone “%(name)s”") % {"name": plan.zone}
        change("WidenShippingZone", what=what, id=zone["id"], channels=[], warehouses=missing)
        yield _("%(count)d more store-rooms send parcels.") % {"count": len(missing)}


def _serve_channels(plan: StorePlan, warehouses: Mapping[str, str]) -> Iterator[str]:
    for channel in ask("Channels")["channels"]:
        there = {one["id"] for one in channel["warehouses"]}
        wanted = [
            warehouses[str(one.reference)]
            for one in plan.warehouses
            if one.channel == channel["slug"] and warehouses[str(one.reference)] not in there
        ]
        if wanted:
            what = _("warehouses of “%(slug)s”") % {"slug": channel["slug"]}
            change("ServeChannel", what=what, id=channel["id"], warehouses=wanted)
            yield _("“%(slug)s” sells from %(count)d more warehouses.") % {
                "slug": channel["slug"],
                "count": len(wanted),
            }


def _lay_out_method(plan: MethodPlan, zone: Mapping[str, Any], *, channel: str, tax_class: str) -> Iterator[str]:
    what = _("shipping method “%(name)s”") % {"name": plan.name}
    method = next((one for one in zone["shippingMethods"] if one["name"] == plan.name), None)
    if method is None:
        fewest, most = plan.days
        chosen = {
            "name": plan.name,
            "type": "PRICE",
            "shippingZone": zone["id"],
            "minimumDeliveryDays": fewest,
            "maximumDeliveryDays": most,
            "taxClass": tax_class,
        }
        method = change("CreateShippingMethod", what=what, input=chosen)["made"]
        yield _("Shipping method “%(name)s” is laid out.") % {"name": plan.name}
    if not method.get("channelListings"):
        price = to_jsonable_python(amount_in_baht(plan.price))
        change("PriceShippingMethod", what=what, id=method["id"], channelId=channel, price=price)
        yield _("Shipping method “%(name)s” has its price.") % {"name": plan.name}
    if not method.get("translation"):
        change("TranslateShippingMethod", what=what, id=method["id"], name=plan.name_en)
        yield _("Shipping method “%(name)s” has its English name.") % {"name": plan.name}

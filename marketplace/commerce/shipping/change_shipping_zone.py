"""Draw a zone, change it, or give it up."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from marketplace.commerce.shipping.errors import ShippingError
from marketplace.commerce.shipping.models import ShippingMethodListing, ShippingZone
from marketplace.shared.errors import NotFoundError
from marketplace.shared.locks import lock_rows


@dataclass(frozen=True, kw_only=True)
class ZoneChange:
    """What a zone shall be; None leaves it as it is. Countries are ISO codes, `others` all that no zone names yet."""

    name: str | None = None
    description: str | None = None
    countries: Sequence[str] | None = None
    default: bool | None = None
    others: Sequence[str] = ()
    add_channels: Sequence[int] = ()
    remove_channels: Sequence[int] = ()
    add_warehouses: Sequence[Any] = ()  # their ids
    remove_warehouses: Sequence[Any] = ()


def create_shipping_zone(change: ZoneChange) -> ShippingZone:
    """Draw a zone. Raises ShippingError: REQUIRED without a name, ALREADY_EXISTS for a second default zone, INVALID."""
    if not (change.name or "").strip():
        raise ShippingError("REQUIRED", _("Give the zone a name."), "name")
    return _write(ShippingZone(), change)


def update_shipping_zone(*, zone_id: int, change: ZoneChange) -> ShippingZone:
    """Change a zone. Raises ShippingError as create_shipping_zone, DUPLICATED_INPUT_ITEM, NotFoundError."""
    if change.name is not None and not change.name.strip():
        raise ShippingError("REQUIRED", _("Give the zone a name."), "name")
    return _write(_held(zone_id), change)


def delete_shipping_zone(*, zone_id: int) -> ShippingZone:
    """Give a zone up, with its ways to send; baskets that had chosen one choose again. Raises NotFoundError."""
    zone = _held(zone_id)
    number = zone.pk
    zone.delete()
    zone.pk = number  # The caller names what is gone.
    return zone


def _held(zone_id: int) -> ShippingZone:
    for zone in lock_rows(ShippingZone.objects.filter(pk=zone_id)):
        return zone
    raise NotFoundError(_("There is no such zone."), "id")


def _write(zone: ShippingZone, change: ZoneChange) -> ShippingZone:
    _check_twice(change)
    zone.name = (zone.name if change.name is None else change.name.strip())[:100]
    zone.description = zone.description if change.description is None else change.description
    if change.countries is not None:
        zone.countries = sorted(set(change.countries))
    if change.default is not None:
        zone.default = change.default
    if change.default:
        _take_the_rest(zone, change)
    zone.save()
    zone.channels.add(*change.add_channels)
    if change.remove_channels:
        zone.channels.remove(*change.remove_channels)
        listings = ShippingMethodListing.objects.filter(method__zone=zone, channel_id__in=change.remove_channels)
        listings.delete()
    _change_warehouses(zone, change)
    return zone


def _check_twice(change: ZoneChange) -> None:
    for field, both in (
        ("channels", set(change.add_channels) & set(change.remove_channels)),
        ("warehouses", set(change.add_warehouses) & set(change.remove_warehouses)),
    ):
        if both:
            message = _("The same one cannot be added and taken away.")
            raise ShippingError("DUPLICATED_INPUT_ITEM", message, "input", about={field: sorted(both, key=str)})


def _take_the_rest(zone: ShippingZone, change: ZoneChange) -> None:
    """Give the default zone all countries that no other zone names."""
    if ShippingZone.objects.filter(default=True).exclude(pk=zone.pk).exists():
        raise ShippingError("ALREADY_EXISTS", _("There is a default zone already."), "default")
    rows = ShippingZone.objects.exclude(pk=zone.pk).values_list("countries", flat=True)
    named = {country for countries in rows for country in countries}
    zone.countries = sorted({*zone.countries, *(one for one in change.others if one not in named)})


def _change_warehouses(zone: ShippingZone, change: ZoneChange) -> None:
    """A warehouse serves a zone only through a channel that both have (Saleor's rule)."""
    channels = set(zone.channels.values_list("pk", flat=True))
    served = zone.warehouses.model.objects.filter(channels__in=channels)
    fitting = set(served.filter(pk__in=change.add_warehouses).values_list("pk", flat=True))
    if strange := [one for one in change.add_warehouses if one not in fitting]:
        message = _("Only warehouses that share a channel with the zone can serve it.")
        raise ShippingError("INVALID", message, "addWarehouses", about={"warehouses": strange})
    zone.warehouses.add(*change.add_warehouses)
    zone.warehouses.remove(*change.remove_warehouses)
    if change.remove_channels:
        there: set[Any] = set(zone.warehouses.values_list("pk", flat=True))
        zone.warehouses.remove(*(there - set(served.values_list("pk", flat=True))))

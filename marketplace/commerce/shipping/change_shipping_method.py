"""Offer a way to send parcels, change it, or give it up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from marketplace.commerce.channels.models import TaxClass
from marketplace.commerce.shipping.errors import ShippingError
from marketplace.commerce.shipping.models import ShippingMethod, ShippingMethodPostalCodeRule, ShippingZone
from marketplace.shared.errors import NotFoundError
from marketplace.shared.locks import lock_rows

# The columns that may be given, and the names by which the API refuses them.
COLUMNS = {
    "name": "name",
    "description": "description",
    "type": "type",
    "minimum_order_weight_grams": "minimumOrderWeight",
    "maximum_order_weight_grams": "maximumOrderWeight",
    "minimum_delivery_days": "minimumDeliveryDays",
    "maximum_delivery_days": "maximumDeliveryDays",
    "tax_class_id": "taxClass",
}


@dataclass(frozen=True, kw_only=True)
class MethodChange:
    """What a way to send shall be: `columns` by name (only those given), and the postcodes (start, end) it names."""

    columns: Mapping[str, Any]
    add_postcodes: Sequence[tuple[str, str]] = ()
    delete_postcodes: Sequence[int] = ()
    inclusion: str = ""


def create_shipping_method(*, zone_id: int, change: MethodChange) -> ShippingMethod:
    """Offer a way to send in a zone; it has no price before it is listed in a channel.

    Raises ShippingError: REQUIRED (name, inclusionType), INVALID, MAX_LESS_THAN_MIN, NOT_FOUND.
    """
    if not ShippingZone.objects.filter(pk=zone_id).exists():
        raise ShippingError("NOT_FOUND", _("There is no such zone."), "shippingZone")
    if not (change.columns.get("name") or "").strip():
        raise ShippingError("REQUIRED", _("Give the way of sending a name."), "name")
    if not change.columns.get("type"):
        raise ShippingError("REQUIRED", _("Say whether it goes by price or by weight."), "type")
    return _write(ShippingMethod(zone_id=zone_id), change)


def update_shipping_method(*, method_id: int, change: MethodChange) -> ShippingMethod:
    """Change a way to send. Raises ShippingError as create_shipping_method, NotFoundError."""
    if "name" in change.columns and not (change.columns["name"] or "").strip():
        raise ShippingError("REQUIRED", _("Give the way of sending a name."), "name")
    return _write(_held(method_id), change)


def delete_shipping_method(*, method_id: int) -> ShippingMethod:
    """Give a way to send up; baskets that had chosen it choose again, orders keep its name. Raises NotFoundError."""
    method = _held(method_id)
    number, _zone = method.pk, method.zone
    method.delete()
    method.pk = number  # The caller names what is gone.
    return method


def exclude_products(*, method_id: int, add: Sequence[int] = (), remove: Sequence[int] = ()) -> ShippingMethod:
    """Say which products do not travel in this way. Raises NotFoundError."""
    method = _held(method_id)
    method.excluded_products.add(*add)
    method.excluded_products.remove(*remove)
    return method


def _held(method_id: int) -> ShippingMethod:
    for method in lock_rows(ShippingMethod.objects.filter(pk=method_id)):
        return method
    raise NotFoundError(_("There is no such way of sending."), "id")


def _write(method: ShippingMethod, change: MethodChange) -> ShippingMethod:
    for column, value in change.columns.items():
        setattr(method, column, value)
    method.name = method.name.strip()[:100]
    method.minimum_order_weight_grams = method.minimum_order_weight_grams or 0
    _check(method)
    if change.add_postcodes and not change.inclusion:
        message = _("Say whether these postcodes are served or left out.")
        raise ShippingError("REQUIRED", message, "inclusionType")
    method.save()
    method.postal_code_rules.filter(pk__in=change.delete_postcodes).delete()
    known = set(method.postal_code_rules.values_list("start", "end"))
    if twice := [one for one in change.add_postcodes if one in known]:
        message = _("These postcodes are named already: %(codes)s.") % {"codes": "-".join(twice[0])}
        raise ShippingError("ALREADY_EXISTS", message, "addPostalCodeRules")
    ShippingMethodPostalCodeRule.objects.bulk_create(
        ShippingMethodPostalCodeRule(method=method, start=start[:32], end=end[:32], inclusion_type=change.inclusion)
        for start, end in dict.fromkeys(change.add_postcodes)
    )
    return method


def _check(method: ShippingMethod) -> None:
    pairs = (
        ("minimum_order_weight_grams", "maximum_order_weight_grams"),
        ("minimum_delivery_days", "maximum_delivery_days"),
    )
    for low, high in pairs:
        least, most = getattr(method, low), getattr(method, high)
        for column, value in ((low, least), (high, most)):
            if value is not None and not 0 <= value < 2**31:
                raise ShippingError("INVALID", _("This number cannot be."), COLUMNS[column])
        if least is not None and most is not None and most < least:
            message = _("The largest value must not be below the smallest.")
            raise ShippingError("MAX_LESS_THAN_MIN", message, COLUMNS[high])
    if method.tax_class_id is not None and not TaxClass.objects.filter(pk=method.tax_class_id).exists():
        raise ShippingError("NOT_FOUND", _("There is no such tax class."), "taxClass")

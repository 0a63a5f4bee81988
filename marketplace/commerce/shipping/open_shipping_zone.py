"""Open Thailand as the zone that we send parcels to, with two ways of Thailand Post."""

from dataclasses import dataclass

from marketplace.commerce.channels.models import Channel, TaxClass
from marketplace.commerce.shipping.models import ShippingMethod, ShippingMethodListing, ShippingZone


@dataclass(frozen=True)
class MethodPlan:
    """A way to send a parcel as it begins: names, price in satang, days it takes."""

    thai: str
    english: str
    price: int
    days: tuple[int, int]


# Prices are the shop's own first setting, not the post's tariff; staff change them.
METHODS = (
    MethodPlan("ไปรษณีย์ไทย EMS", "Thailand Post EMS", 6000, (1, 3)),
    MethodPlan("ไปรษณีย์ไทย ลงทะเบียน", "Thailand Post, registered", 4000, (3, 7)),
)


def open_shipping_zone(*, channel: Channel, tax_class: TaxClass) -> ShippingZone:
    """Open the zone Thailand for a channel with its ways to send parcels, unless they are there."""
    zone, new = ShippingZone.objects.get_or_create(name="ประเทศไทย", defaults={"countries": ["TH"]})
    zone.channels.add(channel)
    if new:
        for plan in METHODS:
            _open_method(zone, plan, channel, tax_class)
    return zone


def _open_method(zone: ShippingZone, plan: MethodPlan, channel: Channel, tax_class: TaxClass) -> None:
    fewest, most = plan.days
    method = ShippingMethod.objects.create(
        zone=zone,
        name=plan.thai,
        translations={"en": {"name": plan.english}},
        minimum_delivery_days=fewest,
        maximum_delivery_days=most,
        tax_class=tax_class,
    )
    ShippingMethodListing.objects.create(method=method, channel=channel, price_amount=plan.price)

"""Ways to send a parcel, as they are read."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from marketplace.commerce.shipping.models import (
    ShippingMethod,
    ShippingMethodListing,
    ShippingMethodPostalCodeRule,
    ShippingZone,
)
from marketplace.commerce.shipping.rules import Parcel, PostcodeRange, Terms, fits, serves_postcode
from marketplace.shared.kept_statements import kept_statement


def offered_listings(parcel: Parcel, *, channel_id: int) -> list[ShippingMethodListing]:
    """Name the ways in which a channel can send a parcel, cheapest first.

    By Saleor's rules: the zone serves the country and the channel, the goods cost or weigh what the way is made for,
    its postcodes are served, and none of the products is excluded.
    """
    rows = _listings(channel=channel_id, products=parcel.products)
    fitting = [one for one in rows if fits(terms_of(one), parcel)]
    ranges = _ranges({one.method_id for one in fitting if one.ruled})
    return [one for one in fitting if serves_postcode(ranges.get(one.method_id, ()), parcel.postal_code)]


@kept_statement
def _listings(*, channel: int, products: Collection[int]) -> QuerySet[Any, Any]:
    excluded = ShippingMethod.excluded_products.through.objects.filter(
        shippingmethod_id=OuterRef("method_id"), product_id__in=products
    )
    ruled = ShippingMethodPostalCodeRule.objects.filter(method_id=OuterRef("method_id"))
    return (
        ShippingMethodListing.objects.filter(~Exists(excluded), channel_id=channel, method__zone__channels=channel)
        .annotate(ruled=Exists(ruled))
        .select_related("method__zone", "method__tax_class", "channel")
        .order_by("price_amount", "method_id")
    )


def terms_of(listing: ShippingMethodListing) -> Terms:
    """Give the terms of a way of sending in a channel."""
    method = listing.method
    return Terms(
        kind=method.type,
        countries=tuple(method.zone.countries),
        least_amount=listing.minimum_order_amount,
        most_amount=listing.maximum_order_amount,
        least_grams=method.minimum_order_weight_grams,
        most_grams=method.maximum_order_weight_grams,
    )


def shipping_zones() -> QuerySet[ShippingZone]:
    """Give all zones, as staff see them."""
    return ShippingZone.objects.all()


def countries_of_channel(channel_id: int) -> list[str]:
    """Name the countries to which a channel sends parcels, sorted."""
    zones = ShippingZone.objects.filter(channels=channel_id).values_list("countries", flat=True)
    return sorted({country for countries in zones for country in countries})


def methods_of_zones(zone_ids: Iterable[int]) -> dict[int, list[ShippingMethod]]:
    """Give the ways of sending of each zone."""
    found: dict[int, list[ShippingMethod]] = {one: [] for one in zone_ids}
    for method in ShippingMethod.objects.filter(zone_id__in=list(found)).select_related("tax_class").order_by("pk"):
        found[method.zone_id].append(method)
    return found


def listings_of_methods(method_ids: Iterable[int]) -> dict[int, list[ShippingMethodListing]]:
    """Give what each way of sending costs where."""
    found: dict[int, list[ShippingMethodListing]] = {one: [] for one in method_ids}
    rows = ShippingMethodListing.objects.filter(method_id__in=list(found)).select_related("channel").order_by("pk")
    for listing in rows:
        found[listing.method_id].append(listing)
    return found


def postcodes_of_methods(method_ids: Iterable[int]) -> dict[int, list[ShippingMethodPostalCodeRule]]:
    """Give the postcodes that each way of sending serves or leaves out."""
    found: dict[int, list[ShippingMethodPostalCodeRule]] = {one: [] for one in method_ids}
    for rule in ShippingMethodPostalCodeRule.objects.filter(method_id__in=list(found)).order_by("pk"):
        found[rule.method_id].append(rule)
    return found


def _ranges(method_ids: Collection[int]) -> dict[int, list[PostcodeRange]]:
    if not method_ids:
        return {}
    return {
        method_id: [PostcodeRange(start=one.start, end=one.end, inclusion=one.inclusion_type) for one in rules]
        for method_id, rules in postcodes_of_methods(method_ids).items()
    }

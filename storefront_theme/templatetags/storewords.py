"""Orders and addresses in words: `{% load storewords %}`."""

from django import template
from django.utils.translation import gettext

from marketplace.gateway.records import Address, Order
from marketplace.shared.thai.addresses import place_by_names
from marketplace.shared.thai.digits import written_telephone
from storefront_theme import words

register = template.Library()


@register.filter
def payment_words(method: str) -> str:
    """Name a way to pay."""
    return words.payment_words(method)


@register.filter
def telephone_words(number: str) -> str:
    """Write a telephone number in groups."""
    return written_telephone(number)


@register.filter
def place_line(address: Address) -> str:
    """Write the line of an address that names the place, in Thai, as it stands on the parcel."""
    place = place_by_names(subdistrict=address.city_area, district=address.city, postcode=address.postal_code)
    if place is not None:
        return place.written("th")
    parts = (address.city_area, address.city, address.country_area, address.postal_code)
    return " ".join(part for part in parts if part)


@register.filter
def order_words(order: Order) -> str:
    """Say in a few words how far an order is."""
    if words.is_called_off(order):
        return gettext("Called off")
    if words.awaits_transfer(order):
        return gettext("Waiting for your transfer")
    passed = [stage.label for stage in words.stages(order) if stage.done]
    return passed[-1]

"""The buyer gets a letter when a parcel is on its way: packing's answer to ParcelSent."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from marketplace.events.parcels import ParcelSent
from marketplace.gateway import orders
from marketplace.gateway.actors import APP
from marketplace.gateway.records import Order
from marketplace.mail.parcel_letter import ParcelLetter, send_parcel_letter
from vendor_onboarding.packing.models import Parcel
from vendor_onboarding.packing.words import CARRIERS


def write_parcel_letter(event: ParcelSent) -> None:
    """Write to the buyer what is on its way and by which number; a parcel that was called back meanwhile is not told.

    Called at least once: the same letter goes out twice only when the machine stops between sending it and noting
    that it was sent.
    """
    parcel = Parcel.objects.filter(reference=event.parcel, state="sent").first()
    order = orders.order(APP, reference=event.order)
    if parcel is None or order is None or not order.email:
        return
    language = "en" if order.language.lower().startswith("en") else "th"
    if language != "th":
        order = orders.order(APP, reference=event.order, language=language) or order
    send_parcel_letter(_letter(parcel, order, language), to=order.email)


def _letter(parcel: Parcel, order: Order, language: str) -> ParcelLetter:
    names = {position: line.product_name for position, line in enumerate(order.lines, start=1)}
    with translation.override(language):
        path = reverse("storefront:order", kwargs={"reference": order.reference})
        carrier = str(CARRIERS[parcel.carrier])
    return ParcelLetter(
        language=language,
        number=order.number,
        lines=[(names.get(int(position), ""), count) for position, count in parcel.pieces.items()],
        carrier=carrier,
        tracking_number=parcel.tracking_number,
        partial=any(line.quantity_fulfilled < line.quantity for line in order.lines),
        link=settings.PUBLIC_URL + path,
    )

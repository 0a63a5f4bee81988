"""A buyer gets a letter when her order was placed: the shop's answer to OrderCreated."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from marketplace.events.orders import OrderCreated
from marketplace.gateway import orders
from marketplace.gateway.actors import APP
from marketplace.gateway.records import Order
from marketplace.mail.order_letter import LetterLine, OrderLetter, send_order_letter
from storefront_theme.words import awaits_transfer


def write_order_letter(event: OrderCreated) -> None:
    """Write to the buyer of an order of the shop; an order without an address to write to gets no letter.

    Called at least once: the same letter goes out twice only when the machine stops between sending it and noting
    that it was sent. It says the same both times.
    """
    if event.sale.channel != settings.DEFAULT_CHANNEL:
        return
    order = orders.order(APP, reference=event.sale.order)
    if order is None or not order.email:
        return
    language = "en" if order.language.lower().startswith("en") else "th"
    if language != "th":
        order = orders.order(APP, reference=event.sale.order, language=language) or order
    send_order_letter(_letter(order, language), to=order.email)


def _letter(order: Order, language: str) -> OrderLetter:
    with translation.override(language):
        path = reverse("storefront:order", kwargs={"reference": order.reference})
    return OrderLetter(
        language=language,
        number=order.number,
        lines=[
            LetterLine(name=line.product_name, quantity=line.quantity, total=line.full_total) for line in order.lines
        ],
        shipping=order.full_shipping,
        discount=order.discount,
        voucher_code=order.voucher_code,
        total=order.total,
        awaits_transfer=awaits_transfer(order),
        link=settings.PUBLIC_URL + path,
    )

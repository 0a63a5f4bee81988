"""Hold a parcel's order while a deed decides about the parcel."""

from django.utils.translation import gettext as _

from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import Fulfillment, Order
from marketplace.shared.errors import NotFoundError


def lock_fulfillment(fulfillment_id: int) -> tuple[Order, Fulfillment]:
    """Give a parcel and its order as they are now; the order's lock keeps everybody else away from both."""
    order_id = Fulfillment.objects.filter(pk=fulfillment_id).values_list("order_id", flat=True).first()
    if order_id is not None:
        order = lock_order(order_id)
        for parcel in Fulfillment.objects.filter(pk=fulfillment_id):
            parcel.order = order
            return order, parcel
    raise NotFoundError(_("There is no such parcel."), "id")

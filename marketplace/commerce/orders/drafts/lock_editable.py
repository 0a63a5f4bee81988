"""Hold an order whose lines, parcel and discounts may still be changed."""

from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.orders.errors import OrderError, not_editable
from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import Order, OrderDiscount, OrderLine
from marketplace.commerce.orders.rules import EDITABLE
from marketplace.shared.errors import NotFoundError


def lock_editable(order_id: UUID, *, refusal: OrderError | None = None) -> Order:
    """Give a draft or an unconfirmed, unpaid order, held.

    What is paid is in the books line by line, so it is edited no more (Saleor would). Raises OrderError
    (NOT_EDITABLE, or the refusal given), NotFoundError.
    """
    order = lock_order(order_id)
    if order.status not in EDITABLE or order.settled_at is not None:
        raise refusal or not_editable()
    return order


def cannot_discount() -> OrderError:
    """Discounts are given only before an order is confirmed and paid."""
    message = _("Only a draft or an unconfirmed, unpaid order can be given a discount.")
    return OrderError("CANNOT_DISCOUNT", message, "orderId")


def lock_line(line_id: UUID, *, refusal: OrderError | None = None) -> tuple[Order, OrderLine]:
    """Give a line of such an order with the order, held. Raises as `lock_editable`."""
    order_id = OrderLine.objects.filter(pk=line_id).values_list("order_id", flat=True).first()
    if order_id is not None:
        order = lock_editable(order_id, refusal=refusal)
        for line in OrderLine.objects.filter(pk=line_id).select_related("variant"):
            line.order = order
            return order, line
    raise NotFoundError(_("The order has no such line."), "id")


def lock_discount(discount_id: UUID) -> tuple[Order, OrderDiscount]:
    """Give a discount of such an order with the order, held. Raises as `lock_editable`."""
    order_id = OrderDiscount.objects.filter(pk=discount_id).values_list("order_id", flat=True).first()
    if order_id is not None:
        order = lock_editable(order_id, refusal=cannot_discount())
        for discount in OrderDiscount.objects.filter(pk=discount_id):
            discount.order = order
            return order, discount
    raise NotFoundError(_("There is no such discount."), "discountId")

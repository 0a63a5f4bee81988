"""What follows when an order is placed or paid. May be called twice."""

from marketplace.events.orders import OrderCreated, OrderFullyPaid
from marketplace.gateway.orders import confirm_if_paid_on_delivery, confirm_order


def confirm_paid_order(event: OrderFullyPaid) -> None:
    """Confirm an order once it is fully paid; called twice, nothing changes."""
    confirm_order(order_reference=event.sale.order)


def confirm_cash_on_delivery(event: OrderCreated) -> None:
    """Confirm an order to be paid on delivery at once."""
    confirm_if_paid_on_delivery(order_reference=event.sale.order)

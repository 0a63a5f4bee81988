"""What follows when an order is placed or paid."""

from marketplace.events.orders import OrderCreated, OrderFullyPaid


def confirm_paid_order(event: OrderFullyPaid) -> None:
    """Confirm an order once it is fully paid; called twice, nothing changes."""
    raise NotImplementedError


def confirm_cash_on_delivery(event: OrderCreated) -> None:
    """Confirm an order to be paid on delivery at once."""
    raise NotImplementedError

"""Sales as events, for the tests of this folder."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from marketplace.events.orders import (
    OrderBulkCreated,
    OrderCancelled,
    OrderCreated,
    OrderFullyPaid,
    OrderRefunded,
    SoldLine,
    SoldOrder,
)

SOLD = datetime(2026, 10, 31, 15, 0, tzinfo=UTC)  # 31 October, 22:00 in Bangkok
PAID = datetime(2026, 10, 31, 18, 0, tzinfo=UTC)  # 1 November, 01:00 in Bangkok


def a_line(product: UUID | None, total: int, *, position: int = 1, quantity: int = 1) -> SoldLine:
    """A line of a sale."""
    return SoldLine(position=position, product=product, variant=uuid4(), name="ผ้าขาวม้า", quantity=quantity, total=total)


def a_sale(*lines: SoldLine, shipping: int = 5_000, channel: str = "online", order: UUID | None = None) -> SoldOrder:
    """A sale of these lines."""
    return SoldOrder(
        order=order or uuid4(),
        number="101",
        channel=channel,
        sold_at=SOLD,
        lines=lines,
        shipping=shipping,
        total=sum(line.total for line in lines) + shipping,
    )


def created(sale: SoldOrder) -> OrderCreated:
    """The news that it was ordered."""
    return OrderCreated(occurred_at=SOLD, sale=sale)


def paid(sale: SoldOrder, *, settled_at: datetime = PAID, method: str = "promptpay_transfer") -> OrderFullyPaid:
    """The news that it was paid."""
    return OrderFullyPaid(occurred_at=PAID, sale=sale, settled_at=settled_at, payment_method=method)


def bulk(*sales: SoldOrder) -> OrderBulkCreated:
    """The news that sales of a till were taken in."""
    return OrderBulkCreated(occurred_at=PAID, sales=sales)


def refunded(sale: SoldOrder, *amounts: int, shipping: int = 0, days: int = 10) -> OrderRefunded:
    """The news that these amounts of its lines went back."""
    lines = tuple(
        SoldLine(
            position=line.position, product=line.product, variant=line.variant, name=line.name, quantity=1, total=amount
        )
        for line, amount in zip(sale.lines, amounts, strict=True)
    )
    back = SoldOrder(
        order=sale.order,
        number=sale.number,
        channel=sale.channel,
        sold_at=sale.sold_at,
        lines=lines,
        shipping=shipping,
        total=sum(amounts) + shipping,
    )
    moment = PAID + timedelta(days=days)
    return OrderRefunded(occurred_at=moment, refund=uuid4(), sale=back, refunded_at=moment)


def cancelled(sale: SoldOrder) -> OrderCancelled:
    """The news that it was called off."""
    return OrderCancelled(occurred_at=PAID, order=sale.order)

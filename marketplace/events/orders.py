"""What happens to orders. Recorded by the embedded engine, or by the gateway from a real Saleor's webhooks."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from marketplace.shared.outbox.event import Event


@dataclass(frozen=True, kw_only=True)
class SoldLine:
    """A line of an order as it was; amounts in satang, VAT included, after discounts.

    `position` counts the order's lines from 1; `product` and `variant` are our references (None when the catalogue
    no longer knows them); `name` is what the buyer saw.
    """

    position: int
    product: UUID | None
    variant: UUID | None
    name: str
    quantity: int
    total: int


@dataclass(frozen=True, kw_only=True)
class SoldOrder:
    """An order as it was: reference, human number, channel slug, times in UTC, amounts in satang."""

    order: UUID
    number: str
    channel: str
    sold_at: datetime
    lines: tuple[SoldLine, ...]
    shipping: int
    total: int
    warehouse: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class OrderCreated(Event):
    """A buyer completed a checkout."""

    sale: SoldOrder


@dataclass(frozen=True, kw_only=True)
class OrderFullyPaid(Event):
    """An order's whole total was settled; `settled_at` is the day on which it counts as income."""

    sale: SoldOrder
    settled_at: datetime
    payment_method: str


@dataclass(frozen=True, kw_only=True)
class OrderBulkCreated(Event):
    """Sales made elsewhere (a till) were taken in, already paid and handed over."""

    sales: tuple[SoldOrder, ...]


@dataclass(frozen=True, kw_only=True)
class OrderRefunded(Event):
    """Money went back to the buyer.

    `refund` is the refund's own reference; `sale` holds the same positions as the sale with the amounts that this
    refund takes back (positive satang); its `shipping` part is not income and never was.
    """

    refund: UUID
    sale: SoldOrder
    refunded_at: datetime


@dataclass(frozen=True, kw_only=True)
class OrderPaymentRegained(Event):
    """Money came again for an order whose money had gone back: a dispute was won, a refund undone, or paid again.

    `payment` is this event's own reference; `sale` holds the same positions as the sale with the amounts that count
    again (positive satang), never more than its refunds took back.
    """

    payment: UUID
    sale: SoldOrder
    regained_at: datetime


@dataclass(frozen=True, kw_only=True)
class OrderCancelled(Event):
    """An order was called off before it was settled; its stock is free again."""

    order: UUID

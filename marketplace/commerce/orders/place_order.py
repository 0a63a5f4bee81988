"""A basket becomes an order."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.orders.count_payments import count_payments
from marketplace.commerce.orders.models import Order, OrderDiscount, OrderLine, OrderLineDiscount
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.order_numbers import take_order_numbers
from marketplace.commerce.orders.sold_order import sold_order
from marketplace.commerce.pricing.rules import LinePrice, Totals
from marketplace.commerce.stock.allocate_stock import WantedPieces, allocate_stock
from marketplace.commerce.stock.source import StockSource
from marketplace.events.orders import OrderCreated
from marketplace.shared.identifiers import derived_reference
from marketplace.shared.outbox.record_event import record_event
from marketplace.shared.write_rows import insert_rows


@dataclass(frozen=True, kw_only=True)
class NewDiscount:
    """What was taken off and why; `value` in hundredths (satang, or of a percent), `amount` in satang of it all."""

    type: str
    value_type: str
    value: int
    amount: int
    name: str = ""
    translated_name: str = ""
    reason: str = ""
    voucher_code: str = ""


@dataclass(frozen=True, kw_only=True)
class NewLine:
    """A line to be sold: the variant with its product loaded, how many, and at which price.

    `price` is what is paid in the end; `undiscounted` is one piece's price with tax before all discounts (None: the
    same as paid).
    """

    variant: ProductVariant
    quantity: int
    price: LinePrice
    undiscounted: int | None = None
    discounts: Sequence[NewDiscount] = ()
    voucher_code: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class NewOrder:
    """What is to become an order; addresses are JSON with Saleor's keys."""

    checkout_token: UUID
    channel: Channel
    customer: Customer | None
    email: str
    language_code: str
    lines: Sequence[NewLine]
    totals: Totals
    billing_address: dict[str, Any] | None
    shipping_address: dict[str, Any] | None
    shipping_method: tuple[str, str] = ("", "")  # its id and name
    collection_point: tuple[UUID, str] | None = None  # its id and name
    status: str = "UNCONFIRMED"
    source: StockSource | None = None  # None: the channel's fullest warehouse
    undiscounted_shipping: int | None = None  # with tax; None: the same as paid
    shipping_tax: tuple[str, int] = ("", 0)  # the tax class of the parcel, its rate in basis points
    discounts: Sequence[NewDiscount] = ()
    voucher_code: str = ""
    customer_note: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)
    private_metadata: Mapping[str, str] = field(default_factory=dict)


def place_order(new: NewOrder, *, actor: str, now: datetime) -> Order:
    """Turn a checked basket into an order and promise its goods: both, or neither.

    The order waits for its confirmation unless `status` says otherwise. Its reference is the UUID in the basket's
    metadata (`reference`), unless another order has it already or there is none; then one is derived of its id.
    Records OrderCreated (and OrderFullyPaid when there is nothing to pay). Raises InsufficientStockError.
    """
    order = _order(new, now=now)
    lines = [_line(order, position, line) for position, line in enumerate(new.lines, start=1)]
    _save(order)
    insert_rows(lines)
    _write_discounts(order, lines, new)
    wanted = [
        WantedPieces(order_line=row.pk, variant_id=line.variant.pk, quantity=line.quantity)
        for row, line in zip(lines, new.lines, strict=True)
        if line.variant.track_inventory
    ]
    allocate_stock(wanted, channel_id=new.channel.pk, source=new.source, now=now)
    note_event(order, "PLACED", actor=actor, now=now)
    record_event(OrderCreated(occurred_at=now, sale=sold_order(order, lines)))
    if not order.total_gross_amount:
        count_payments(order, settled_at=now, now=now)
    return order


def _order(new: NewOrder, *, now: datetime) -> Order:
    identity = uuid4()
    total, shipping = new.totals.total, new.totals.shipping
    before_shipping = shipping.gross if new.undiscounted_shipping is None else new.undiscounted_shipping
    return Order(
        id=identity,
        number=take_order_numbers(1)[0],
        external_reference=_reference(new, identity),
        checkout_token=new.checkout_token,
        channel=new.channel,
        status=new.status,
        user=new.customer,
        user_email=new.email,
        language_code=new.language_code,
        currency=new.channel.currency_code,
        billing_address=new.billing_address,
        shipping_address=new.shipping_address,
        shipping_method_id=new.shipping_method[0],
        shipping_method_name=new.shipping_method[1],
        collection_point_id=new.collection_point[0] if new.collection_point else None,
        collection_point_name=new.collection_point[1] if new.collection_point else "",
        shipping_gross_amount=shipping.gross,
        shipping_net_amount=shipping.net,
        shipping_tax_class_name=new.shipping_tax[0],
        shipping_tax_rate=new.shipping_tax[1],
        total_gross_amount=total.gross,
        total_net_amount=total.net,
        undiscounted_total_gross_amount=sum(_undiscounted(one) * one.quantity for one in new.lines) + before_shipping,
        undiscounted_shipping_gross_amount=before_shipping,
        voucher_code=new.voucher_code,
        customer_note=new.customer_note,
        metadata=dict(new.metadata),
        private_metadata=dict(new.private_metadata),
        created_at=now,
        updated_at=now,
    )


def _reference(new: NewOrder, identity: UUID) -> str:
    try:
        return str(UUID(str(new.metadata.get("reference", ""))))
    except ValueError:
        return str(derived_reference("order", str(identity)))


def _save(order: Order) -> None:
    try:
        with transaction.atomic():
            insert_rows([order])
    except IntegrityError:  # Another order came with the same reference, perhaps this very moment.
        order.external_reference = str(derived_reference("order", str(order.pk)))
        order.save(force_insert=True)


def _line(order: Order, position: int, line: NewLine) -> OrderLine:
    variant, product = line.variant, line.variant.product
    words, before = order.language_code, _undiscounted(line)
    return OrderLine(
        order=order,
        position=position,
        variant=variant,
        product_reference=product.external_reference or "",
        variant_reference=variant.external_reference or "",
        product_name=product.name,
        variant_name=variant.name,
        translated_product_name=product.translations.get(words, {}).get("name", ""),
        translated_variant_name=variant.translations.get(words, {}).get("name", ""),
        product_sku=variant.sku,
        is_shipping_required=product.product_type.is_shipping_required,
        quantity=line.quantity,
        unit_price_gross_amount=line.price.unit.gross,
        unit_price_net_amount=line.price.unit.net,
        undiscounted_unit_price_gross_amount=before,
        undiscounted_total_price_gross_amount=before * line.quantity,
        unit_discount_amount=sum(one.amount for one in line.discounts) // line.quantity,
        unit_discount_reason="; ".join(one.reason for one in line.discounts if one.reason),
        unit_discount_type=line.discounts[0].value_type if line.discounts else "",
        unit_discount_value=line.discounts[0].value if line.discounts else 0,
        voucher_code=line.voucher_code,
        total_price_gross_amount=line.price.total.gross,
        total_price_net_amount=line.price.total.net,
        tax_rate=line.price.tax_rate,
        metadata=dict(line.metadata),
    )


def _undiscounted(line: NewLine) -> int:
    return line.price.unit.gross if line.undiscounted is None else line.undiscounted


def _write_discounts(order: Order, lines: Sequence[OrderLine], new: NewOrder) -> None:
    insert_rows(OrderDiscount(order=order, **asdict(one)) for one in new.discounts)
    insert_rows(
        OrderLineDiscount(line=row, **asdict(one))
        for row, line in zip(lines, new.lines, strict=True)
        for one in line.discounts
    )

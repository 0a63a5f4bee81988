"""An order's rows as the record that events carry."""

from collections.abc import Sequence
from uuid import UUID

from marketplace.commerce.orders.models import Order, OrderLine
from marketplace.events.orders import SoldLine, SoldOrder
from marketplace.shared.identifiers import derived_reference


def order_reference(order: Order) -> UUID:
    """Give the UUID by which everyone else names this order: its external reference, else one derived of its id."""
    return _uuid(order.external_reference or "") or derived_reference("order", str(order.pk))


def sold_order(order: Order, lines: Sequence[OrderLine]) -> SoldOrder:
    """Write down an order as it is, in satang with VAT, for those who listen to events."""
    return _record(order, lines, [line.total_price_gross_amount for line in lines], order.shipping_gross_amount)


def taken_back(order: Order, lines: Sequence[OrderLine], parts: Sequence[int]) -> SoldOrder:
    """Write down what a refund takes back: one amount per line, the last one for the shipping."""
    return _record(order, lines, parts[:-1], parts[-1])


def _record(order: Order, lines: Sequence[OrderLine], amounts: Sequence[int], shipping: int) -> SoldOrder:
    return SoldOrder(
        order=order_reference(order),
        number=str(order.number),
        channel=order.channel.slug,
        sold_at=order.created_at,
        lines=tuple(_line(line, amount, order) for line, amount in zip(lines, amounts, strict=True)),
        shipping=shipping,
        total=sum(amounts) + shipping,
        warehouse=_uuid(order.warehouse_reference),
    )


def _line(line: OrderLine, amount: int, order: Order) -> SoldLine:
    return SoldLine(
        position=line.position,
        product=_uuid(line.product_reference),
        variant=_uuid(line.variant_reference),
        name=_name(line, order),
        quantity=line.quantity,
        total=amount,
    )


def _name(line: OrderLine, order: Order) -> str:
    thai = order.language_code == "th"
    product = line.product_name if thai else line.translated_product_name or line.product_name
    variant = line.variant_name if thai else line.translated_variant_name or line.variant_name
    return f"{product} ({variant})" if variant else product


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None  # No reference, or one that another system gave: unknown to us.

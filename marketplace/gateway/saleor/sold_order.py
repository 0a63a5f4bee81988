"""An order of Saleor's as the record that events carry; the same words as the embedded engine's. Pure."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from marketplace.events.orders import SoldLine, SoldOrder
from marketplace.gateway.reading import reference_of
from marketplace.gateway.saleor.payloads import Line, SaleorOrder

# Reports that bring the buyer's money, or take it back.
SIGNS = {"CHARGE_SUCCESS": 1, "REFUND_REVERSE": 1, "REFUND_SUCCESS": -1, "CHARGE_BACK": -1}


def sold_order(order: SaleorOrder, reference: UUID) -> SoldOrder:
    """Write an order down as it is, in satang with VAT."""
    return with_amounts(order, reference, amounts_of(order))


def amounts_of(order: SaleorOrder) -> list[int]:
    """Give what each line cost, and last the shipping."""
    lines = [line.total_price.gross.fractional_amount for line in order.lines]
    return [*lines, order.shipping_price.gross.fractional_amount]


def settled_at(order: SaleorOrder) -> datetime | None:
    """Tell when the whole of an order was paid, None when it never was: what was refunded since was paid all the same.

    The news of the payment may come after those of the refund, or never: so the history decides, not the present sum.
    """
    total, held = sum(amounts_of(order)), 0
    for report in order.reports:
        held += SIGNS.get(report.type or "", 0) * report.amount.fractional_amount
        if held >= total and report.type == "CHARGE_SUCCESS":
            return report.created_at
    return order.as_of if order.total_charged.fractional_amount >= total else None


def with_amounts(order: SaleorOrder, reference: UUID, amounts: Sequence[int]) -> SoldOrder:
    """Write an order down with other amounts: what a refund takes back of each line, and last of the shipping."""
    thai = order.language_code_enum == "TH"
    return SoldOrder(
        order=reference,
        number=order.number,
        channel=order.channel.slug,
        sold_at=order.created,
        lines=tuple(
            _line(line, position, amount, thai=thai)
            for position, (line, amount) in enumerate(zip(order.lines, amounts[:-1], strict=True), start=1)
        ),
        shipping=amounts[-1],
        total=sum(amounts),
        warehouse=reference_of(order.notes.get("warehouse")),
    )


def _line(line: Line, position: int, amount: int, *, thai: bool) -> SoldLine:
    product = line.product_name if thai else line.translated_product_name or line.product_name
    variant = line.variant_name if thai else line.translated_variant_name or line.variant_name
    return SoldLine(
        position=position,
        product=line.variant.product.external_reference if line.variant else None,
        variant=line.variant.external_reference if line.variant else None,
        name=f"{product} ({variant})" if variant else product,
        quantity=line.quantity,
        total=amount,
    )

"""Goods are put into a draft or an unconfirmed order."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext as _

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.orders.drafts.goods import load_goods
from marketplace.commerce.orders.drafts.lock_editable import lock_editable
from marketplace.commerce.orders.drafts.reprice import reprice
from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.models import Order, OrderLine, OrderLineDiscount
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.rules import MAX_AMOUNT
from marketplace.commerce.pricing.queries import Promoted, active_rules, promoted_prices
from marketplace.commerce.stock.allocate_stock import WantedPieces, allocate_stock
from marketplace.commerce.stock.release_allocations import release_allocations
from marketplace.commerce.stock.source import source_of

MOST_PIECES = 1_000_000


@dataclass(frozen=True, kw_only=True)
class DraftGoods:
    """So many pieces of a variant; at a price that staff name (satang with tax), or at the channel's."""

    variant_id: int
    quantity: int
    price: int | None = None
    apart: bool = False


def add_lines(
    *, order_id: UUID, goods: Sequence[DraftGoods], actor: str, now: datetime
) -> tuple[Order, list[OrderLine]]:
    """Put goods into an order: what is there already grows, unless it is to stand apart; new prices replace old ones.

    An unconfirmed order has its goods promised at once. Raises OrderError (NOT_EDITABLE, ZERO_QUANTITY, NOT_FOUND,
    PRODUCT_NOT_PUBLISHED, NOT_AVAILABLE_IN_CHANNEL), InsufficientStockError, NotFoundError.
    """
    order = lock_editable(order_id)
    lines = write_lines(order, goods, now=now)
    reprice(order, now=now)
    note_event(order, "ADDED_PRODUCTS", actor=actor, now=now, lines=told_lines(lines))
    return order, list(order.lines.filter(pk__in=[line.pk for line in lines]).order_by("position"))


def write_lines(order: Order, goods: Sequence[DraftGoods], *, now: datetime) -> list[OrderLine]:
    """Write the rows of new goods, not yet priced, and promise them where the order is unconfirmed."""
    _check(goods)
    variants, prices = load_goods([one.variant_id for one in goods], order.channel, now=now)
    promoted = promoted_prices(prices, active_rules(order.channel_id, now=now))
    standing = {line.variant_id: line for line in order.lines.order_by("-position")}
    position = order.lines.aggregate(last=Max("position"))["last"] or 0
    written: dict[UUID, OrderLine] = {}
    for one in goods:
        line = None if one.apart else standing.get(one.variant_id)
        if line is None:
            position += 1
            line = _new_line(order, variants[one.variant_id], position)
            standing.setdefault(one.variant_id, line)
        line.quantity += one.quantity
        _set_price(line, one, prices[one.variant_id])
        line.save()
        _set_promotion(line, promoted.get(one.variant_id) if one.price is None else None)
        written[line.pk] = line
    if order.status == "UNCONFIRMED":
        promise_lines(order, written, now=now)
    return list(written.values())


def told_lines(lines: Sequence[OrderLine], quantity: int | None = None) -> list[dict[str, object]]:
    """Write lines down for the order's history."""
    return [
        {
            "quantity": line.quantity if quantity is None else quantity,
            "line_pk": str(line.pk),
            "item": f"{line.product_name} ({line.variant_name})" if line.variant_name else line.product_name,
        }
        for line in lines
    ]


def _check(goods: Sequence[DraftGoods]) -> None:
    if zero := [one.variant_id for one in goods if not 1 <= one.quantity <= MOST_PIECES]:
        refusal = OrderError("ZERO_QUANTITY", _("Name at least one piece."), "quantity")
        refusal.variants = tuple(zero)
        raise refusal
    if any(one.price is not None and not 0 <= one.price <= MAX_AMOUNT for one in goods):
        raise OrderError("INVALID", _("This price cannot be."), "price")


def _new_line(order: Order, variant: ProductVariant, position: int) -> OrderLine:
    product, language = variant.product, order.language_code
    tax = product.tax_class or product.product_type.tax_class
    return OrderLine(
        order=order,
        position=position,
        variant=variant,
        product_reference=product.external_reference or "",
        variant_reference=variant.external_reference or "",
        product_name=product.name,
        variant_name=variant.name,
        translated_product_name=product.translations.get(language, {}).get("name", ""),
        translated_variant_name=variant.translations.get(language, {}).get("name", ""),
        product_sku=variant.sku,
        is_shipping_required=product.product_type.is_shipping_required,
        quantity=0,
        unit_price_gross_amount=0,
        unit_price_net_amount=0,
        undiscounted_unit_price_gross_amount=0,
        total_price_gross_amount=0,
        total_price_net_amount=0,
        tax_rate=tax.rate if tax else 0,
        tax_class_name=tax.name if tax else "",
    )


def _set_price(line: OrderLine, goods: DraftGoods, price: int) -> None:
    if goods.price is not None:
        line.is_price_overridden = True
        line.undiscounted_unit_price_gross_amount = goods.price
    elif not line.is_price_overridden:
        line.undiscounted_unit_price_gross_amount = price


def _set_promotion(line: OrderLine, promoted: Promoted | None) -> None:
    """A promotion counts as long as staff named neither a price nor a discount of their own."""
    if OrderLineDiscount.objects.filter(line=line, type="MANUAL").exists():
        return
    OrderLineDiscount.objects.filter(line=line).delete()
    if promoted is not None and not line.is_price_overridden:
        OrderLineDiscount.objects.create(
            line=line,
            type="PROMOTION",
            name=promoted.rule.name_in(""),
            translated_name=promoted.rule.name_in(line.order.language_code),
            value_type=promoted.rule.reward.value_type,
            value=promoted.rule.reward.value,
            amount=promoted.amount * line.quantity,
        )


def promise_lines(order: Order, line_ids: Collection[UUID], *, now: datetime) -> None:
    """Promise lines of an unconfirmed order all their pieces, anew. Raises InsufficientStockError."""
    release_allocations(line_ids, now=now)
    wanted = [
        WantedPieces(order_line=line.pk, variant_id=line.variant.pk, quantity=line.quantity)
        for line in order.lines.filter(pk__in=line_ids).select_related("variant").order_by("position")
        if line.variant is not None and line.variant.track_inventory
    ]
    allocate_stock(wanted, channel_id=order.channel_id, source=source_of(order.channel), now=now)

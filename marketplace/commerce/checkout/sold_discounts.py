"""What was taken off a basket, as the order that it becomes keeps it."""

from marketplace.commerce.checkout.queries import PricedCheckout, PricedLine
from marketplace.commerce.orders.place_order import NewDiscount, NewLine


def new_lines(priced: PricedCheckout) -> list[NewLine]:
    """Write down a basket's lines with their prices and what was taken off each."""
    return [
        NewLine(
            variant=one.variant,
            quantity=one.line.quantity,
            price=one.price,
            undiscounted=one.undiscounted,
            discounts=_line_discounts(priced, one),
            voucher_code=priced.discounts.voucher.code if priced.discounts.voucher and one.off_voucher else "",
            metadata=one.line.metadata,
        )
        for one in priced.lines
        if one.price is not None
    ]


def order_discounts(priced: PricedCheckout) -> list[NewDiscount]:
    """Write down what was taken off the whole order: by a voucher for all goods or the parcel, or by a promotion.

    As in Saleor the sum is kept, whatever way it came about; a voucher for single lines stands with these.
    """
    amount = priced.basket.off_goods + priced.basket.off_shipping
    voucher, promotion = priced.discounts.voucher, priced.discounts.promotion
    if voucher and not voucher.terms.of_lines:
        return [_voucher_discount(priced, amount)]
    if not promotion or not amount:
        return []
    return [
        NewDiscount(
            type="ORDER_PROMOTION",
            value_type=promotion.reward.value_type,
            value=promotion.reward.value,
            amount=amount,
            name=priced.discount_name,
            translated_name=priced.translated_discount_name,
            reason=f"Promotion: {priced.discount_name}",
        )
    ]


def _line_discounts(priced: PricedCheckout, one: PricedLine) -> list[NewDiscount]:
    found = []
    if one.promoted:
        found.append(
            NewDiscount(
                type="PROMOTION",
                value_type=one.promoted.reward.value_type,
                value=one.promoted.reward.value,
                amount=one.off_promotion,
                name=one.promoted.name_in(""),
                translated_name=one.promoted.name_in(priced.checkout.language_code),
                reason=f"Promotion: {one.promoted.name_in('')}",
            )
        )
    if one.off_voucher:
        found.append(_voucher_discount(priced, one.off_voucher))
    return found


def _voucher_discount(priced: PricedCheckout, amount: int) -> NewDiscount:
    code = priced.discounts.voucher.code if priced.discounts.voucher else ""
    return NewDiscount(
        type="VOUCHER",
        value_type="FIXED",
        value=amount,
        amount=amount,
        name=priced.discount_name,
        translated_name=priced.translated_discount_name,
        reason=f"Voucher code: {code}",
        voucher_code=code,
    )

"""What may be paid and given back. Amounts in satang."""

CASH_ON_DELIVERY = "cash_on_delivery"
PROMPTPAY_TRANSFER = "promptpay_transfer"
CHECKOUT_METHODS = (CASH_ON_DELIVERY, PROMPTPAY_TRANSFER)
OTHER = "other"


def refundable(*, captured: int, refunded: int) -> int:
    """How much may still be given back: what came in, less what went out already."""
    return max(captured - refunded, 0)


def may_refund(*, amount: int, captured: int, refunded: int) -> bool:
    """May this much be given back now? Never nothing, never more than came in."""
    return 0 < amount <= refundable(captured=captured, refunded=refunded)


def method_of(note: str) -> str:
    """Which way to pay does the note on an order name? What the shop does not offer is `other`.

    The note comes from the basket, on which anyone may write anything: it must name no account of its own.
    """
    return note if note in CHECKOUT_METHODS else OTHER


def checkout_methods(*, promptpay_id: str, total: int) -> tuple[str, ...]:
    """Which ways to pay does the shop offer for this amount? Transfers need our PromptPay id and money to move."""
    return CHECKOUT_METHODS if promptpay_id and total > 0 else (CASH_ON_DELIVERY,)

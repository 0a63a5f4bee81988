"""What a buyer needs to transfer the money for an order by PromptPay."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from marketplace.gateway.records import Order
from marketplace.payments.promptpay import credit_transfer_payload
from marketplace.payments.qr import qr_svg


@dataclass(frozen=True, kw_only=True)
class TransferSlip:
    """The payment code as text and picture, with the same in words for those who cannot scan."""

    payload: str
    picture: SafeString
    target: str
    amount: int
    reference: str


def transfer_slip(order: Order) -> TransferSlip | None:
    """Make the payment code over what an order owes; None without a PromptPay id of ours, or with nothing owed."""
    owed = order.total - order.charged
    if not settings.PROMPTPAY_ID or owed <= 0:
        return None
    payload = credit_transfer_payload(target=settings.PROMPTPAY_ID, amount=owed)
    # The picture is drawn by us from digits; nothing a person typed is in it.
    picture = mark_safe(qr_svg(payload))  # noqa: S308
    return TransferSlip(
        payload=payload, picture=picture, target=settings.PROMPTPAY_ID, amount=owed, reference=order.number
    )

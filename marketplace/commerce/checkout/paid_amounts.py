"""What was paid or reserved for a basket so far."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from marketplace.commerce.checkout.rules import authorize_status_of_basket, charge_status_of_basket
from marketplace.commerce.orders.models import TransactionItem


@dataclass(frozen=True, slots=True)
class PaidAmounts:
    """What is reserved and what is received for a basket, with what is on its way, in satang."""

    authorized: int = 0
    charged: int = 0

    def charge_status(self, total: int, *, has_lines: bool) -> str:
        """How far a basket of this total is paid, in Saleor's words."""
        return charge_status_of_basket(total=total, charged=self.charged, has_lines=has_lines)

    def authorize_status(self, total: int, *, has_lines: bool) -> str:
        """How far a basket of this total is covered, in Saleor's words."""
        return authorize_status_of_basket(total=total, covered=self.authorized + self.charged, has_lines=has_lines)


def add_up_payments(payments: Iterable[TransactionItem]) -> PaidAmounts:
    """Add up what payments brought; what was given back, or is asked back, no longer counts."""
    authorized = charged = 0
    for one in payments:
        authorized += one.authorized_amount + one.authorize_pending_amount
        charged += one.charged_amount + one.charge_pending_amount - one.refunded_amount - one.refund_pending_amount
    return PaidAmounts(authorized=authorized, charged=charged)


def payments_of_checkouts(tokens: Iterable[UUID]) -> dict[UUID, list[TransactionItem]]:
    """Give the payments of each basket, oldest first; those of baskets that became orders are the orders'."""
    found: dict[UUID, list[TransactionItem]] = {one: [] for one in tokens}
    for payment in TransactionItem.objects.filter(checkout_token__in=list(found), order=None).order_by("pk"):
        if payment.checkout_token is not None:
            found[payment.checkout_token].append(payment)
    return found

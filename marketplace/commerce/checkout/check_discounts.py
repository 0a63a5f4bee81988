"""Is a basket still to be had for what its buyer was told, and with the code that lies in it?"""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.basket_discounts import email_of
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.queries import PricedCheckout
from marketplace.commerce.pricing.use_voucher import use_voucher
from marketplace.shared.money import Money


class PriceChangedError(CheckoutError):
    """A basket costs something else than its buyer was told; `total` is what it costs now, in satang."""

    def __init__(self, message: str, *, token: UUID, total: int) -> None:
        super().__init__("INVALID", message, "totalPrice")
        self.token = token
        self.total = total


def check_voucher(priced: PricedCheckout) -> None:
    """Refuse a basket whose code stopped applying: it is never dropped silently.

    Raises CheckoutError VOUCHER_NOT_APPLICABLE with the reason.
    """
    if priced.discounts.refused is not None:
        raise CheckoutError("VOUCHER_NOT_APPLICABLE", refusal_words(priced.discounts.refused), "voucherCode")


def check_told_total(priced: PricedCheckout) -> None:
    """Refuse, once, a basket that costs something else than its buyer was told since she last changed it.

    Saleor keeps a basket's prices for an hour and then applies new ones silently; here a new price counts at once, and
    the buyer decides. Whoever catches PriceChangedError lets tell_total remember the new total after the rollback.
    A basket whose total nobody was told (no client asked for it) is not refused.
    """
    told, total = priced.checkout.told_total, priced.totals.total.gross
    if told is None or told == total:
        return
    message = _("The price has changed: it was %(before)s baht, now it is %(now)s baht. Nothing was ordered yet.")
    words = {"before": f"{Money(told).major:,.2f}", "now": f"{Money(total).major:,.2f}"}
    raise PriceChangedError(message % words, token=priced.checkout.pk, total=total)


def take_voucher(priced: PricedCheckout, *, now: datetime) -> None:
    """Count the use of a basket's voucher; raises VoucherNotApplicableError when others were faster."""
    if voucher := priced.discounts.voucher:
        checkout = priced.checkout
        use_voucher(code=voucher.code, channel_id=checkout.channel_id, email=email_of(checkout), now=now)


def refusal_words(reason: str) -> str:
    """Say in words why a code does not apply, and what to do next."""
    words = {
        "invalid": _("This code cannot be used any more. Take it out of the basket to order."),
        "least_spent": _("The goods cost too little for this code. Add something, or take the code out."),
        "least_pieces": _("There are too few pieces for this code. Add some, or take the code out."),
        "used_before": _("You have used this code before; each customer has it once. Take it out to order."),
        "only_for_staff": _("This code is for our staff only."),
        "nothing_sent": _("This code is for the parcel, but nothing in this basket is sent."),
        "no_method": _("This code is for the parcel. Choose first how it is sent."),
        "country": _("This code is not for parcels to this country."),
        "other_goods": _("This code is for other goods than those in this basket."),
    }
    return words[reason]

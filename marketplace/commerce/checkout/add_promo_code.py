"""A buyer types a code."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.basket_discounts import INVALID
from marketplace.commerce.checkout.check_discounts import refusal_words
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.lock_checkout import lock_checkout, touch
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.checkout.queries import price_checkout


def add_promo_code(*, token: UUID, code: str, now: datetime) -> Checkout:
    """Lay a voucher's code into a basket, in place of the one that lay there.

    Raises CheckoutError INVALID for a code that is good for nothing here now, VOUCHER_NOT_APPLICABLE for one that
    asks more of the basket or the buyer. Then the basket keeps the code it had. Nothing is counted before the order.
    """
    checkout = lock_checkout(token)
    typed = code.strip()
    priced = price_checkout(checkout, now=now, code=typed)
    if not typed or priced.discounts.refused == INVALID:
        raise CheckoutError("INVALID", _("This code is not valid. Check how it is written."), "promoCode")
    if priced.discounts.refused:
        raise CheckoutError("VOUCHER_NOT_APPLICABLE", refusal_words(priced.discounts.refused), "promoCode")
    checkout.voucher_code = typed
    return touch(checkout, now=now)

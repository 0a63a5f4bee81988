"""A buyer takes her code out again."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.lock_checkout import lock_checkout, touch
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.pricing.models import VoucherCode


def remove_promo_code(*, token: UUID, code: str, now: datetime) -> Checkout:
    """Take a code out of a basket; any code of the same voucher names it (Saleor).

    Raises CheckoutError: NOT_FOUND for a code that nobody knows, INVALID for one that does not lie in this basket.
    """
    checkout = lock_checkout(token)
    there, typed = checkout.voucher_code, code.strip()
    if not typed or typed != there:
        vouchers = set(VoucherCode.objects.filter(code__in=[typed, there]).values_list("voucher_id", "code"))
        if typed not in {one for _voucher, one in vouchers}:
            raise CheckoutError("NOT_FOUND", _("There is no such code."), "promoCode")
        if len(vouchers) != 2 or len({voucher for voucher, _code in vouchers}) != 1:
            raise CheckoutError("INVALID", _("This code does not lie in the basket."), "promoCode")
    checkout.voucher_code = ""
    return touch(checkout, now=now)


def remove_voucher(*, token: UUID, voucher_id: int, now: datetime) -> Checkout:
    """Take a voucher's code out of a basket. Raises CheckoutError NOT_FOUND unless one of its codes lies there."""
    checkout = lock_checkout(token)
    if not checkout.voucher_code:
        return checkout
    if not VoucherCode.objects.filter(voucher=voucher_id, code=checkout.voucher_code).exists():
        raise CheckoutError("NOT_FOUND", _("This code does not lie in the basket."), "promoCodeId")
    checkout.voucher_code = ""
    return touch(checkout, now=now)

"""A voucher's use is given back: the order for which it was used came to nothing."""

from marketplace.commerce.pricing.find_voucher import folded
from marketplace.commerce.pricing.models import Voucher, VoucherCode, VoucherCustomer
from marketplace.shared.locks import lock_rows


def release_voucher(*, code: str, email: str) -> None:
    """Give a use of a code back: it may be used once more, also by the same customer.

    Saleor does so when an unpaid order expires or a draft is deleted; an order that is called off keeps its use. Hold
    the order before (see shared/locks.py). A code that is no longer there has nothing to give back.
    """
    voucher_id = VoucherCode.objects.filter(code=code).values_list("voucher_id", flat=True).first() if code else None
    if voucher_id is None:
        return
    for voucher in lock_rows(Voucher.objects.filter(pk=voucher_id)):
        for row in lock_rows(VoucherCode.objects.filter(code=code, voucher=voucher)):
            row.used = max(0, row.used - 1) if voucher.usage_limit else row.used
            row.is_active = row.is_active or voucher.single_use
            row.save(update_fields=["used", "is_active"])
            VoucherCustomer.objects.filter(voucher_code=row, customer_email=folded(email)).delete()

"""A voucher is used: its use is counted in the transaction that places the order."""

from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.commerce.pricing.find_voucher import find_voucher, folded, was_used_by
from marketplace.commerce.pricing.models import Voucher, VoucherCode, VoucherCustomer
from marketplace.shared.errors import DomainError
from marketplace.shared.locks import lock_rows


class VoucherNotApplicableError(DomainError):
    """A code does not apply (any more); nothing was counted."""

    def __init__(self, message: str, field: str = "voucherCode") -> None:
        super().__init__("VOUCHER_NOT_APPLICABLE", message, field)


def use_voucher(*, code: str, channel_id: int, email: str, now: datetime) -> None:
    """Count one use of a code: against its voucher's limit, for its customer, or for good when it is for one use.

    Only what Saleor counts is counted: `used` where there is a limit. The voucher is locked first, so that of ten
    buyers at once only as many get it as the limit lets; a voucher that counts nothing is not locked. Raises
    VoucherNotApplicableError when others were faster, its days are over, or the customer had it before.
    """
    found = find_voucher(code, channel_id=channel_id, now=now)
    if found is not None and _counts(found.row):
        lock_rows(Voucher.objects.filter(pk=found.row.pk))
        found = find_voucher(code, channel_id=channel_id, now=now)
    if found is None:
        raise VoucherNotApplicableError(_("This code cannot be used any more. Take it out of the basket to order."))
    voucher = found.row
    if voucher.apply_once_per_customer:
        if was_used_by(voucher.pk, email):
            raise VoucherNotApplicableError(_("You have used this code before; each customer has it once."))
        VoucherCustomer.objects.create(voucher_code_id=found.code_id, customer_email=folded(email))
    row = lock_rows(VoucherCode.objects.filter(pk=found.code_id))[0] if _counts(voucher) else None
    if row is None:
        return
    row.used += 1 if voucher.usage_limit else 0
    row.is_active = not voucher.single_use
    row.save(update_fields=["used", "is_active"])


def _counts(voucher: Voucher) -> bool:
    return bool(voucher.usage_limit) or voucher.apply_once_per_customer or voucher.single_use

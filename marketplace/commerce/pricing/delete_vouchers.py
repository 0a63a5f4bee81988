"""Vouchers, or some of their codes, are taken away. Orders keep what they were given."""

from collections.abc import Sequence
from uuid import UUID

from marketplace.commerce.pricing.models import Voucher, VoucherCode
from marketplace.commerce.pricing.write_voucher import lock_voucher


def delete_voucher(*, voucher_id: int) -> Voucher:
    """Take a voucher away with its codes; give it as it was. Raises NotFoundError."""
    voucher = lock_voucher(voucher_id)
    Voucher.objects.filter(pk=voucher.pk).delete()
    return voucher


def delete_codes(*, code_ids: Sequence[UUID]) -> int:
    """Take codes away; tell how many there were."""
    rows = VoucherCode.objects.filter(pk__in=code_ids)
    count = rows.count()
    rows.delete()
    return count

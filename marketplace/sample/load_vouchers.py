"""Two example codes: a tenth off for new buyers, and a free parcel from 500 baht on. Marked as sample data."""

from datetime import datetime

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.pricing.models import Voucher, VoucherChannelListing, VoucherCode

EXAMPLE = {"is_example": "true"}
TENTH, ALL = 10_00, 100_00  # hundredths of a percent
FROM_500_BAHT = 500_00


def load_vouchers(*, now: datetime) -> None:
    """Make the codes NEWBUYER10 (each customer once) and FREESHIP500, online."""
    _voucher(
        "NEWBUYER10",
        TENTH,
        names=("ลูกค้าใหม่ ลด 10% (ตัวอย่าง)", "New buyers, 10 % off (example)"),
        once=True,
        now=now,
    )
    _voucher(
        "FREESHIP500",
        ALL,
        names=("ส่งฟรีเมื่อซื้อครบ 500 บาท (ตัวอย่าง)", "Free parcel from 500 baht (example)"),
        of_parcel=True,
        now=now,
    )


def _voucher(
    code: str, value: int, *, names: tuple[str, str], once: bool = False, of_parcel: bool = False, now: datetime
) -> None:
    voucher = Voucher.objects.create(
        type="SHIPPING" if of_parcel else "ENTIRE_ORDER",
        name=names[0],
        translations={"en": {"name": names[1]}},
        discount_value_type="PERCENTAGE",
        start_date=now,
        apply_once_per_customer=once,
        metadata=EXAMPLE,
    )
    VoucherCode.objects.create(voucher=voucher, code=code, created_at=now)
    online = Channel.objects.get(slug="online")
    VoucherChannelListing.objects.create(
        voucher=voucher,
        channel=online,
        discount_value=value,
        currency=online.currency_code,
        min_spent_amount=FROM_500_BAHT if of_parcel else None,
    )

"""Builders of vouchers and promotions, straight on the core."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.pricing.models import (
    Promotion,
    PromotionRule,
    Voucher,
    VoucherChannelListing,
    VoucherCode,
)

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def a_voucher(
    *codes: str,
    value: int = 10_00,
    share: bool = True,
    min_spent: int | None = None,
    channels: Sequence[str] = ("online",),
    goods: Any = None,
    **fields: Any,
) -> Voucher:
    """A voucher with its codes: `value` hundredths of a percent off, or with `share=False` so many satang.

    `goods` maps products, variants, categories, collections to rows.
    """
    voucher = Voucher.objects.create(
        discount_value_type="PERCENTAGE" if share else "FIXED", **({"start_date": LONG_AGO} | fields)
    )
    for code in codes:
        VoucherCode.objects.create(voucher=voucher, code=code, created_at=LONG_AGO)
    for channel in Channel.objects.filter(slug__in=channels):
        VoucherChannelListing.objects.create(
            voucher=voucher, channel=channel, discount_value=value, currency="THB", min_spent_amount=min_spent
        )
    for kind, rows in (goods or {}).items():
        getattr(voucher, kind).set(rows)
    return voucher


def a_promotion(
    condition: dict[str, Any],
    *,
    value: int = 20_00,
    share: bool = True,
    channels: Sequence[str] = ("online",),
    kind: str = "CATALOGUE",
    **fields: Any,
) -> PromotionRule:
    """A promotion with one rule: `value` hundredths of a percent off, or with `share=False` so many satang."""
    values = {"name": "ลดราคา", "start_date": LONG_AGO, "created_at": LONG_AGO, "updated_at": LONG_AGO}
    rule = PromotionRule.objects.create(
        promotion=Promotion.objects.create(type=kind, **(values | fields)),
        catalogue_predicate={"given": True} if kind == "CATALOGUE" else {},
        order_predicate={"given": True} if kind == "ORDER" else {},
        condition=condition,
        reward_type="SUBTOTAL_DISCOUNT" if kind == "ORDER" else "",
        reward_value_type="PERCENTAGE" if share else "FIXED",
        reward_value=value,
        created_at=LONG_AGO,
    )
    rule.channels.set(Channel.objects.filter(slug__in=channels))
    return rule

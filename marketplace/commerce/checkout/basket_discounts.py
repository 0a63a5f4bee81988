"""What is taken off a basket: its voucher, if it applies, or else the best promotion for whole orders."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.pricing.find_voucher import (
    FoundVoucher,
    find_voucher,
    goods_of_voucher,
    products_of,
    was_used_by,
)
from marketplace.commerce.pricing.order_conditions import condition_holds
from marketplace.commerce.pricing.queries import ActiveRule
from marketplace.commerce.pricing.rules import BasketFacts, Reward, VoucherTerms, best_reward, voucher_refusal

INVALID = "invalid"


@dataclass(frozen=True, kw_only=True)
class Goods:
    """What a voucher looks at: the goods' price after promotions, their pieces, whether and how they are sent."""

    variants: Sequence[ProductVariant]
    subtotal: int
    pieces: int
    needs_shipping: bool
    shipping: int | None  # what the chosen way of sending costs; None: none is chosen


@dataclass(frozen=True, kw_only=True)
class Discounts:
    """What counts for a basket.

    `voucher` is the one that applies, `goods` the variants that it names; `refused` says why the code in the basket
    does not apply (INVALID: it is good for nothing here any more); `promotion` is for the whole order.
    """

    voucher: FoundVoucher | None = None
    goods: frozenset[int] = frozenset()
    refused: str | None = None
    promotion: ActiveRule | None = None

    @property
    def terms(self) -> VoucherTerms | None:
        """What the voucher that applies takes off."""
        return self.voucher.terms if self.voucher else None

    @property
    def order_reward(self) -> Reward | None:
        """What the promotion for whole orders takes off."""
        return self.promotion.reward if self.promotion else None


def discounts_of(
    checkout: Checkout, goods: Goods, rules: Sequence[ActiveRule], *, code: str, now: datetime
) -> Discounts:
    """Find what a code takes off a basket; with a code in it no promotion for whole orders counts (Saleor)."""
    if not code:
        return Discounts(promotion=_best_promotion(rules, goods))
    voucher = find_voucher(code, channel_id=checkout.channel_id, now=now)
    if voucher is None:
        return Discounts(refused=INVALID)
    named = goods_of_voucher(voucher, products_of(goods.variants))
    refused = voucher_refusal(voucher.limits, _facts(checkout, goods, voucher, has_named=bool(named)))
    return Discounts(refused=refused) if refused else Discounts(voucher=voucher, goods=frozenset(named))


def email_of(checkout: Checkout) -> str:
    """Name the customer as vouchers know her: by her account's address, else by the one in the basket (Saleor)."""
    return checkout.user.email if checkout.user else checkout.email or ""


def _facts(checkout: Checkout, goods: Goods, voucher: FoundVoucher, *, has_named: bool) -> BasketFacts:
    email = email_of(checkout)
    once = voucher.limits.once_per_customer and bool(email)
    address: dict[str, Any] = checkout.shipping_address or checkout.billing_address or {}
    return BasketFacts(
        subtotal=goods.subtotal,
        pieces=goods.pieces,
        named_goods=has_named,
        used_before=once and was_used_by(voucher.row.pk, email),
        is_staff=checkout.user is not None and checkout.user.is_staff,
        needs_shipping=goods.needs_shipping,
        method_chosen=goods.shipping is not None,
        country=str(address.get("country") or ""),
    )


def _best_promotion(rules: Sequence[ActiveRule], goods: Goods) -> ActiveRule | None:
    total = goods.subtotal + (goods.shipping or 0)
    met = [one for one in rules if condition_holds(one.condition, subtotal=goods.subtotal, total=total)]
    best = best_reward(goods.subtotal, [one.reward for one in met])
    return met[best] if best is not None else None

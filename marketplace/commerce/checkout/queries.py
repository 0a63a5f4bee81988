"""Baskets as they are read: with the prices and discounts of this moment."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from marketplace.commerce.catalog.models import ProductVariant, VariantChannelListing
from marketplace.commerce.channels.models import TaxClass
from marketplace.commerce.checkout.basket_discounts import Discounts, Goods, discounts_of
from marketplace.commerce.checkout.models import Checkout, CheckoutLine
from marketplace.commerce.pricing.queries import ActiveRule, Promoted, active_rules, promoted_prices
from marketplace.commerce.pricing.rules import (
    PROMOTION_TYPES,
    BasketLine,
    LinePrice,
    PricedBasket,
    Totals,
    price_basket,
    taken_off,
)
from marketplace.commerce.shipping.models import ShippingMethodListing
from marketplace.shared.kept_statements import kept_statement


@dataclass(frozen=True, kw_only=True)
class PricedLine:
    """A line of a basket with its variant (product and type loaded); `price` is None where it is sold no more.

    `price` is what is paid in the end, `undiscounted` one piece's price before everything that is taken off. In
    satang of the whole line: `off_promotion` by the promotion `promoted`, `off_voucher` by a voucher for this line.
    """

    line: CheckoutLine
    variant: ProductVariant
    price: LinePrice | None
    undiscounted: int = 0
    promoted: ActiveRule | None = None
    off_promotion: int = 0
    off_voucher: int = 0


@dataclass(frozen=True, kw_only=True)
class PricedCheckout:
    """A basket at the prices of this moment; `totals` are what is paid, `basket` how they came about."""

    checkout: Checkout
    lines: tuple[PricedLine, ...]
    totals: Totals
    shipping: ShippingMethodListing | None
    basket: PricedBasket
    discounts: Discounts
    undiscounted_shipping: int = 0

    @property
    def needs_shipping(self) -> bool:
        """Whether anything in it is sent: services are not."""
        return any(one.variant.product.product_type.is_shipping_required for one in self.lines)

    @property
    def discount(self) -> int:
        """What its voucher, or the promotion for whole orders, takes off in all (satang)."""
        return self.basket.discount

    @property
    def discount_name(self) -> str:
        """What that is called, in Thai; "" where nothing is taken off or it has no name."""
        voucher, promotion = self.discounts.voucher, self.discounts.promotion
        return voucher.row.name if voucher else promotion.name_in("") if promotion else ""

    @property
    def translated_discount_name(self) -> str:
        """What that is called in the buyer's language, "" where nobody translated it."""
        counts = self.discounts.voucher or self.discounts.promotion
        return counts.name_in(self.checkout.language_code) if counts else ""


def checkouts() -> QuerySet[Checkout]:
    """All baskets of channels that are open."""
    return Checkout.objects.select_related("channel", "user").filter(channel__is_active=True)


def checkout_by_token(token: UUID) -> Checkout | None:
    """Find a basket by its token; who knows it may use it."""
    return checkouts().filter(token=token).first()


def price_checkout(checkout: Checkout, *, now: datetime, code: str | None = None) -> PricedCheckout:
    """Price a basket by the prices, promotions and vouchers of this moment, tax included.

    With `code`, as if that code lay in it. A code that does not apply takes nothing off; `discounts.refused` says so.
    """
    return _priced(checkout, _known([checkout], now=now), code=checkout.voucher_code if code is None else code, now=now)


def price_checkouts(rows: Sequence[Checkout], *, now: datetime) -> dict[UUID, PricedCheckout]:
    """Price many baskets for the statements of one; only those with codes in them ask a little more each."""
    known = _known(rows, now=now)
    return {row.pk: _priced(row, known, code=row.voucher_code, now=now) for row in rows}


@dataclass(frozen=True, kw_only=True)
class _Known:
    """What pricing reads, for many baskets at once: lines by basket; prices, rules, promotions by channel."""

    lines: dict[UUID, list[CheckoutLine]]
    prices: dict[int, dict[int, int]]
    rules: dict[int, list[ActiveRule]]
    promoted: dict[int, dict[int, Promoted]]
    listings: dict[tuple[int, int], ShippingMethodListing]


def _known(rows: Sequence[Checkout], *, now: datetime) -> _Known:
    channels = {one.channel_id for one in rows}
    lines: dict[UUID, list[CheckoutLine]] = {one.pk: [] for one in rows}
    for line in _lines_with_goods(baskets=lines):
        lines[line.checkout_id].append(line)
    prices: dict[int, dict[int, int]] = {one: {} for one in channels}
    wanted = {line.variant_id for some in lines.values() for line in some}
    for channel, variant, price in _listed_prices(channels=channels, variants=wanted):
        prices[channel][variant] = price
    rules = {one: active_rules(one, now=now, kinds=PROMOTION_TYPES) for one in channels}
    promoted = {one: promoted_prices(prices[one], _of_kind(rules[one], "CATALOGUE")) for one in channels}
    return _Known(lines=lines, prices=prices, rules=rules, promoted=promoted, listings=_shipping_listings(rows))


def _of_kind(rules: Sequence[ActiveRule], kind: str) -> list[ActiveRule]:
    return [one for one in rules if one.kind == kind]


def _priced(checkout: Checkout, known: _Known, *, code: str, now: datetime) -> PricedCheckout:
    channel = checkout.channel_id
    prices, promoted = known.prices[channel], known.promoted[channel]
    lines = [_line(row, prices.get(row.variant_id), promoted.get(row.variant_id)) for row in known.lines[checkout.pk]]
    method = None if checkout.collection_point_id else checkout.shipping_method_id
    listing = known.listings.get((method, channel)) if method and _any_is_sent(lines) else None
    of_orders = _of_kind(known.rules[channel], "ORDER")
    discounts = discounts_of(checkout, _goods(lines, listing), of_orders, code=code, now=now)
    basket = price_basket(
        [_basket_line(one, discounts) for one in lines if one.price is not None],
        shipping_gross=listing.price_amount if listing else 0,
        shipping_tax_rate=_rate(listing.method.tax_class) if listing else 0,
        voucher=discounts.terms,
        order_reward=discounts.order_reward,
    )
    return PricedCheckout(
        checkout=checkout,
        lines=_with_discounts(lines, basket),
        totals=basket.totals,
        shipping=listing,
        basket=basket,
        discounts=discounts,
        undiscounted_shipping=listing.price_amount if listing else 0,
    )


def _any_is_sent(lines: Sequence[PricedLine]) -> bool:
    return any(one.variant.product.product_type.is_shipping_required for one in lines)


def _goods(lines: Sequence[PricedLine], listing: ShippingMethodListing | None) -> Goods:
    sold = [one for one in lines if one.price is not None]
    return Goods(
        variants=[one.variant for one in sold],
        subtotal=sum(one.undiscounted * one.line.quantity - one.off_promotion for one in sold),
        pieces=sum(one.line.quantity for one in lines),
        needs_shipping=_any_is_sent(lines),
        shipping=listing.price_amount if listing else None,
    )


def _basket_line(one: PricedLine, discounts: Discounts) -> BasketLine:
    return BasketLine(
        unit=one.undiscounted,
        quantity=one.line.quantity,
        tax_rate=one.price.tax_rate if one.price else 0,
        promoted=one.off_promotion // one.line.quantity,
        in_scope=one.variant.pk in discounts.goods,
    )


def _with_discounts(lines: Sequence[PricedLine], basket: PricedBasket) -> tuple[PricedLine, ...]:
    sold = iter(zip(basket.lines, basket.off_lines, strict=True))
    return tuple(one if one.price is None else _discounted(one, *next(sold)) for one in lines)


def _discounted(one: PricedLine, price: LinePrice, off_voucher: int) -> PricedLine:
    return PricedLine(
        line=one.line,
        variant=one.variant,
        price=price,
        undiscounted=one.undiscounted,
        promoted=one.promoted,
        off_promotion=one.off_promotion,
        off_voucher=off_voucher,
    )


def _shipping_listings(rows: Sequence[Checkout]) -> dict[tuple[int, int], ShippingMethodListing]:
    methods = {one.shipping_method_id for one in rows if one.shipping_method_id is not None}
    if not methods:
        return {}
    found = _listings(methods=methods, channels={one.channel_id for one in rows})
    return {(one.method_id, one.channel_id): one for one in found}


@kept_statement
def _lines_with_goods(*, baskets: Collection[UUID]) -> QuerySet[CheckoutLine]:
    taxed = ("variant__product__product_type__tax_class", "variant__product__tax_class")
    return CheckoutLine.objects.filter(checkout__in=baskets).select_related(*taxed).order_by("position", "pk")


@kept_statement
def _listed_prices(*, channels: Collection[int], variants: Collection[int]) -> QuerySet[Any, tuple[int, int, int]]:
    rows = VariantChannelListing.objects.filter(channel__in=channels, variant__in=variants)
    return rows.values_list("channel_id", "variant_id", "price_amount")


@kept_statement
def _listings(*, methods: Collection[int], channels: Collection[int]) -> QuerySet[ShippingMethodListing]:
    rows = ShippingMethodListing.objects.select_related("method__tax_class", "method__zone", "channel")
    return rows.filter(method__in=methods, channel__in=channels)


def _line(row: CheckoutLine, listed: int | None, promoted: Promoted | None) -> PricedLine:
    """A price that an app set stands for the channel's; the promotion that is best for the channel's counts on it."""
    if listed is None:
        return PricedLine(line=row, variant=row.variant, price=None)
    unit = listed if row.price_override_amount is None else row.price_override_amount
    product = row.variant.product
    rate = _rate(product.tax_class or product.product_type.tax_class)
    off = taken_off(unit, promoted.rule.reward) if promoted else 0
    before_vouchers = BasketLine(unit=unit, quantity=row.quantity, tax_rate=rate, promoted=off)
    return PricedLine(
        line=row,
        variant=row.variant,
        price=price_basket([before_vouchers]).lines[0],
        undiscounted=unit,
        promoted=promoted.rule if promoted and off else None,
        off_promotion=off * row.quantity,
    )


def _rate(tax_class: TaxClass | None) -> int:
    return tax_class.rate if tax_class else 0

"""Change what a variant costs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import Product, ProductChannelListing, ProductVariant, VariantChannelListing
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.rules import price_problem
from marketplace.commerce.channels.models import Channel
from marketplace.shared.errors import DomainError, NotFoundError, Refusals
from marketplace.shared.money import minor_units

COLUMNS = {"price": "price_amount", "cost_price": "cost_price_amount", "prior_price": "prior_price_amount"}
FIELDS = {"price": "price", "cost_price": "costPrice", "prior_price": "priorPrice"}
DIGITS = 2


@dataclass(frozen=True, kw_only=True)
class NewPrices:
    """What a variant is to cost in a channel (its row), in baht, VAT included.

    `prices` has `price`, `cost_price` (what it cost us) and `prior_price` (the lowest of late, which the law wants
    shown beside a reduction); what is not named stays, None takes away - but never the price.
    """

    channel: int
    prices: Mapping[str, Decimal | None]


def change_variant_price(*, variant_id: int, changes: Sequence[NewPrices], now: datetime) -> ProductVariant:
    """Set what a variant costs in some channels.

    Raises NotFoundError, and Refusals with DUPLICATED_INPUT_ITEM (a channel named twice), INVALID (more decimals than
    satang have), INVALID_PRICE (negative, or more than a hundred million baht) or PRODUCT_NOT_ASSIGNED_TO_CHANNEL
    (Saleor's rule: the product is listed first, then priced).
    """
    find_row(Product.objects.filter(variants=variant_id))
    variant = find_row(ProductVariant.objects.filter(pk=variant_id))
    _check(variant, changes)
    for change in sorted(changes, key=lambda one: one.channel):
        VariantChannelListing.objects.update_or_create(
            variant=variant, channel_id=change.channel, defaults=_columns(change)
        )
    Product.objects.filter(pk=variant.product_id).update(updated_at=now)
    record_product_changed([variant.product_id], now=now)
    return variant


def _columns(change: NewPrices) -> dict[str, int | None]:
    return {COLUMNS[name]: None if amount is None else minor_units(amount) for name, amount in change.prices.items()}


def _check(variant: ProductVariant, changes: Sequence[NewPrices]) -> None:
    channels = [one.channel for one in changes]
    twice = sorted({one for one in channels if channels.count(one) > 1})
    if twice:
        words = _("A channel is named twice.")
        raise DomainError("DUPLICATED_INPUT_ITEM", words, "channelId", channels=twice)
    if Channel.objects.filter(pk__in=channels).count() != len(channels):
        raise NotFoundError(_("This channel does not exist (any more)."), "channelId")
    listed = set(ProductChannelListing.objects.filter(product=variant.product_id).values_list("channel_id", flat=True))
    problems = []
    if missing := [one for one in channels if one not in listed]:
        words = _("The product is not offered in this channel yet. Offer it there first, then set the price.")
        problems.append(DomainError("PRODUCT_NOT_ASSIGNED_TO_CHANNEL", words, "input", channels=missing))
    problems += [problem for one in changes for problem in _problems(one)]
    if problems:
        raise Refusals(problems)


def _problems(change: NewPrices) -> list[DomainError]:
    found = []
    for name, amount in change.prices.items():
        problem = _problem(name, amount)
        if problem is not None:
            found.append(DomainError(*problem, FIELDS[name], channels=[change.channel]))
    return found


def _problem(name: str, amount: Decimal | None) -> tuple[str, str] | None:
    if amount is None:
        return ("REQUIRED", _("A variant that is sold has a price.")) if name == "price" else None
    exponent = amount.normalize().as_tuple().exponent
    if isinstance(exponent, int) and exponent < -DIGITS:
        return "INVALID", _("A price has at most two decimals. The old price stays.")
    problem = price_problem(minor_units(amount))
    if problem == "negative":
        return "INVALID_PRICE", _("A price cannot be below zero. The old price stays.")
    return ("INVALID_PRICE", _("This price is too high. Check the digits; the old price stays.")) if problem else None

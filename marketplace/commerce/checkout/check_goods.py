"""May these goods lie in this basket?"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from marketplace.commerce.catalog.models import ProductChannelListing, ProductVariant, VariantChannelListing
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.models import CheckoutLine
from marketplace.commerce.checkout.rules import OfferedVariant, add_per_variant, is_too_dear, over_limit, refusal_of
from marketplace.commerce.stock.queries import BasketRules
from marketplace.shared.kept_statements import kept_statement


@dataclass(frozen=True, kw_only=True)
class Good:
    """A variant as a channel offers it: `price` of one piece (None: not sold there), `most` pieces in a basket."""

    product_id: int
    counted: bool
    most: int | None
    price: int | None
    listing: ProductChannelListing | None


Goods = Mapping[int, Good]


def load_goods(variant_ids: Iterable[int], *, channel_id: int) -> dict[int, Good]:
    """Read what a channel says about variants, by their ids; what is no longer in the shop is not in the answer."""
    rows = _variants(variants=set(variant_ids))
    prices = dict(_prices(channel=channel_id, variants=[row[0] for row in rows]))
    listings = listings_in_channel({product_id for _, product_id, _, _ in rows}, channel_id=channel_id)
    return {
        pk: Good(
            product_id=product_id, counted=counted, most=most, price=prices.get(pk), listing=listings.get(product_id)
        )
        for pk, product_id, counted, most in rows
    }


def listings_in_channel(product_ids: Iterable[int], *, channel_id: int) -> dict[int, ProductChannelListing]:
    """Tell since when products are to be seen and bought in a channel, by product."""
    return {one.product_id: one for one in _listings(channel=channel_id, products=set(product_ids))}


@kept_statement
def _variants(*, variants: Collection[int]) -> QuerySet[Any, tuple[int, int, bool, int | None]]:
    rows = ProductVariant.objects.filter(pk__in=variants)
    return rows.values_list("pk", "product_id", "track_inventory", "quantity_limit_per_customer")


@kept_statement
def _prices(*, channel: int, variants: Collection[int]) -> QuerySet[Any, tuple[int, int]]:
    rows = VariantChannelListing.objects.filter(channel_id=channel, variant_id__in=variants)
    return rows.values_list("variant_id", "price_amount")


@kept_statement
def _listings(*, channel: int, products: Collection[int]) -> QuerySet[ProductChannelListing]:
    return ProductChannelListing.objects.filter(channel_id=channel, product_id__in=products)


def check_offered(variant_ids: Iterable[int], goods: Goods, *, now: datetime) -> None:
    """Refuse variants that the channel does not sell now.

    Raises CheckoutError: NOT_FOUND, UNAVAILABLE_VARIANT_IN_CHANNEL, PRODUCT_UNAVAILABLE_FOR_PURCHASE or
    PRODUCT_NOT_PUBLISHED, naming the variants of the first kind met.
    """
    wanted = sorted(set(variant_ids))
    if missing := [one for one in wanted if one not in goods]:
        message = _("These goods are no longer in the shop.")
        raise CheckoutError("NOT_FOUND", message, "variantId", variants=missing)
    refused: dict[str, list[int]] = {}
    for variant_id in wanted:
        offer = offered(goods[variant_id].price is not None, goods[variant_id].listing, now=now)
        if (code := refusal_of(offer)) is not None:
            refused.setdefault(code, []).append(variant_id)
    for code, variants in refused.items():
        raise CheckoutError(code, _("Some of these goods cannot be bought here just now."), "lines", variants=variants)


def offered(priced: bool, listing: ProductChannelListing | None, *, now: datetime) -> OfferedVariant:
    """Tell how a variant stands in a channel at a moment."""
    if listing is None:
        return OfferedVariant(priced=priced, published=False, purchasable=False)
    begins = listing.available_for_purchase_at
    return OfferedVariant(
        priced=priced,
        published=listing.is_published and (listing.published_at is None or listing.published_at <= now),
        purchasable=begins is not None and begins <= now,
    )


def check_limits(quantities: Mapping[int, int], limits: Mapping[int, int | None], *, rules: BasketRules) -> None:
    """Refuse more pieces than a basket may hold: a variant's own limit goes before the shop's (as in Saleor).

    Raises CheckoutError QUANTITY_GREATER_THAN_LIMIT.
    """
    most = {pk: limits[pk] or rules.limit for pk in quantities}
    if over := over_limit(quantities, most):
        message = _("At most %(count)d pieces of one thing can be ordered at once.") % {"count": most[over[0]]}
        raise CheckoutError("QUANTITY_GREATER_THAN_LIMIT", message, "quantity", variants=over)


def check_there(quantities: Mapping[int, int], free: Mapping[int, int]) -> None:
    """Refuse more pieces than are free.

    Nothing is promised by this: the stock is asked again, under its lock, when the order is placed. Raises
    CheckoutError INSUFFICIENT_STOCK.
    """
    if short := over_limit(quantities, free):
        message = _("Not enough pieces are there: %(count)d left. Take fewer.") % {"count": free[short[0]]}
        raise CheckoutError("INSUFFICIENT_STOCK", message, "quantity", variants=short)


def check_worth(lines: Iterable[CheckoutLine], goods: Goods) -> None:
    """Refuse a basket that would cost more than one order can be. Raises CheckoutError QUANTITY_GREATER_THAN_LIMIT."""
    prices = [(_price(line, goods), line.quantity) for line in lines]
    if is_too_dear(prices):
        message = _("One order can hold goods of at most 21 million baht. Take fewer pieces, or order in parts.")
        raise CheckoutError("QUANTITY_GREATER_THAN_LIMIT", message, "quantity", variants=sorted(goods))


def _price(line: CheckoutLine, goods: Goods) -> int:
    if line.price_override_amount is not None:
        return line.price_override_amount
    good = goods.get(line.variant_id)
    return good.price or 0 if good else 0


def counted(lines: Iterable[CheckoutLine], goods: Goods) -> dict[int, int]:
    """Add up the pieces of those variants whose inventory is tracked."""
    totals = add_per_variant((line.variant_id, line.quantity) for line in lines)
    return {pk: pieces for pk, pieces in totals.items() if pk in goods and goods[pk].counted}

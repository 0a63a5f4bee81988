"""Baskets as they are read: with today's prices."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from marketplace.commerce.catalog.models import ProductVariant, VariantChannelListing
from marketplace.commerce.channels.models import TaxClass
from marketplace.commerce.checkout.models import Checkout, CheckoutLine
from marketplace.commerce.pricing.rules import LinePrice, Totals, add_up, price_line
from marketplace.commerce.shipping.models import ShippingMethodListing


@dataclass(frozen=True, kw_only=True)
class PricedLine:
    """A line of a basket with its variant (product and type loaded); `price` is None where it is sold no more."""

    line: CheckoutLine
    variant: ProductVariant
    price: LinePrice | None


@dataclass(frozen=True, kw_only=True)
class PricedCheckout:
    """A basket at today's prices."""

    checkout: Checkout
    lines: tuple[PricedLine, ...]
    totals: Totals
    shipping: ShippingMethodListing | None

    @property
    def needs_shipping(self) -> bool:
        """Whether anything in it is sent: services are not."""
        return any(one.variant.product.product_type.is_shipping_required for one in self.lines)


def checkouts() -> QuerySet[Checkout]:
    """All baskets of channels that are open."""
    return Checkout.objects.select_related("channel", "user").filter(channel__is_active=True)


def checkout_by_token(token: UUID) -> Checkout | None:
    """Find a basket by its token; who knows it may use it."""
    return checkouts().filter(token=token).first()


def price_checkout(checkout: Checkout) -> PricedCheckout:
    """Price a basket by the channel's prices of this moment, tax included."""
    lines = _priced_lines(checkout)
    needs_shipping = any(one.variant.product.product_type.is_shipping_required for one in lines)
    listing = _shipping_listing(checkout) if needs_shipping else None
    totals = add_up(
        [one.price for one in lines if one.price is not None],
        shipping_gross=listing.price_amount if listing else 0,
        shipping_tax_rate=_rate(listing.method.tax_class) if listing else 0,
    )
    return PricedCheckout(checkout=checkout, lines=lines, totals=totals, shipping=listing)


def _shipping_listing(checkout: Checkout) -> ShippingMethodListing | None:
    if checkout.shipping_method_id is None:
        return None
    listings = ShippingMethodListing.objects.select_related("method__tax_class", "method__zone", "channel")
    return listings.filter(method_id=checkout.shipping_method_id, channel_id=checkout.channel_id).first()


def _priced_lines(checkout: Checkout) -> tuple[PricedLine, ...]:
    lines = list(
        checkout.lines.select_related(
            "variant__product__product_type__tax_class", "variant__product__tax_class"
        ).order_by("position", "pk")
    )
    prices = dict(
        VariantChannelListing.objects.filter(
            channel_id=checkout.channel_id, variant_id__in=[line.variant_id for line in lines]
        ).values_list("variant_id", "price_amount")
    )
    return tuple(PricedLine(line=line, variant=line.variant, price=_price(line, prices)) for line in lines)


def _price(line: CheckoutLine, prices: dict[int, int]) -> LinePrice | None:
    if line.variant_id not in prices:
        return None
    product = line.variant.product
    rate = _rate(product.tax_class or product.product_type.tax_class)
    return price_line(unit_gross=prices[line.variant_id], quantity=line.quantity, tax_rate=rate)


def _rate(tax_class: TaxClass | None) -> int:
    return tax_class.rate if tax_class else 0

"""Offer a product in channels: publish it, hide it, start or stop its sale, or take it out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.models import Product, ProductChannelListing, VariantChannelListing
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.rules import may_be_bought
from marketplace.commerce.channels.models import Channel
from marketplace.shared.errors import DomainError, NotFoundError
from marketplace.shared.locks import lock_rows


@dataclass(frozen=True, kw_only=True)
class ListingChange:
    """What changes of a product's listing in a channel (its row); None leaves a thing as it is."""

    channel: int
    is_published: bool | None = None
    published_at: datetime | None = None
    visible_in_listings: bool | None = None
    is_available_for_purchase: bool | None = None
    available_for_purchase_at: datetime | None = None


def list_product(
    *, product_id: int, changes: Sequence[ListingChange], removals: Sequence[int] = (), now: datetime
) -> Product:
    """Change in which channels a product is to be seen and bought; `removals` are channels that it leaves.

    Publishing without a day publishes now; a sale that begins without a day begins now. Raises NotFoundError for the
    product or a channel, and DomainError PRODUCT_WITHOUT_CATEGORY when something without a category would be
    published (Saleor's rule).
    """
    found = lock_rows(Product.objects.filter(pk=product_id))
    if not found:
        raise NotFoundError(_("This product does not exist (any more)."), "id")
    product = found[0]
    _check(product, changes, removals)
    for change in changes:
        listing, _new = ProductChannelListing.objects.get_or_create(product=product, channel_id=change.channel)
        for name, value in _values(listing, change, now).items():
            setattr(listing, name, value)
        listing.save()
    ProductChannelListing.objects.filter(product=product, channel__in=removals).delete()
    VariantChannelListing.objects.filter(variant__product=product, channel__in=removals).delete()
    Product.objects.filter(pk=product.pk).update(updated_at=now)
    record_product_changed([product.pk], now=now)
    return product


def _check(product: Product, changes: Sequence[ListingChange], removals: Sequence[int]) -> None:
    channels = {one.channel for one in changes} | set(removals)
    if Channel.objects.filter(pk__in=channels).count() != len(channels):
        raise NotFoundError(_("This channel does not exist (any more)."), "channelId")
    if product.category_id is None and any(one.is_published for one in changes):
        raise DomainError(
            "PRODUCT_WITHOUT_CATEGORY",
            _("A product needs a category before it can be shown. Choose one, then show it."),
            "isPublished",
        )


PLAIN = ("is_published", "published_at", "visible_in_listings", "available_for_purchase_at")


def _values(listing: ProductChannelListing, change: ListingChange, now: datetime) -> dict[str, Any]:
    values = {name: getattr(change, name) for name in PLAIN if getattr(change, name) is not None}
    if change.is_published and listing.published_at is None:
        values.setdefault("published_at", now)
    return values | _sale(listing, change, now)


def _sale(listing: ProductChannelListing, change: ListingChange, now: datetime) -> dict[str, Any]:
    """When the sale begins, where that changes: a sale that runs goes on from its own day."""
    if change.is_available_for_purchase is False:
        return {"available_for_purchase_at": None}
    if not change.is_available_for_purchase or change.available_for_purchase_at is not None:
        return {}
    runs = may_be_bought(available_for_purchase_at=listing.available_for_purchase_at, now=now)
    return {} if runs else {"available_for_purchase_at": now}

"""Offer a product in channels: publish it, hide it, start or stop its sale, or take it out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import Product, ProductChannelListing, ProductVariant, VariantChannelListing
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.rules import may_be_bought
from marketplace.commerce.channels.models import Channel
from marketplace.shared.errors import DomainError, NotFoundError, Refusals


@dataclass(frozen=True, kw_only=True)
class ListingChange:
    """What changes of a product's listing in a channel (its row); None leaves a thing as it is.

    `removed_variants` lose their price there; `added_variants` are to be sold there once they have one.
    """

    channel: int
    is_published: bool | None = None
    published_at: datetime | None = None
    visible_in_listings: bool | None = None
    is_available_for_purchase: bool | None = None
    available_for_purchase_at: datetime | None = None
    added_variants: tuple[int, ...] = ()
    removed_variants: tuple[int, ...] = ()


def list_product(
    *, product_id: int, changes: Sequence[ListingChange], removals: Sequence[int] = (), now: datetime
) -> Product:
    """Change in which channels a product is to be seen and bought; `removals` are channels that it leaves.

    Publishing without a day publishes now; a sale that begins without a day begins now. Raises NotFoundError for the
    product, a channel or a variant, and Refusals in Saleor's codes: DUPLICATED_INPUT_ITEM, INVALID (a day of sale
    without a sale), PRODUCT_WITHOUT_CATEGORY, ALREADY_EXISTS (an added variant that has a price there).
    """
    product = find_row(Product.objects.filter(pk=product_id))
    _check_channels(changes, removals)
    _check_changes(product, changes)
    for change in changes:
        listing, _new = ProductChannelListing.objects.get_or_create(product=product, channel_id=change.channel)
        for name, value in _values(listing, change, now).items():
            setattr(listing, name, value)
        listing.save()
        _change_variants(product, listing, change)
    ProductChannelListing.objects.filter(product=product, channel__in=removals).delete()
    VariantChannelListing.objects.filter(variant__product=product, channel__in=removals).delete()
    Product.objects.filter(pk=product.pk).update(updated_at=now)
    record_product_changed([product.pk], now=now)
    return product


def _check_channels(changes: Sequence[ListingChange], removals: Sequence[int]) -> None:
    changed = [one.channel for one in changes]
    twice = DomainError("DUPLICATED_INPUT_ITEM", _("A channel is named twice."))
    for field, rows in (("input", _both(changed, removals)), ("updateChannels", _twice(changed))):
        if rows:
            raise DomainError(twice.code, twice.message, field, channels=rows)
    if rows := _twice(removals):
        raise DomainError(twice.code, twice.message, "removeChannels", channels=rows)
    if Channel.objects.filter(pk__in=changed).count() != len(changed):
        raise NotFoundError(_("This channel does not exist (any more)."), "channelId")
    if Channel.objects.filter(pk__in=removals).count() != len(removals):
        raise NotFoundError(_("This channel does not exist (any more)."), "removeChannels")


def _both(ones: Sequence[int], others: Sequence[int]) -> list[int]:
    return sorted(set(ones) & set(others))


def _twice(rows: Sequence[int]) -> list[int]:
    return sorted({one for one in rows if rows.count(one) > 1})


def _check_changes(product: Product, changes: Sequence[ListingChange]) -> None:
    problems = []
    if dated := [one.channel for one in changes if _dated_without_sale(one)]:
        words = _("A day on which the sale begins needs the sale itself: say that it is for sale.")
        problems.append(DomainError("INVALID", words, "availableForPurchaseDate", channels=dated))
    if any(_both(one.added_variants, one.removed_variants) for one in changes):
        words = _("A variant cannot be added and taken out at once.")
        problems.append(DomainError("DUPLICATED_INPUT_ITEM", words, "addVariants"))
    shown = [one.channel for one in changes if _shows(one)]
    if product.category_id is None and shown:
        words = _("A product needs a category before it can be shown. Choose one, then show it.")
        problems.append(DomainError("PRODUCT_WITHOUT_CATEGORY", words, "isPublished", channels=shown))
    if problems:
        raise Refusals(problems)


def _dated_without_sale(change: ListingChange) -> bool:
    return change.available_for_purchase_at is not None and not change.is_available_for_purchase


def _shows(change: ListingChange) -> bool:
    return bool(change.is_published or change.is_available_for_purchase)


def _values(listing: ProductChannelListing, change: ListingChange, now: datetime) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name in ("is_published", "published_at", "visible_in_listings"):
        if getattr(change, name) is not None:
            values[name] = getattr(change, name)
    if change.is_published and not (listing.is_published and listing.published_at):
        values.setdefault("published_at", now)
    return values | _sale(listing, change, now)


def _sale(listing: ProductChannelListing, change: ListingChange, now: datetime) -> dict[str, Any]:
    """When the sale begins, where that changes: a sale that runs goes on from its own day."""
    if change.is_available_for_purchase is None:
        return {}
    if not change.is_available_for_purchase or change.available_for_purchase_at is not None:
        return {"available_for_purchase_at": change.available_for_purchase_at}
    runs = may_be_bought(available_for_purchase_at=listing.available_for_purchase_at, now=now)
    return {} if runs else {"available_for_purchase_at": now}


def _change_variants(product: Product, listing: ProductChannelListing, change: ListingChange) -> None:
    named = {*change.added_variants, *change.removed_variants}
    if ProductVariant.objects.filter(product=product, pk__in=named).count() != len(named):
        raise NotFoundError(_("This variant does not exist (any more)."), "id")
    prices = VariantChannelListing.objects.filter(channel=change.channel, variant__product=product)
    if prices.filter(variant__in=change.added_variants).exists():
        raise DomainError("ALREADY_EXISTS", _("This variant is sold in this channel already."), "addVariants")
    if change.removed_variants:
        prices.filter(variant__in=change.removed_variants).delete()
        if not prices.exists():
            listing.delete()

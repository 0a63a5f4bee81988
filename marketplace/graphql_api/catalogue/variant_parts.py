"""A variant of a bulk with its prices and its stock."""

from collections.abc import Collection, Sequence
from typing import Any

import graphene

from marketplace.commerce.catalog.change_variant_price import NewPrices, change_variant_price
from marketplace.commerce.catalog.models import ProductVariant as Row
from marketplace.commerce.catalog.write_variant import create_variant
from marketplace.commerce.stock.models import Warehouse as WarehouseRow
from marketplace.commerce.stock.set_stock import set_stock
from marketplace.graphql_api.base.ids import uuid_from
from marketplace.graphql_api.catalogue.answer_inputs import BulkAttributeValueInput, answers_of
from marketplace.graphql_api.catalogue.bulk import Parts
from marketplace.graphql_api.catalogue.product_changes import ProductVariantChannelListingAddInput, new_prices
from marketplace.graphql_api.catalogue.stock_changes import StockInput, check_count
from marketplace.graphql_api.catalogue.variant_writes import VariantWords, variant_columns
from marketplace.shared.errors import DomainError, NotFoundError, Refusals

PRICES = {"price", "costPrice", "priorPrice"}


class ProductVariantBulkCreateInput(VariantWords, graphene.InputObjectType):
    """A new variant with its prices and its stock."""

    attributes = graphene.List(graphene.NonNull(BulkAttributeValueInput), required=True)
    stocks = graphene.List(graphene.NonNull(StockInput))
    channel_listings = graphene.List(graphene.NonNull(ProductVariantChannelListingAddInput))


def create_with_parts(
    given: Any, parts: Parts, *, product_id: int, repeated_skus: Collection[str], now: Any, path: str = ""
) -> Row:
    """Add a variant with its prices and its stock; raises DomainError where there can be no variant at all."""
    check_sku(given, repeated_skus)
    variant = create_variant(
        product_id=product_id, values=variant_columns(given), answers=answers_of(given.attributes), now=now
    )
    price_parts(variant, given.get("channel_listings") or (), parts, now=now, path=f"{path}channelListings")
    stock_parts(variant, given.get("stocks") or (), parts, now=now, path=f"{path}stocks")
    return variant


def check_sku(given: Any, repeated_skus: Collection[str]) -> None:
    """Refuse a SKU that stands twice in one call; raises DomainError UNIQUE."""
    if (given.get("sku") or "").strip() in repeated_skus:
        raise DomainError("UNIQUE", "Two variants of this call have the same SKU.", "sku")


def price_parts(variant: Row, given: Sequence[Any], parts: Parts, *, now: Any, path: str) -> None:
    """Give a variant its prices, each for itself."""
    seen: set[str] = set()
    for place, one in enumerate(given):
        parts.do(f"{path}.{place}", lambda one=one: _price(variant, one, seen, now))  # type: ignore[misc]


def _price(variant: Row, given: Any, seen: set[str], now: Any) -> None:
    if given["channel_id"] in seen:
        raise DomainError("DUPLICATED_INPUT_ITEM", "A channel is named twice.", "channelId")
    seen.add(given["channel_id"])
    change_price(variant, new_prices(given), now=now)


def change_price(variant: Row, prices: NewPrices, *, now: Any) -> None:
    """Change what a variant costs; refusals are told as bulks tell them (INVALID_PRICE, channelId)."""
    try:
        change_variant_price(variant_id=variant.pk, changes=[prices], now=now)
    except Refusals as refusal:
        raise Refusals([_as_of_bulk(one) for one in refusal.refusals]) from None


def _as_of_bulk(refusal: DomainError) -> DomainError:
    code = "INVALID_PRICE" if refusal.field in PRICES else refusal.code
    field = "channelId" if refusal.field == "input" else refusal.field
    return DomainError(code, refusal.message, field, **refusal.details)


def stock_parts(variant: Row, given: Sequence[Any], parts: Parts, *, now: Any, path: str) -> None:
    """Lay a variant's first pieces into warehouses, each for itself."""
    seen: set[str] = set()
    for place, one in enumerate(given):
        parts.do(f"{path}.{place}", lambda one=one: _stock(variant, one, seen, now))  # type: ignore[misc]


def _stock(variant: Row, given: Any, seen: set[str], now: Any) -> None:
    if given.warehouse in seen:
        raise DomainError("DUPLICATED_INPUT_ITEM", "A warehouse is named twice.", "warehouse")
    seen.add(given.warehouse)
    warehouse = uuid_from(given.warehouse, "Warehouse")
    if not WarehouseRow.objects.filter(pk=warehouse).exists():
        raise NotFoundError("There is no such warehouse.", "warehouse")
    check_count(given.quantity)
    set_stock({(variant.pk, warehouse): given.quantity}, now=now)

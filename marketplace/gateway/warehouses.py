"""What lies where. As our app; the face has checked rights."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from marketplace.gateway.actors import APP
from marketplace.gateway.generated.fragments import Pieces
from marketplace.gateway.generated.goods_in import GoodsInWarehouseStocksEdgesNode
from marketplace.gateway.reading import first_picture, name_of, reference_of, vendor_of
from marketplace.gateway.records import StockLevel, WarehouseGoods
from marketplace.gateway.store import store
from marketplace.gateway.vendors import vendor_slug

A_PAGE = 100


def stock_of(*, variant_references: Sequence[UUID]) -> list[StockLevel]:
    """Give the stock of these variants in every warehouse."""
    levels: list[StockLevel] = []
    for reference in variant_references:
        found = store(APP).stock_of_variant(reference=str(reference)).product_variant
        levels += stock_levels(reference, (found.stocks or []) if found else [])
    return levels


def stock_levels(variant_reference: UUID, stocks: Iterable[Pieces]) -> list[StockLevel]:
    """Give a variant's stock rows in warehouses of ours."""
    return [
        StockLevel(
            variant_reference=variant_reference,
            warehouse_reference=warehouse,
            warehouse_name=stock.warehouse.name,
            quantity=stock.quantity,
            allocated=stock.quantity_allocated,
        )
        for stock in stocks
        if (warehouse := reference_of(stock.warehouse.external_reference))
    ]


def goods_in(*, warehouse_reference: UUID, channel: str) -> list[WarehouseGoods]:
    """Give all that lies in a warehouse with its price in a channel: what a till may sell."""
    goods: list[WarehouseGoods] = []
    after: str | None = None
    while True:
        warehouse = store(APP).goods_in(reference=str(warehouse_reference), first=A_PAGE, after=after).warehouse
        page = warehouse.stocks if warehouse else None
        if page is None:
            return goods
        goods += [one for edge in page.edges if (one := _goods(edge.node, channel))]
        if not page.page_info.has_next_page:
            return goods
        after = page.page_info.end_cursor


def _goods(stock: GoodsInWarehouseStocksEdgesNode, channel: str) -> WarehouseGoods | None:
    """Give a variant with its price; what has none in the channel is not sold there."""
    variant, product = stock.product_variant, stock.product_variant.product
    references = reference_of(variant.external_reference), reference_of(product.external_reference)
    listings = variant.channel_listings or []
    prices = [one.price.fractional_amount for one in listings if one.channel.slug == channel and one.price]
    if references[0] is None or references[1] is None or not prices:
        return None
    return WarehouseGoods(
        variant_reference=references[0],
        product_reference=references[1],
        sku=variant.sku or "",
        product_name=product.name,
        product_name_en=name_of(product, "en"),
        variant_name=variant.name,
        variant_name_en=name_of(variant, "en"),
        category_slug=product.category.slug if product.category else "",
        vendor_slug=vendor_slug(product.vendor, product.made_by),
        vendor_name=vendor_of(product.made_by, "th")[1],
        picture=first_picture(product.media, "th").url,
        price=prices[0],
        quantity=stock.quantity,
    )

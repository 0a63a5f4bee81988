"""What lies where."""

from collections.abc import Sequence
from uuid import UUID

from marketplace.gateway.records import StockLevel, WarehouseGoods


def stock_of(*, variant_references: Sequence[UUID]) -> list[StockLevel]:
    """Give the stock of these variants in every warehouse."""
    raise NotImplementedError


def goods_in(*, warehouse_reference: UUID, channel: str) -> list[WarehouseGoods]:
    """Give all that lies in a warehouse with its price in a channel: what a till may sell."""
    raise NotImplementedError

"""What vendors change: price, stock, whether a product is to be seen. As our app; the face has checked rights."""

from collections.abc import Sequence
from uuid import UUID


def set_price(*, variant_reference: UUID, channel: str, amount: int) -> None:
    """Set the price of a variant in a channel (satang, VAT included)."""
    raise NotImplementedError


def set_stock(*, variant_reference: UUID, warehouse_reference: UUID, quantity: int) -> None:
    """Set how many pieces lie in a warehouse, under its lease."""
    raise NotImplementedError


def publish_product(*, product_reference: UUID, channels: Sequence[str]) -> None:
    """Show a product in these channels and sell it there."""
    raise NotImplementedError


def hide_product(*, product_reference: UUID, channels: Sequence[str]) -> None:
    """Take a product out of sight in these channels."""
    raise NotImplementedError

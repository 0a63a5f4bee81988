"""Baskets: filled, addressed, completed. Each function gives the basket as it is afterwards."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from marketplace.gateway.actors import Actor
from marketplace.gateway.records import Address, Checkout, PlacedOrder


def create_checkout(
    actor: Actor,
    *,
    channel: str,
    language: str,
    lines: Sequence[tuple[UUID, int]],
    metadata: Mapping[str, str] | None = None,
) -> Checkout:
    """Start a basket with (variant reference, pieces)."""
    raise NotImplementedError


def checkout(actor: Actor, *, id: str, language: str = "th") -> Checkout | None:
    """Give a basket, or None when it is gone (completed ones are)."""
    raise NotImplementedError


def add_lines(actor: Actor, *, id: str, lines: Sequence[tuple[UUID, int]], language: str = "th") -> Checkout:
    """Put more (variant reference, pieces) into a basket."""
    raise NotImplementedError


def set_quantity(actor: Actor, *, id: str, line_id: str, quantity: int, language: str = "th") -> Checkout:
    """Change the pieces of a line; none takes the line out."""
    raise NotImplementedError


def remove_line(actor: Actor, *, id: str, line_id: str, language: str = "th") -> Checkout:
    """Take a line out of a basket."""
    raise NotImplementedError


def set_email(actor: Actor, *, id: str, email: str, language: str = "th") -> Checkout:
    """Say where the letters about this purchase go."""
    raise NotImplementedError


def set_addresses(
    actor: Actor, *, id: str, shipping: Address, billing: Address | None = None, language: str = "th"
) -> Checkout:
    """Say where the parcel goes and who is billed (the same unless told otherwise)."""
    raise NotImplementedError


def set_delivery_method(actor: Actor, *, id: str, method_id: str, language: str = "th") -> Checkout:
    """Choose how the parcel is sent."""
    raise NotImplementedError


def set_metadata(actor: Actor, *, id: str, metadata: Mapping[str, str]) -> None:
    """Keep notes with a basket; the order inherits them."""
    raise NotImplementedError


def complete_checkout(actor: Actor, *, id: str) -> PlacedOrder:
    """Buy what is in the basket; called again, it gives the same order."""
    raise NotImplementedError

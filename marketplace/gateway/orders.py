"""Orders: read, settled, confirmed, refunded."""

from collections.abc import Sequence
from uuid import UUID

from marketplace.gateway.actors import Actor
from marketplace.gateway.records import Order


def order(actor: Actor, *, reference: UUID, language: str = "th") -> Order | None:
    """Give one order by our reference, or None."""
    raise NotImplementedError


def orders_by_reference(actor: Actor, *, references: Sequence[UUID], language: str = "th") -> list[Order]:
    """Give these orders in the order asked for; unknown ones are left out."""
    raise NotImplementedError


def mark_order_paid(*, order_reference: UUID) -> None:
    """Note that the whole order was paid to us, by transfer or on delivery (as our app, which may refund it later)."""
    raise NotImplementedError


def confirm_order(*, order_reference: UUID) -> None:
    """Confirm an order so that it can be packed; one that is confirmed already stays so."""
    raise NotImplementedError


def report_refund(*, order_reference: UUID, refund: UUID, amount: int) -> None:
    """Note that we gave back an amount (satang) under the refund's own reference; the same refund counts once."""
    raise NotImplementedError

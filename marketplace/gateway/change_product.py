"""What vendors change: price, stock, whether a product is to be seen. As our app; the face has checked rights."""

from collections.abc import Sequence
from uuid import UUID

from marketplace.gateway.actors import APP
from marketplace.gateway.errors import StoreRefusedError
from marketplace.gateway.generated.input_types import ProductChannelListingAddInput
from marketplace.gateway.known_ids import known_id
from marketplace.gateway.refusals import refuse, sentence_for
from marketplace.gateway.rules import amount_in_baht
from marketplace.gateway.store import store
from marketplace.gateway.warehouse_leases import warehouse_lease
from marketplace.shared.leases import held_lease


def set_price(*, variant_reference: UUID, channel: str, amount: int) -> None:
    """Set the price of a variant in a channel (satang, VAT included)."""
    if amount < 0:
        raise StoreRefusedError("INVALID", sentence_for("INVALID", "price"), "price")
    answer = store(APP).set_price(
        variant_id=known_id("variant", variant_reference),
        channel_id=known_id("channel", channel),
        price=amount_in_baht(amount),
    )
    changed = answer.product_variant_channel_listing_update
    refuse(changed.errors if changed else ())


def set_stock(*, variant_reference: UUID, warehouse_reference: UUID, quantity: int) -> None:
    """Set how many pieces lie in a warehouse, under its lease; a variant that never lay there gets its row."""
    variant, warehouse = known_id("variant", variant_reference), known_id("warehouse", warehouse_reference)
    with held_lease(warehouse_lease(warehouse_reference)):
        answer = store(APP).set_stock(variant_id=variant, warehouse_id=warehouse, quantity=quantity)
    changed = answer.product_variant_stocks_update
    refuse(changed.errors if changed else ())


def publish_product(*, product_reference: UUID, channels: Sequence[str]) -> None:
    """Show a product in these channels and sell it there."""
    _list(product_reference, channels, shown=True)


def hide_product(*, product_reference: UUID, channels: Sequence[str]) -> None:
    """Take a product out of sight in these channels; its prices are kept for when it comes back."""
    _list(product_reference, channels, shown=False)


def _list(product_reference: UUID, channels: Sequence[str], *, shown: bool) -> None:
    listings = [
        ProductChannelListingAddInput(
            channel_id=known_id("channel", channel), is_published=shown, is_available_for_purchase=shown
        )
        for channel in channels
    ]
    answer = store(APP).list_product(product_id=known_id("product", product_reference), channels=listings)
    changed = answer.product_channel_listing_update
    refuse(changed.errors if changed else ())

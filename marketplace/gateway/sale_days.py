"""Since when, or from when on, a product is for sale in a channel. As our app; the face has checked rights."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from marketplace.gateway.actors import APP
from marketplace.gateway.generated.input_types import ProductChannelListingAddInput
from marketplace.gateway.known_ids import known_id
from marketplace.gateway.refusals import refuse
from marketplace.gateway.store import store


@dataclass(frozen=True, kw_only=True, slots=True)
class SaleDay:
    """Whether a product is shown in a channel, and the moment from which it is for sale (None: it is not)."""

    shown: bool
    begins: datetime | None


def sale_day(*, product_reference: UUID, channel: str) -> SaleDay | None:
    """Give the moment from which a product is for sale in a channel; None: it is not listed there, or unknown."""
    found = store(APP).sale_days(reference=str(product_reference)).product
    for listing in (found.channel_listings or []) if found else []:
        if listing.channel.slug == channel:
            return SaleDay(shown=listing.is_published, begins=listing.available_for_purchase_at)
    return None


def begin_sale(*, product_reference: UUID, channel: str, at: datetime) -> None:
    """Let a product be for sale in a channel from a moment on, past or to come; whether it is shown stays as it is.

    Until then its page can be read and nothing of it can be bought, on either engine, without anybody's further doing.
    """
    listing = ProductChannelListingAddInput(
        channel_id=known_id("channel", channel), is_available_for_purchase=True, available_for_purchase_at=at
    )
    answer = store(APP).list_product(product_id=known_id("product", product_reference), channels=[listing])
    changed = answer.product_channel_listing_update
    refuse(changed.errors if changed else ())

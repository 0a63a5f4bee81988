"""Begin a basket."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.checkout.add_lines import WantedLine, put_lines
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.checkout.set_addresses import check_address
from marketplace.commerce.checkout.set_email import check_email
from marketplace.commerce.customers.models import Customer
from marketplace.shared.write_rows import insert_rows


@dataclass(frozen=True, kw_only=True)
class NewCheckout:
    """What a basket begins with; addresses are JSON with Saleor's keys."""

    channel: str
    lines: Sequence[WantedLine]
    customer: Customer | None = None
    email: str = ""
    shipping_address: Mapping[str, str] | None = None
    billing_address: Mapping[str, str] | None = None
    save_shipping_address: bool = True
    save_billing_address: bool = True
    language_code: str = "th"
    metadata: Mapping[str, str] = field(default_factory=dict)
    private_metadata: Mapping[str, str] = field(default_factory=dict)


def create_checkout(*, new: NewCheckout, now: datetime) -> Checkout:
    """Begin a basket in a channel, with its first goods and whatever the buyer told already.

    Raises CheckoutError as add_lines, set_email and set_addresses; NOT_FOUND or CHANNEL_INACTIVE for the channel.
    """
    channel = Channel.objects.filter(slug=new.channel).first()
    if channel is None:
        raise CheckoutError("NOT_FOUND", _("There is no such sales channel."), "channel")
    if not channel.is_active:
        raise CheckoutError("CHANNEL_INACTIVE", _("This sales channel is closed."), "channel")
    checkout = Checkout(
        channel=channel,
        user=new.customer,
        email=check_email(new.email) if new.email else (new.customer.email if new.customer else None),
        shipping_address=check_address(new.shipping_address, kind="SHIPPING") if new.shipping_address else None,
        billing_address=check_address(new.billing_address, kind="BILLING") if new.billing_address else None,
        save_shipping_address=new.save_shipping_address,
        save_billing_address=new.save_billing_address,
        language_code=new.language_code,
        metadata=dict(new.metadata),
        private_metadata=dict(new.private_metadata),
        created_at=now,
        updated_at=now,
    )
    insert_rows([checkout])
    put_lines(checkout, new.lines, now=now, empty=True)
    return checkout

"""Staff begin a draft: a quotation for somebody who asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.utils.translation import gettext as _

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.orders.drafts.add_lines import DraftGoods, told_lines, write_lines
from marketplace.commerce.orders.drafts.reprice import reprice
from marketplace.commerce.orders.drafts.update_shipping import clear_shipping, set_shipping
from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.models import Order
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.order_numbers import take_order_numbers
from marketplace.commerce.orders.update_order import check_email
from marketplace.shared.identifiers import derived_reference

# What is written on a draft as it is given.
WORDS = (
    "billing_address",
    "shipping_address",
    "customer_note",
    "redirect_url",
    "language_code",
    "external_reference",
    "save_billing_address",
    "save_shipping_address",
)


@dataclass(frozen=True, kw_only=True)
class DraftWords:
    """What staff write on a draft: columns by name; a `customer` or an e-mail; a `method` (None takes it back)."""

    words: Mapping[str, Any] = field(default_factory=dict)
    metadata: Mapping[str, str] = field(default_factory=dict)
    private_metadata: Mapping[str, str] = field(default_factory=dict)


def create_draft(
    *, channel_id: int, written: DraftWords, goods: Sequence[DraftGoods], actor: str, now: datetime
) -> Order:
    """Begin a draft in a channel, with goods at its prices or at prices that staff name.

    Raises OrderError (REQUIRED, NOT_FOUND, UNIQUE, MISSING_ADDRESS_DATA, and as `add_lines`, `update_shipping`).
    """
    channel = Channel.objects.filter(pk=channel_id).first()
    if channel is None:
        raise OrderError("NOT_FOUND", _("There is no such channel."), "channelId")
    identity = uuid4()
    order = Order(
        id=identity,
        number=take_order_numbers(1)[0],
        external_reference=str(derived_reference("order", str(identity))),
        channel=channel,
        origin="DRAFT",
        status="DRAFT",
        currency=channel.currency_code,
        total_gross_amount=0,
        total_net_amount=0,
        created_at=now,
        updated_at=now,
    )
    write_words(order, written)
    order.save(force_insert=True)
    lines = write_lines(order, goods, now=now)
    reprice(order, now=now)
    note_event(order, "DRAFT_CREATED", actor=actor, now=now)
    if lines:
        note_event(order, "ADDED_PRODUCTS", actor=actor, now=now, lines=told_lines(lines))
    return order


def write_words(order: Order, written: DraftWords) -> None:
    """Write what staff gave on a draft, not saved. Raises OrderError."""
    words = written.words
    reference = words.get("external_reference")
    if reference and Order.objects.filter(external_reference=reference).exclude(pk=order.pk).exists():
        raise OrderError("UNIQUE", _("Another order has this reference."), "externalReference")
    _check_saving(words)
    for name in WORDS:
        if words.get(name) is not None:
            setattr(order, name, words[name])
    _write_buyer(order, words)
    if "method" in words:
        if words["method"] is None:
            clear_shipping(order)
        else:
            set_shipping(order, words["method"])
    order.metadata = {**order.metadata, **written.metadata}
    order.private_metadata = {**order.private_metadata, **written.private_metadata}


def _check_saving(words: Mapping[str, Any]) -> None:
    for kind in ("billing", "shipping"):
        if words.get(f"save_{kind}_address") is not None and not words.get(f"{kind}_address"):
            message = _("An address is saved only where one is given.")
            raise OrderError("MISSING_ADDRESS_DATA", message, f"save{kind.capitalize()}Address")


def _write_buyer(order: Order, words: Mapping[str, Any]) -> None:
    """An e-mail address names its customer if there is one (Saleor); a customer named by staff brings hers."""
    if email := words.get("user_email"):
        check_email(email)
        order.user_email = email
        order.user = Customer.objects.filter(email__iexact=email, is_active=True).first()
    elif customer_id := words.get("customer"):
        order.user = Customer.objects.filter(pk=customer_id).first()
        if order.user is None:
            raise OrderError("NOT_FOUND", _("There is no such customer."), "user")
        order.user_email = order.user.email

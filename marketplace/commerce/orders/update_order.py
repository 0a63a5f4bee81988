"""Correct what is written on an order."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import Order
from marketplace.commerce.orders.note_event import note_event

CHANGEABLE = ("external_reference", "user_email", "billing_address", "shipping_address", "language_code")


def update_order(*, order_id: UUID, changes: Mapping[str, Any], actor: str, now: datetime) -> Order:
    """Change an order's reference, e-mail, addresses or language; `metadata` and `private_metadata` are added to.

    The reference is given once and then stays. Raises OrderError (UNIQUE when another order has the reference, INVALID
    for a change of it and for an e-mail address that is none), NotFoundError.
    """
    order = lock_order(order_id)
    reference = changes.get("external_reference")
    if reference and Order.objects.filter(external_reference=reference).exclude(pk=order_id).exists():
        raise OrderError("UNIQUE", _("Another order has this reference."), "externalReference")
    if reference and order.external_reference and reference != order.external_reference:
        # Events, books and links name the order by it: under another one its refund would find no sale.
        raise OrderError("INVALID", _("This order has its reference already; it keeps it."), "externalReference")
    check_email(changes.get("user_email"))
    for name in CHANGEABLE:
        if name in changes:
            setattr(order, name, changes[name])
    order.metadata = {**order.metadata, **changes.get("metadata", {})}
    order.private_metadata = {**order.private_metadata, **changes.get("private_metadata", {})}
    order.updated_at = now
    order.save()
    if {"billing_address", "shipping_address"} & changes.keys():
        note_event(order, "UPDATED_ADDRESS", actor=actor, now=now)
    return order


def check_email(email: str | None) -> None:
    """Refuse what is no complete e-mail address. Raises OrderError (INVALID)."""
    try:
        if email:
            validate_email(email)
    except ValidationError as refused:
        message = _("This is not a complete e-mail address, such as name@example.com.")
        raise OrderError("INVALID", message, "userEmail") from refused

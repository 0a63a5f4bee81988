"""Take in a signed event of Saleor's, once."""

import hashlib
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from marketplace.events.catalogue import ProductChanged
from marketplace.gateway.models import WebhookDelivery
from marketplace.gateway.name_order import name_order
from marketplace.gateway.saleor.payloads import Payload, SaleorOrder
from marketplace.gateway.saleor.take_in_order import take_in_order
from marketplace.shared.outbox.record_event import record_event

# Saleor tries for some minutes; staff may have it try again. Whatever is older is somebody's copy.
OLDEST = timedelta(days=3)
AHEAD = timedelta(minutes=10)


class EventRefusedError(Exception):
    """An event that is not Saleor's word of today."""


def receive_event(body: bytes, *, now: datetime) -> bool:
    """Record what an event tells; gives False when it was taken in before.

    The signature was checked before. Orders that Saleor's checkout made get their name of ours first, outside the
    transaction: their handlers ask for them by it. Raises EventRefusedError for an old event, ValidationError for one
    of another shape, StoreUnavailableError when the store does not answer: Saleor tries again then.
    """
    payload = Payload.model_validate_json(body)
    if not now - OLDEST <= payload.issued_at <= now + AHEAD:
        raise EventRefusedError("the event is too old, or from the future")
    digest = hashlib.sha256(body).hexdigest()
    if WebhookDelivery.objects.filter(digest=digest).exists():
        return False
    orders = payload.orders + ([payload.order] if payload.order else [])
    named = [(order, _name(order)) for order in orders if order.status != "DRAFT"]
    with transaction.atomic():
        WebhookDelivery.objects.filter(received_at__lt=now - 2 * OLDEST).delete()
        _delivery, new = WebhookDelivery.objects.get_or_create(digest=digest, defaults={"received_at": now})
        if not new:
            return False
        for order, reference in named:
            take_in_order(order, reference, now=now)
        _record_product(payload, now=now)
    return True


def _name(order: SaleorOrder) -> UUID:
    return name_order(store_id=order.id, external_reference=order.external_reference, notes=order.notes)


def _record_product(payload: Payload, *, now: datetime) -> None:
    product = payload.product or (payload.product_variant.product if payload.product_variant else None)
    if product and product.external_reference:
        record_event(ProductChanged(occurred_at=now, product=product.external_reference))

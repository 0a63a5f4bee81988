"""Tell whoever keeps a copy of a product that it changed."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from marketplace.commerce.catalog.models import Product
from marketplace.events.catalogue import ProductChanged
from marketplace.shared.outbox.record_event import record_event


def record_product_changed(product_ids: Iterable[int], *, now: datetime) -> None:
    """Record, in the transaction that changed them, that products changed: words, pictures, price, publication.

    A product without a UUID of ours (made by someone else through the API) has no name in events and is passed over.
    """
    rows = Product.objects.filter(pk__in=set(product_ids)).order_by("pk")
    for reference in rows.values_list("external_reference", flat=True):
        if product := _uuid(reference):
            record_event(ProductChanged(occurred_at=now, product=product))


def _uuid(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None

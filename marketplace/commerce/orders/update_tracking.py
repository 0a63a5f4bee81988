"""A parcel gets the carrier's number."""

from datetime import datetime

from marketplace.commerce.orders.cancel_fulfillment import composed_id
from marketplace.commerce.orders.lock_fulfillment import lock_fulfillment
from marketplace.commerce.orders.models import Fulfillment
from marketplace.commerce.orders.note_event import note_event


def update_tracking(*, fulfillment_id: int, tracking_number: str, actor: str, now: datetime) -> Fulfillment:
    """Write down by which number the carrier knows a parcel. Raises NotFoundError."""
    order, parcel = lock_fulfillment(fulfillment_id)
    parcel.tracking_number = tracking_number
    parcel.save(update_fields=["tracking_number"])
    order.updated_at = now
    order.save(update_fields=["updated_at"])
    note_event(
        order,
        "TRACKING_UPDATED",
        actor=actor,
        now=now,
        message=tracking_number,
        tracking_number=tracking_number,
        composed_id=composed_id(parcel),
    )
    return parcel

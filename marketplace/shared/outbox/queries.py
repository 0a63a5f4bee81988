"""How the outbox is doing."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from marketplace.shared.models import Delivery, OutboxEvent

STUCK_AFTER = timedelta(minutes=5)


@dataclass(frozen=True)
class OutboxState:
    """How many deliveries wait, how many have waited too long, and since when the oldest waits (UTC)."""

    waiting: int
    stuck: int
    oldest: datetime | None


def outbox_state(*, now: datetime) -> OutboxState:
    """Count what is still on its way to a listener."""
    open_deliveries = Delivery.objects.filter(done_at=None)
    oldest = (
        OutboxEvent.objects.filter(relayed_at=None).order_by("id").values_list("recorded_at", flat=True).first()
        or open_deliveries.order_by("event_id").values_list("event__recorded_at", flat=True).first()
    )
    return OutboxState(
        waiting=open_deliveries.count() + OutboxEvent.objects.filter(relayed_at=None).count(),
        stuck=open_deliveries.filter(event__recorded_at__lt=now - STUCK_AFTER).count(),
        oldest=oldest,
    )

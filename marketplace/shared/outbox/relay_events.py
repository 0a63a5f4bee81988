"""Lay out a delivery for each listener of each new event."""

from datetime import datetime

from django.db import transaction

from marketplace.shared.models import Delivery, OutboxEvent
from marketplace.shared.outbox.subscriptions import handler_names


def relay_events(*, now: datetime, limit: int = 200) -> int:
    """Hand new events on: one delivery per listener, each tried and retried on its own. Gives how many events.

    Safe to run twice at once and to die half-way: deliveries and the mark on the event are one transaction.
    """
    with transaction.atomic():
        events = list(
            OutboxEvent.objects.select_for_update(skip_locked=True).filter(relayed_at=None).order_by("id")[:limit]
        )
        Delivery.objects.bulk_create(
            [Delivery(event=event, handler=name, due_at=now) for event in events for name in handler_names(event.name)],
            ignore_conflicts=True,
        )
        OutboxEvent.objects.filter(id__in=[event.id for event in events]).update(relayed_at=now)
    return len(events)

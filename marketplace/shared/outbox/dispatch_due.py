"""Set going what is due: through Celery when a broker is there, else here and now."""

from datetime import datetime, timedelta

from django.conf import settings

from marketplace.shared.models import Delivery
from marketplace.shared.outbox.relay_events import relay_events
from marketplace.shared.outbox.tasks import deliver

# How long a published delivery has before it is published again, in case the broker or a worker lost it.
PUBLISHED_FOR = timedelta(minutes=2)


def dispatch_due(*, now: datetime, limit: int = 100) -> int:
    """Relay new events and see to the deliveries that are due; gives how many there were.

    With a broker a delivery is published and is due again later unless done by then; without one the same task runs
    in this process. The caller holds the dispatcher's lease.
    """
    relay_events(now=now)
    due = list(
        Delivery.objects.filter(done_at=None, due_at__lte=now)
        .order_by("due_at", "id")
        .values_list("id", flat=True)[:limit]
    )
    for delivery in due:
        if settings.CELERY_BROKER_URL:
            Delivery.objects.filter(pk=delivery, done_at=None).update(due_at=now + PUBLISHED_FOR)
            deliver.delay(delivery)
        else:
            deliver.apply(args=[delivery])
    return len(due)


def deliver_everything(*, now: datetime) -> None:
    """Work the outbox until nothing is due: what follows from what follows is done as well."""
    while dispatch_due(now=now):
        pass

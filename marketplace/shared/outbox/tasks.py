"""The outbox's door to Celery."""

from celery import shared_task
from django.utils import timezone

from marketplace.shared.outbox.deliver_event import deliver_event


@shared_task(name="outbox.deliver", ignore_result=True)  # type: ignore[untyped-decorator]
def deliver(delivery: int) -> None:
    """Hand one event to one listener."""
    deliver_event(delivery=delivery, now=timezone.now())

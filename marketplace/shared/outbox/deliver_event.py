"""Hand one event to one listener, and remember how that went."""

import logging
from datetime import datetime, timedelta

from django.db.models import F

from marketplace.shared.models import Delivery
from marketplace.shared.outbox.subscriptions import listener

log = logging.getLogger(__name__)
FIRST_PAUSE = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(hours=1)


def deliver_event(*, delivery: int, now: datetime) -> bool:
    """Call the listener; give True when it is done with the event, now or before.

    At least once: a crash between the handler's own commit and ours calls it again, so handlers must not mind. A
    handler that fails is tried again after a pause that doubles, up to an hour, and never given up.
    """
    row = Delivery.objects.select_related("event").get(pk=delivery)
    if row.done_at:
        return True
    found = listener(row.event.name, row.handler)
    if found is None:
        _note_failure(row, now, "nobody of this name listens any more")
        return False
    event_class, handler = found
    try:
        handler(event_class.from_payload(row.event.payload))
    except Exception as error:  # Whatever a handler raises, the next delivery must go on.
        # The message may quote a person's data: the log and the row get the kind of error and the place only.
        log.warning("delivery %s of %s to %s failed: %s", row.pk, row.event.name, row.handler, type(error).__name__)
        log.debug("delivery %s", row.pk, exc_info=error)
        _note_failure(row, now, type(error).__name__)
        return False
    Delivery.objects.filter(pk=row.pk).update(done_at=now, error="")
    return True


def _note_failure(row: Delivery, now: datetime, why: str) -> None:
    pause = min(FIRST_PAUSE * 2 ** min(row.attempts, 20), LONGEST_PAUSE)
    Delivery.objects.filter(pk=row.pk).update(attempts=F("attempts") + 1, error=why, due_at=now + pause)

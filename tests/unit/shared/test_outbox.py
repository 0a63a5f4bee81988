"""An event, once recorded, reaches each of its listeners, whatever happens on the way."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from marketplace.shared.models import Delivery, OutboxEvent
from marketplace.shared.outbox.deliver_event import deliver_event
from marketplace.shared.outbox.dispatch_due import deliver_everything, dispatch_due
from marketplace.shared.outbox.event import Event
from marketplace.shared.outbox.queries import outbox_state
from marketplace.shared.outbox.record_event import record_event
from marketplace.shared.outbox.relay_events import relay_events

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
heard: list[tuple[str, int]] = []
refusals: list[int] = []


@dataclass(frozen=True, kw_only=True)
class Rang(Event):
    """A bell rang so many times."""

    times: int


def first(event: Rang) -> None:
    """Listen."""
    heard.append(("first", event.times))


def second(event: Rang) -> None:
    """Listen, but not while told to refuse."""
    if refusals:
        refusals.pop()
        raise ValueError("the name of a buyer")
    heard.append(("second", event.times))


SUBSCRIPTIONS = {Rang: (first, second)}


@pytest.fixture(autouse=True)
def _bells(settings: Any, db: None) -> None:
    settings.OUTBOX_SUBSCRIPTIONS = f"{__name__}.SUBSCRIPTIONS"
    heard.clear()
    refusals.clear()


def _ring(times: int) -> None:
    with transaction.atomic():
        record_event(Rang(occurred_at=NOW, times=times))


def test_an_event_comes_back_from_its_json_as_it_was() -> None:
    event = Rang(occurred_at=NOW, times=3)
    assert Rang.from_payload(event.payload()) == event


def test_each_listener_hears_each_event_once() -> None:
    _ring(1)
    _ring(2)
    deliver_everything(now=NOW)
    deliver_everything(now=NOW)
    assert heard == [("first", 1), ("second", 1), ("first", 2), ("second", 2)]


def test_a_listener_that_fails_is_tried_again_and_holds_nobody_up() -> None:
    refusals.append(1)
    _ring(1)
    _ring(2)
    deliver_everything(now=NOW)
    assert heard == [("first", 1), ("first", 2), ("second", 2)]
    deliver_everything(now=timezone.now() + timedelta(seconds=2))
    assert heard[3:] == [("second", 1)]


def test_a_failed_delivery_names_the_kind_of_fault_and_no_data() -> None:
    refusals.append(1)
    _ring(1)
    deliver_everything(now=NOW)
    assert Delivery.objects.get(done_at=None).error == "ValueError"


def test_the_pause_after_a_failure_doubles() -> None:
    refusals.extend([1, 1, 1])
    _ring(1)
    relay_events(now=NOW)
    delivery = Delivery.objects.get(handler__endswith=".second")
    pauses = []
    for _ in range(3):
        deliver_event(delivery=delivery.pk, now=NOW)
        delivery.refresh_from_db()
        pauses.append((delivery.due_at - NOW).total_seconds())
    assert pauses == [1, 2, 4]


def test_a_delivery_that_is_done_is_not_made_again() -> None:
    _ring(1)
    dispatch_due(now=NOW)
    for delivery in Delivery.objects.all():
        assert deliver_event(delivery=delivery.pk, now=NOW)
    assert len(heard) == 2


def test_an_event_of_a_transaction_that_failed_was_never_there() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        record_event(Rang(occurred_at=NOW, times=1))
        raise ZeroDivisionError
    assert OutboxEvent.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_an_event_is_refused_outside_a_transaction() -> None:
    with pytest.raises(RuntimeError, match="outside a transaction"):
        record_event(Rang(occurred_at=NOW, times=1))
    assert OutboxEvent.objects.count() == 0


def test_a_listener_that_left_the_list_is_named_and_waited_for(settings: Any) -> None:
    _ring(1)
    relay_events(now=NOW)
    settings.OUTBOX_SUBSCRIPTIONS = "marketplace.config.subscriptions.SUBSCRIPTIONS"
    dispatch_due(now=NOW)
    assert set(Delivery.objects.values_list("error", "done_at")) == {("nobody of this name listens any more", None)}


def test_the_state_counts_what_waits_and_what_waits_too_long() -> None:
    _ring(1)
    assert outbox_state(now=NOW).waiting == 1
    relay_events(now=NOW)
    recorded = OutboxEvent.objects.get().recorded_at
    state = outbox_state(now=recorded + timedelta(minutes=6))
    assert (state.waiting, state.stuck, state.oldest) == (2, 2, recorded)

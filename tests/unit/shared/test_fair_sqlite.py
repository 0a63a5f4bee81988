"""Many writers at once: each gets its turn, none meets a locked database."""

import threading

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import F
from django.utils import timezone

from marketplace.shared.models import Delivery, Lease


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_eight_writers_at_once_lose_no_write() -> None:
    Lease.objects.create(name="counter")
    faults: list[Exception] = []

    def count() -> None:
        try:
            for _ in range(25):
                with transaction.atomic():
                    Lease.objects.filter(name="counter").update(fence=F("fence") + 1)
        except Exception as error:
            faults.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=count) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert Lease.objects.get(name="counter").fence == 200


@pytest.mark.django_db(transaction=True)
def test_a_writer_that_fails_leaves_the_queue() -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        Lease.objects.create(name="gone")
        raise ZeroDivisionError
    worked: list[bool] = []

    def write() -> None:
        with transaction.atomic():
            Lease.objects.create(name="there")
        worked.append(True)
        connection.close()

    thread = threading.Thread(target=write)
    thread.start()
    thread.join(10)
    assert worked == [True]


def _another_thread_can_write() -> bool:
    worked: list[bool] = []

    def write() -> None:
        with transaction.atomic():
            Lease.objects.create(name="there")
        worked.append(True)
        connection.close()

    thread = threading.Thread(target=write, daemon=True)
    thread.start()
    thread.join(10)
    return worked == [True]


@pytest.mark.django_db(transaction=True)
def test_a_writer_whose_commit_is_refused_leaves_the_queue_and_writes_nothing() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        # Foreign keys are looked at when the transaction ends.
        Delivery.objects.create(event_id=404, handler="nobody", due_at=timezone.now())
    assert Delivery.objects.count() == 0
    assert _another_thread_can_write()


@pytest.mark.django_db(transaction=True)
def test_a_writer_that_is_interrupted_while_it_waits_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("marketplace.shared.fair_sqlite.base.fcntl.flock", interrupted)
        with pytest.raises(KeyboardInterrupt), transaction.atomic():
            pass
    with transaction.atomic():
        Lease.objects.create(name="here")
    assert _another_thread_can_write()


@pytest.mark.django_db(transaction=True)
def test_a_thread_that_dies_in_the_middle_of_a_write_holds_nobody_up() -> None:
    def die() -> None:
        try:
            with pytest.raises(SystemExit), transaction.atomic():
                Lease.objects.create(name="half")
                raise SystemExit
        finally:
            connection.close()

    thread = threading.Thread(target=die)
    thread.start()
    thread.join(10)
    assert not Lease.objects.filter(name="half").exists()
    assert _another_thread_can_write()

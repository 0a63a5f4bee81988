"""Many writers at once: each gets its turn, none meets a locked database."""

import threading

import pytest
from django.db import connection, transaction
from django.db.models import F

from marketplace.shared.models import Lease


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

"""Only one holds a lease at a time; one who dies lets it run out."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, transaction

from marketplace.shared.leases import LeaseHeldError, give_back_lease, held_lease, held_leases, take_lease

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def _take(holder: str, now: datetime = NOW) -> int | None:
    return take_lease(name="truck-1", holder=holder, lifetime=MINUTE, now=now)


@pytest.mark.django_db
def test_a_lease_that_is_held_is_not_given_to_another() -> None:
    assert (_take("one"), _take("two")) == (1, None)


@pytest.mark.django_db
def test_a_holder_who_renews_keeps_the_fencing_number() -> None:
    assert (_take("one"), _take("one", NOW + MINUTE / 2), _take("two", NOW + MINUTE)) == (1, 1, None)


@pytest.mark.django_db
def test_a_lease_that_ran_out_goes_to_the_next_with_a_higher_number() -> None:
    assert (_take("one"), _take("two", NOW + 2 * MINUTE), _take("one", NOW + 2 * MINUTE)) == (1, 2, None)


@pytest.mark.django_db
def test_a_lease_given_back_is_free_at_once() -> None:
    _take("one")
    give_back_lease(name="truck-1", holder="one")
    assert _take("two") == 2


@pytest.mark.django_db
def test_who_lost_a_lease_cannot_give_back_that_of_another() -> None:
    _take("one")
    _take("two", NOW + 2 * MINUTE)
    give_back_lease(name="truck-1", holder="one")
    assert _take("three", NOW + 2 * MINUTE) is None


@pytest.mark.django_db
def test_a_lease_is_refused_inside_a_transaction() -> None:
    with transaction.atomic(), pytest.raises(RuntimeError), held_lease("truck-1"):
        pass


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_two_who_want_the_same_leases_take_turns() -> None:
    inside: list[int] = []
    most = []

    def work(names: list[str]) -> None:
        try:
            for _ in range(10):
                with held_leases(names):
                    inside.append(1)
                    most.append(len(inside))
                    inside.pop()
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(names,)) for names in (["a", "b"], ["b", "a"], ["a", "b"])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(most), max(most)) == (30, 1)


@pytest.mark.django_db(transaction=True)
def test_who_has_no_patience_is_told_so() -> None:
    take_lease(name="truck-1", holder="another", lifetime=MINUTE, now=datetime.now(UTC))
    with pytest.raises(LeaseHeldError), held_lease("truck-1", patience=timedelta(0)):
        pass

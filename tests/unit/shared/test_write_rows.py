"""Rows written by kept statements are what Django's own writing would have left."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.checkout.models import Checkout
from marketplace.shared.models import OutboxEvent
from marketplace.shared.write_rows import insert_rows, update_rows

NOW = datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=UTC)


def _basket(channel: Channel, **fields: object) -> Checkout:
    return Checkout(channel=channel, created_at=NOW, updated_at=NOW, **fields)


def _event(name: str) -> OutboxEvent:
    return OutboxEvent(name=name, version=1, payload={"เหตุ": [1, None]}, occurred_at=NOW)


@pytest.mark.django_db
def test_inserted_rows_are_read_as_they_were_written() -> None:
    channel = Channel.objects.create(slug="here", name="Here")
    rows = [_basket(channel, email="a@example.test", metadata={"ก": "ข"}), _basket(channel, shipping_address={"x": 1})]
    with CaptureQueriesContext(connection) as asked:
        insert_rows(rows)
    assert len(asked) == 1
    for row in rows:
        kept = Checkout.objects.get(pk=row.pk)
        assert {**kept.__dict__, "_state": 0} == {**_plain(row), "_state": 0}
        assert not row._state.adding


@pytest.mark.django_db
def test_keys_that_the_database_gives_are_given() -> None:
    before = set(OutboxEvent.objects.values_list("pk", flat=True))
    insert_rows([_event("a"), _event("b")])
    new = OutboxEvent.objects.exclude(pk__in=before).order_by("pk")
    assert [(one.name, one.payload) for one in new] == [("a", {"เหตุ": [1, None]}), ("b", {"เหตุ": [1, None]})]


@pytest.mark.django_db
def test_each_row_is_updated_with_its_own_values() -> None:
    channel = Channel.objects.create(slug="here", name="Here")
    rows = [_basket(channel, note="1"), _basket(channel, note="2"), _basket(channel, note="3")]
    insert_rows(rows)
    for row in rows[:2]:
        row.note, row.email, row.metadata = row.note + "!", "b@example.test", {"new": row.note}
    update_rows(rows[:2], ["note", "metadata"])
    kept = {one.pk: one for one in Checkout.objects.all()}
    assert [kept[one.pk].note for one in rows] == ["1!", "2!", "3"]
    assert [kept[one.pk].metadata for one in rows] == [{"new": "1"}, {"new": "2"}, {}]
    assert kept[rows[0].pk].email is None
    update_rows(rows[:1])
    assert {**Checkout.objects.get(pk=rows[0].pk).__dict__, "_state": 0} == {**_plain(rows[0]), "_state": 0}


@pytest.mark.django_db
def test_nothing_to_write_asks_nothing() -> None:
    with CaptureQueriesContext(connection) as asked:
        insert_rows([])
        update_rows([])
    assert len(asked) == 0


@pytest.mark.django_db
def test_one_row_that_cannot_be_written_undoes_all_of_them() -> None:
    channel = Channel.objects.create(slug="here", name="Here")
    twice = uuid4()
    with pytest.raises(IntegrityError), transaction.atomic():
        insert_rows([_basket(channel, token=twice), _basket(channel, token=twice)])
    assert not Checkout.objects.exists()


def _plain(row: Checkout) -> dict[str, object]:
    return {key: value for key, value in row.__dict__.items() if key != "_state"}

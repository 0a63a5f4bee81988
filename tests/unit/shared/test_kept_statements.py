"""Statements that are composed once give what Django's own would give, for each shape of arguments."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Lower
from django.test.utils import CaptureQueriesContext

from marketplace.commerce.checkout.models import Checkout
from marketplace.shared.kept_statements import kept_statement, kept_where_possible
from marketplace.shared.locks import locking_statement
from marketplace.shared.models import OutboxEvent

EARLY, LATE = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, 3, 4, 5, 678, tzinfo=UTC)


@kept_statement
def events(*, names: Collection[str], before: datetime | None = None) -> QuerySet[OutboxEvent]:
    rows = OutboxEvent.objects.filter(name__in=names)
    return (rows if before is None else rows.filter(occurred_at__lt=before)).order_by("pk")


@kept_statement
def counts(*, above: int) -> QuerySet[Any, tuple[str, int]]:
    rows = OutboxEvent.objects.filter(version__gt=above).values_list("name")
    return rows.annotate(Count("pk")).order_by("name")


@kept_where_possible
def asked(*, wish: Mapping[str, Any]) -> QuerySet[OutboxEvent]:
    """Events as callers describe them: {"version__gt": 1, "any": [{"name": "a"}, ...]}."""
    rows = OutboxEvent.objects.filter(**{name: one for name, one in wish.items() if name != "any"})
    either = Q()
    for one in wish.get("any", ()):
        either |= Q(**one)
    return rows.filter(either).order_by("pk")


@pytest.fixture
def _written(db: None) -> None:
    for name, version, at in (("a", 1, EARLY), ("b", 2, LATE), ("c", 3, LATE), ("a", 4, LATE)):
        OutboxEvent.objects.create(name=name, version=version, payload={"of": [name]}, occurred_at=at)


@pytest.mark.usefixtures("_written")
@pytest.mark.parametrize("names", [[], ["a"], ["b", "a"], {"a", "b", "c"}, ["a", "b", "c", "x", "y"], {"c": 1}])
def test_each_length_of_a_collection_gives_its_own_rows(names: Collection[str]) -> None:
    expected = OutboxEvent.objects.filter(name__in=list(names)).order_by("pk")
    for _ in range(2):
        assert [one.__dict__ | {"_state": None} for one in events(names=names)] == [
            one.__dict__ | {"_state": None} for one in expected
        ]


@pytest.mark.usefixtures("_written")
def test_times_and_none_are_kept_apart() -> None:
    assert [one.version for one in events(names=["a", "b"], before=LATE)] == [1]
    assert [one.version for one in events(names=["a", "b"], before=EARLY)] == []
    assert [one.version for one in events(names=["a", "b"])] == [1, 2, 4]


@pytest.mark.usefixtures("_written")
def test_tuples_and_counts_are_given_as_django_gives_them() -> None:
    assert counts(above=1) == [("a", 1), ("b", 1), ("c", 1)]
    assert counts(above=0) == [("a", 2), ("b", 1), ("c", 1)]


@pytest.mark.usefixtures("_written")
def test_one_call_is_one_statement() -> None:
    with CaptureQueriesContext(connection) as asked:
        events(names=["a", "b", "c"])
    assert len(asked) == 1


@pytest.mark.usefixtures("_written")
def test_a_row_that_came_once_may_be_changed_without_changing_the_next() -> None:
    events(names=["b"])[0].payload["of"].append("more")
    assert events(names=["b"])[0].payload == {"of": ["b"]}


@pytest.mark.django_db
def test_a_value_that_django_changes_on_its_way_is_refused() -> None:
    @kept_statement
    def named_like(*, part: str) -> QuerySet[OutboxEvent]:
        return OutboxEvent.objects.filter(name__contains=part)

    with pytest.raises(RuntimeError, match="does not put each argument into its statement"):
        named_like(part="a")


@pytest.mark.django_db
def test_an_argument_that_only_decides_is_refused() -> None:
    @kept_statement
    def sorted_by(*, name: str) -> QuerySet[OutboxEvent]:
        return OutboxEvent.objects.order_by(Lower("name") if name else "pk")

    with pytest.raises(RuntimeError, match="does not put each argument into its statement"):
        sorted_by(name="a")


@pytest.mark.django_db
def test_an_id_is_found_as_the_database_keeps_it() -> None:
    @kept_statement
    def baskets(*, tokens: Collection[UUID]) -> QuerySet[Checkout]:
        return Checkout.objects.filter(pk__in=tokens)

    assert baskets(tokens=[uuid4(), uuid4()]) == []


@pytest.mark.django_db(transaction=True)
def test_rows_are_locked_inside_a_transaction_alone() -> None:
    @locking_statement
    def held(*, name: str) -> QuerySet[OutboxEvent]:
        return OutboxEvent.objects.filter(name=name)

    with pytest.raises(RuntimeError, match="inside a transaction"):
        held(name="a")


WISHES: list[tuple[dict[str, Any], list[int]]] = [
    ({}, [1, 2, 3, 4]),
    ({"version__gt": 2}, [3, 4]),
    ({"version__gt": 3}, [4]),
    ({"version__gt": 0}, [1, 2, 3, 4]),
    ({"version__in": [0]}, []),
    ({"version__in": [3]}, [3]),
    ({"version__in": []}, []),
    ({"name": "", "version": 1}, []),
    ({"name": "a", "version": 1}, [1]),
    ({"any": [{"name": "a"}, {"version": 2}]}, [1, 2, 4]),
    ({"any": [{"name": "c"}, {"version": 1}]}, [1, 3]),
    ({"any": [{"version__in": [1, 2, 3]}, {"name": "c"}]}, [1, 2, 3]),
    ({"version__gt": 1, "occurred_at__lt": LATE}, []),
    ({"name__contains": "a"}, [1, 4]),
    ({"name__iexact": "A"}, [1, 4]),
    ({"name__iexact": "_"}, []),
    ({"any": [{"name__contains": "a"}, {"name": "b"}]}, [1, 2, 4]),
    ({"name__isnull": False, "version__lt": 2**63 - 1}, [1, 2, 3, 4]),
]


@pytest.mark.usefixtures("_written")
@pytest.mark.parametrize("wishes", [WISHES, WISHES[::-1]], ids=["forwards", "backwards"])
def test_what_callers_describe_is_found_whatever_was_asked_before(
    wishes: list[tuple[dict[str, Any], list[int]]],
) -> None:
    for wish, versions in (*wishes, *wishes):
        assert [one.version for one in asked(wish=wish)] == versions, wish


@pytest.mark.usefixtures("_written")
def test_shapes_without_end_are_not_kept_without_end() -> None:
    for number in range(300):
        wish = {"any": [{"version": 1}] * (number % 150), "version__gt": 0}
        assert [one.version for one in asked(wish=wish)] == ([1] if number % 150 else [1, 2, 3, 4])


@pytest.mark.usefixtures("_written")
def test_a_wrong_value_is_refused_as_django_refuses_it() -> None:
    assert [one.version for one in asked(wish={"version": 2})] == [2]
    with pytest.raises(ValueError, match="expected a number"):
        asked(wish={"version": "two"})


@pytest.mark.django_db
def test_a_value_that_is_changed_in_one_of_two_places_is_refused() -> None:
    @kept_statement
    def named_or_like(*, part: str) -> QuerySet[OutboxEvent]:
        return OutboxEvent.objects.filter(Q(name=part) | Q(name__contains=part))

    with pytest.raises(RuntimeError, match="does not put each argument into its statement"):
        named_or_like(part="a")

"""Rows written by statements whose text is composed once: where Django's `bulk_create` spends most of its time.

For deeds that write much or often. As with `bulk_create` and `bulk_update` no `save` is called and no signal is sent.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

from django.db import connections, router, transaction
from django.db.models import Model
from django.db.models.expressions import DatabaseDefault

AnyField = Any  # Django's fields, whose types of values do not matter here


def insert_rows(rows: Iterable[Model]) -> None:
    """Write new rows of one kind. A key that the database gives is not learnt: use bulk_create where it is needed."""
    new = list(rows)
    if not new:
        return
    alias = router.db_for_write(type(new[0]))
    connection = connections[alias]
    fields = _inserted(type(new[0]), with_key=new[0].pk is not None)
    for row in new:
        row._prepare_related_fields_for_save(operation_name="insert_rows")  # type: ignore[attr-defined]
    given = [_values(row, fields, connection, True) for row in new]
    with transaction.atomic(using=alias, savepoint=False), connection.cursor() as cursor:
        cursor.executemany(_insert(type(new[0]), fields), given)
    for row in new:
        row._state.adding = False
        row._state.db = alias


def update_rows(rows: Iterable[Model], names: Sequence[str] = ()) -> None:
    """Write these fields (all, where none are named) of rows of one kind, each row its own values."""
    old = list(rows)
    if not old:
        return
    alias = router.db_for_write(type(old[0]))
    connection = connections[alias]
    fields = _named(type(old[0]), tuple(names))
    key = old[0]._meta.pk
    given = [(*_values(row, fields, connection, False), key.get_db_prep_save(row.pk, connection)) for row in old]
    with transaction.atomic(using=alias, savepoint=False), connection.cursor() as cursor:
        cursor.executemany(_update(type(old[0]), fields), given)


def _values(row: Model, fields: Sequence[AnyField], connection: Any, add: bool) -> list[Any]:
    return [one.get_db_prep_save(_checked(one.pre_save(row, add), one), connection) for one in fields]


def _checked(value: Any, field: AnyField) -> Any:
    if isinstance(value, DatabaseDefault):
        raise TypeError(f"{field} is filled by the database: use bulk_create")
    return value


@cache
def _inserted(model: type[Model], *, with_key: bool) -> tuple[AnyField, ...]:
    fields = model._meta.concrete_fields
    return tuple(one for one in fields if not one.generated and (with_key or not one.primary_key))


@cache
def _named(model: type[Model], names: tuple[str, ...]) -> tuple[AnyField, ...]:
    if not names:
        return tuple(one for one in model._meta.concrete_fields if not one.generated and not one.primary_key)
    return tuple(_of(model)(one) for one in names)


def _of(model: type[Model]) -> Callable[[str], Any]:
    return model._meta.get_field


@cache
def _insert(model: type[Model], fields: tuple[AnyField, ...]) -> str:
    columns = ", ".join(f'"{one.column}"' for one in fields)
    places = ", ".join(["%s"] * len(fields))
    return f'INSERT INTO "{model._meta.db_table}" ({columns}) VALUES ({places})'  # noqa: S608 - names of our own tables


@cache
def _update(model: type[Model], fields: tuple[AnyField, ...]) -> str:
    columns = ", ".join(f'"{one.column}" = %s' for one in fields)
    key = model._meta.pk.column
    return f'UPDATE "{model._meta.db_table}" SET {columns} WHERE "{key}" = %s'  # noqa: S608 - names of our own tables

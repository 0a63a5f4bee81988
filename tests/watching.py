"""Did anything in the database change? Cheap enough to ask after every request."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import ForeignKey

WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")
# What a mere knock may write: who is in, how often somebody knocked, who looked, who works on something right now.
KNOCKS = {
    "accounts.session", "sessions.session", "shared.ratecount", "sensitive.accessrecord", "maker_door.doorsession",
    "shared.lease",
}  # fmt: skip
Row = tuple[str, Any]


class Watch:
    """All rows of all tables but those that a knock may write, as they stand."""

    def __init__(self) -> None:
        self.models = {one._meta.label_lower: one for one in apps.get_models() if one._meta.label_lower not in KNOCKS}
        self.tables = [f'"{one._meta.db_table}"' for one in self.models.values()]
        self.rows = self.look()

    def look(self) -> dict[Row, dict[str, Any]]:
        """Every row, by table and key."""
        return {
            (label, row["pk"]): row
            for label, model in self.models.items()
            for row in model._base_manager.values("pk", *(one.attname for one in model._meta.concrete_fields))
        }

    @contextmanager
    def over(self, changed: list[Row]) -> Iterator[None]:
        """Look again, only if a table that matters was written to; puts the rows that differ into `changed`."""
        written = False

        def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            nonlocal written
            written = written or (sql.startswith(WRITES) and any(one in sql for one in self.tables))
            return execute(sql, params, many, context)

        with connection.execute_wrapper(note):
            yield
        if written:
            before, self.rows = self.rows, self.look()
            keys = before.keys() | self.rows.keys()
            changed.extend(sorted((one for one in keys if before.get(one) != self.rows.get(one)), key=str))

    def points_to(self, row: Row, others: set[Row]) -> bool:
        """Does this row, as it stands now, point to one of the others?"""
        values = self.rows.get(row)
        links = [one for one in self.models[row[0]]._meta.concrete_fields if isinstance(one, ForeignKey)]
        return values is not None and any(
            (one.target_field.model._meta.label_lower, values[one.attname]) in others for one in links
        )

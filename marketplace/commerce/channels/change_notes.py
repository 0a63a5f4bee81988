"""Write and strike out notes (metadata) on anything of the store."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from marketplace.shared.errors import NotFoundError
from marketplace.shared.locks import lock_rows

Row = TypeVar("Row", bound=Model)


def change_notes(
    rows: QuerySet[Row], *, private: bool = False, write: Mapping[str, str] | None = None, strike: Sequence[str] = ()
) -> Row:
    """Write some notes and strike out others on the one row that `rows` names; the other notes stay.

    The row is locked first, so that two who write at once lose nothing. Raises NotFoundError when there is no row.
    """
    found = lock_rows(rows)
    if not found:
        raise NotFoundError(_("This does not exist (any more)."), "id")
    row = found[0]
    column = "private_metadata" if private else "metadata"
    kept = {key: value for key, value in getattr(row, column).items() if key not in set(strike)}
    setattr(row, column, {**kept, **(write or {})})
    row.save(update_fields=[column])
    return row

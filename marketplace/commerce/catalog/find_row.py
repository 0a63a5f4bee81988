"""Find a row that is about to be changed, and hold it."""

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from marketplace.shared.errors import NotFoundError
from marketplace.shared.locks import lock_rows

Row = TypeVar("Row", bound=Model)


def find_row(rows: QuerySet[Row], *, field: str = "id") -> Row:
    """Hold the one row that `rows` names; raises NotFoundError, about this field, when it is gone."""
    found = lock_rows(rows)
    if not found:
        raise NotFoundError(_("This does not exist (any more)."), field)
    return found[0]

"""The rows that a mutation names by global ids, references and the like."""

from collections.abc import Sequence
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from graphene.utils.str_converters import to_snake_case

from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from, to_global_id
from marketplace.shared.errors import DomainError, NotFoundError

Row = TypeVar("Row", bound=Model)


def row_id(global_id: str, kind: str, field: str) -> int:
    """Read a row's number; raises DomainError GRAPHQL_ERROR, about `field`, for an id of something else."""
    try:
        return row_from(global_id, kind)
    except BadRequestError as error:
        raise DomainError("GRAPHQL_ERROR", error.message, field) from None


def one_named(rows: QuerySet[Row], global_id: str, *, kind: str, field: str) -> Row:
    """Give the row of a global id; raises NotFoundError about `field`."""
    row = rows.filter(pk=row_id(global_id, kind, field)).first()
    if row is None:
        raise NotFoundError(f"Couldn't resolve to a node: {global_id[:80]}", field)
    return row


def many_named(rows: QuerySet[Row], global_ids: Sequence[str], *, kind: str, field: str) -> list[Row]:
    """Give the rows of global ids, in their order; raises NotFoundError about `field` when one is missing."""
    wanted = [row_id(one, kind, field) for one in global_ids]
    found = {one.pk: one for one in rows.filter(pk__in=wanted)}
    for row, global_id in zip(wanted, global_ids, strict=True):
        if row not in found:
            raise NotFoundError(f"Could not resolve to a node with the global id of '{global_id[:80]}'.", field)
    return [found[row] for row in wanted]


def rows_named(rows: QuerySet[Row], global_ids: Sequence[str], *, kind: str, field: str) -> list[int]:
    """Give the numbers of the rows of global ids; raises as above."""
    return [one.pk for one in many_named(rows, global_ids, kind=kind, field=field)]


def the_row(rows: QuerySet[Any], *, kind: str, **names: str | None) -> int:
    """Find a row by the one of `id`, `external_reference` or `sku` that is given.

    Raises BadRequestError unless exactly one is given, and NotFoundError about the one that was.
    """
    given = {name: value for name, value in names.items() if value}
    if len(given) != 1:
        wanted = ", ".join(f"`{_field(one)}`" for one in names)
        raise DomainError("GRAPHQL_ERROR", f"Exactly one of {wanted} is needed.")
    ((name, value),) = given.items()
    if name == "id":
        return int(one_named(rows, value, kind=kind, field="id").pk)
    row = rows.filter(**{name: value}).values_list("pk", flat=True).first()
    if row is None:
        raise NotFoundError(f"Couldn't resolve to a node: {value[:80]}", _field(name))
    return int(row)


def global_ids(kind: str) -> Any:
    """Make a resolver that tells the rows in an error's details by their global ids."""

    def resolve(root: dict[str, Any], info: Any) -> list[str] | None:
        rows = root.get(to_snake_case(info.field_name))
        return None if rows is None else [to_global_id(kind, one) for one in rows]

    return resolve


def _field(name: str) -> str:
    return "externalReference" if name == "external_reference" else name

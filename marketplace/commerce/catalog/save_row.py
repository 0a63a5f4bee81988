"""Keep a row of the catalogue, or say in Saleor's codes what is wrong with it."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model

from marketplace.shared.errors import DomainError, Refusals

CODES = {"blank": "REQUIRED", "null": "REQUIRED", "required": "REQUIRED", "unique": "UNIQUE"}
# Columns whose input has another name.
INPUTS = {"weight_grams": "weight", "seo_title": "seo", "seo_description": "seo"}


def save_row(row: Model, *, values: Mapping[str, Any] | None = None) -> None:
    """Write values into a row and keep it.

    Raises Refusals: REQUIRED for what must not be empty, UNIQUE for what another row has already (also when the
    other one came a moment earlier), INVALID for what is too long or no such thing; `field` as Saleor's input names it.
    """
    for name, value in (values or {}).items():
        setattr(row, name, value)
    check_row(row)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        check_row(row)
        raise


def check_row(row: Model) -> None:
    """Refuse a row that cannot be kept as it is; raises Refusals."""
    refusals: list[DomainError] = []
    links = [one.name for one in row._meta.fields if one.is_relation or one.primary_key]
    for check in (row.clean_fields, row.validate_unique):
        try:
            check(exclude=links)
        except ValidationError as error:
            known = {one.field for one in refusals}
            refusals += [one for one in _refusals(error) if one.field not in known]
    if refusals:
        raise Refusals(refusals)


def _refusals(error: ValidationError) -> Iterator[DomainError]:
    for name, problems in error.error_dict.items():
        problem = problems[0]
        field = None if name == NON_FIELD_ERRORS else in_camel_case(INPUTS.get(name, name))
        yield DomainError(CODES.get(problem.code or "", "INVALID"), problem.messages[0], field)


def in_camel_case(name: str) -> str:
    """Write a column's name as the API does: external_reference is externalReference."""
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)

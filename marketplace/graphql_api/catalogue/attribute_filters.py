"""Which answers a filter asks for, in the older form (values, valuesRange, boolean) and the newer one (value)."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Q

from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from

NOTHING = Q(pk__in=[])
KINDS = {"product_slugs": "product", "category_slugs": "category", "collection_slugs": "collection"}


def check_forms(wanted: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether a filter is written in the older form. Raises BadRequestError where forms are mixed (as Saleor)."""
    older = [bool(set(one) - {"slug", "value"}) for one in wanted]
    if len(set(older)) > 1:
        raise BadRequestError(
            "The `attributes` filter mixes the older fields with `value`: use either `value` alone or the others alone."
        )
    if any(older):
        if any(not one.get("slug") for one in wanted):
            raise BadRequestError("The `attributes` filter needs `slug` with each of its older fields.")
        if any("value" in one for one in wanted):
            raise BadRequestError("The `attributes` filter takes `value` without its older fields only.")
    return any(older)


def older_answer(one: Mapping[str, Any]) -> Q:
    """Give the condition on answers (AttributeValue) of one part in the older form."""
    condition = Q(attribute__slug=one["slug"])
    if "values" in one:
        return condition & Q(slug__in=one["values"] or [])
    if "values_range" in one:
        return condition & _number_between(one["values_range"] or {})
    if "boolean" in one:
        return condition & Q(boolean=one["boolean"])
    return NOTHING  # days and moments: no attribute of this store is answered by them


def newer_answer(one: Mapping[str, Any]) -> Q:
    """Give the condition on answers of one part in the newer form: a question, an answer, or both."""
    condition = Q(attribute__slug=one["slug"]) if one.get("slug") is not None else Q()
    value = one.get("value")
    if value is None:
        return condition
    parts: list[Q] = [_VALUES[name](given) for name, given in value.items() if given is not None]
    if len(parts) != 1:
        raise BadRequestError("The `value` of an attribute is asked for in exactly one way.")
    return condition & parts[0]


def _number_between(wanted: Mapping[str, Any]) -> Q:
    condition = Q(numeric__isnull=False)
    if wanted.get("gte") is not None:
        condition &= Q(numeric__gte=float(wanted["gte"]))
    if wanted.get("lte") is not None:
        condition &= Q(numeric__lte=float(wanted["lte"]))
    return condition


def _number(wanted: Mapping[str, Any]) -> Q:
    if wanted.get("range") is not None:
        return _number_between(wanted["range"])
    return Q(numeric__in=[float(one) for one in _given(wanted)])


def _given(wanted: Mapping[str, Any]) -> list[Any]:
    return [wanted["eq"]] if wanted.get("eq") is not None else wanted.get("one_of") or []


def _reference(wanted: Mapping[str, Any]) -> Q:
    """What an answer points at. One answer points at one thing: containsAny is asked here, containsAll of one alone."""
    condition = Q()
    for name, given in wanted.items():
        targets = _targets(given or {})
        if name == "referenced_ids":
            condition &= _by_ids(targets)
        else:
            condition &= Q(**{f"reference_{KINDS[name]}__slug__in": targets})
    return condition


def _targets(given: Mapping[str, Any]) -> list[str]:
    every = given.get("contains_all") or []
    if len(every) > 1:
        raise BadRequestError("`containsAll` of more than one reference is not supported by this store.")
    return [*every, *(given.get("contains_any") or [])]


def _by_ids(ids: Sequence[str]) -> Q:
    condition = NOTHING
    for kind in ("Product", "Category", "Collection"):
        rows = [_row(one, kind) for one in ids]
        condition |= Q(**{f"reference_{kind.lower()}__in": [one for one in rows if one]})
    return condition


def _row(global_id: str, kind: str) -> int:
    try:
        return row_from(global_id, kind)
    except BadRequestError:
        return 0


_VALUES: dict[str, Any] = {
    "slug": lambda wanted: Q(slug__in=_given(wanted)),
    "name": lambda wanted: Q(name__in=_given(wanted)),
    "numeric": _number,
    "boolean": lambda wanted: Q(boolean=wanted),
    "date": lambda _wanted: NOTHING,
    "date_time": lambda _wanted: NOTHING,
    "reference": _reference,
}

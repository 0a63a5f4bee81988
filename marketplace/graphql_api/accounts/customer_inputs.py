"""Which customers staff ask for, and in which order."""

from datetime import UTC, date, datetime, time, timedelta
from functools import reduce
from operator import or_
from typing import Any
from zoneinfo import ZoneInfo

import graphene
from django.conf import settings
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce

from marketplace.commerce.customers.models import Customer
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.inputs import (
    DateRangeInput,
    DateTimeRangeInput,
    IntRangeInput,
    MetadataFilter,
    OrderDirection,
    StringFilterInput,
)
from marketplace.graphql_api.base.moments import moment_from

DEEPEST = 5


class CustomerFilterInput(graphene.InputObjectType):
    """Which customers (the older form)."""

    date_joined = DateRangeInput()
    number_of_orders = IntRangeInput()
    placed_orders = DateRangeInput()
    search = graphene.String()
    metadata = graphene.List(graphene.NonNull(MetadataFilter))
    ids = graphene.List(graphene.NonNull(graphene.ID))
    updated_at = DateTimeRangeInput()


class CustomerWhereInput(graphene.InputObjectType):
    """Which customers (the newer form)."""

    ids = graphene.List(graphene.NonNull(graphene.ID))
    email = StringFilterInput()
    first_name = StringFilterInput()
    last_name = StringFilterInput()
    is_active = graphene.Boolean()
    date_joined = DateTimeRangeInput()
    updated_at = DateTimeRangeInput()
    placed_orders_at = DateTimeRangeInput()
    AND = graphene.List(graphene.NonNull(lambda: CustomerWhereInput), name="AND")
    OR = graphene.List(graphene.NonNull(lambda: CustomerWhereInput), name="OR")


class UserSortField(graphene.Enum):
    """By what customers are sorted; the value is the column."""

    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    EMAIL = "email"
    ORDER_COUNT = "order_count"
    CREATED_AT = "date_joined"
    LAST_MODIFIED_AT = "changed_at"


class UserSortingInput(graphene.InputObjectType):
    """How customers are sorted."""

    direction = OrderDirection(required=True)
    field = UserSortField(required=True)


def sort_keys(sort_by: Any) -> tuple[str, ...]:
    """Give the column to sort by; e-mail unless asked otherwise."""
    if not sort_by:
        return ("email",)
    return (f"-{sort_by.field.value}" if sort_by.direction.value == "DESC" else sort_by.field.value,)


def with_order_counts(rows: QuerySet[Customer], *, filter: Any, where: Any, sort_by: Any) -> QuerySet[Customer]:
    """Count each customer's orders, and tell when she was last changed, where the question needs it."""
    if (filter and filter.get("number_of_orders")) or (sort_by and sort_by.field.value == "order_count"):
        rows = rows.annotate(order_count=Count("orders", distinct=True))
    if sort_by and sort_by.field.value == "changed_at":
        rows = rows.annotate(changed_at=Coalesce("updated_at", "date_joined"))
    return rows


def filtered(rows: QuerySet[Customer], *, filter: Any, where: Any) -> QuerySet[Customer]:
    """Narrow customers down to those that fit everything asked for."""
    if filter:
        for condition in _older(filter):
            rows = rows.filter(condition)
        rows = searched(rows, filter.get("search"))
    if where:
        rows = rows.filter(_newer(where))
    return rows.distinct() if _looks_at_orders(filter, where) else rows


def searched(rows: QuerySet[Customer], words: str | None) -> QuerySet[Customer]:
    """Keep the customers whose e-mail, names or addresses hold each of these words."""
    for word in (words or "").split()[:10]:
        rows = rows.filter(Q(email__icontains=word) | Q(first_name__icontains=word) | Q(last_name__icontains=word))
    return rows


def _looks_at_orders(filter: Any, where: Any) -> bool:
    return bool(filter and filter.get("placed_orders")) or "placed_orders_at" in str(where)


def _older(given: Any) -> list[Q]:
    conditions = [Q(metadata__has_key=one.key) for one in given.get("metadata") or ()]
    conditions += [Q(**{f"metadata__{one.key}": one.value}) for one in given.get("metadata") or () if one.get("value")]
    if given.get("ids") is not None:
        conditions.append(_ids(given["ids"]))
    if wanted := given.get("number_of_orders"):
        conditions.append(_range("order_count", wanted))
    conditions += [_days(column, given.get(name)) for name, column in DAYS.items()]
    conditions.append(_moments("updated_at", given.get("updated_at")))
    return conditions


DAYS = {"date_joined": "date_joined", "placed_orders": "orders__created_at"}
TEXTS = ("email", "first_name", "last_name")
MOMENTS = {"date_joined": "date_joined", "updated_at": "updated_at", "placed_orders_at": "orders__created_at"}


def _newer(given: Any, depth: int = 0) -> Q:
    if depth > DEEPEST:
        raise BadRequestError("The conditions are nested too deeply.")
    condition = _flat(given)
    for part in given.get("AND") or ():
        condition &= _newer(part, depth + 1)
    parts = [_newer(part, depth + 1) for part in given.get("OR") or ()]
    return condition & reduce(or_, parts) if parts else condition


def _flat(given: Any) -> Q:
    condition = Q()
    if given.get("ids") is not None:
        condition &= _ids(given["ids"])
    if given.get("is_active") is not None:
        condition &= Q(is_active=given["is_active"])
    for name in TEXTS:
        condition &= _text(name, given.get(name))
    for name, column in MOMENTS.items():
        condition &= _moments(column, given.get(name))
    return condition


def _ids(ids: list[str]) -> Q:
    return Q(pk__in=[row_from(one, "User") for one in ids])


def _text(column: str, wanted: Any) -> Q:
    if not wanted:
        return Q()
    texts = [*([wanted.eq] if wanted.get("eq") is not None else []), *(wanted.get("one_of") or ())]
    return Q(**{f"{column}__in": texts}) if texts else Q()


def _range(column: str, wanted: Any) -> Q:
    return Q(**{f"{column}__{side}": wanted[side] for side in ("gte", "lte") if wanted.get(side) is not None})


def _moments(column: str, wanted: Any) -> Q:
    given = {side: wanted[side] for side in ("gte", "lte") if wanted and wanted.get(side) is not None}
    return Q(**{f"{column}__{side}": moment_from(one, side) for side, one in given.items()})


def _days(column: str, wanted: Any) -> Q:
    """Days are those of Thailand; the last one counts whole."""
    condition = Q()
    if wanted and wanted.get("gte"):
        condition &= Q(**{f"{column}__gte": _midnight(wanted["gte"])})
    if wanted and wanted.get("lte"):
        condition &= Q(**{f"{column}__lt": _midnight(wanted["lte"]) + timedelta(days=1)})
    return condition


def _midnight(day: date) -> datetime:
    if not 1900 <= day.year <= 2200:
        raise BadRequestError("This day lies outside our calendar.")
    return datetime.combine(day, time.min, tzinfo=ZoneInfo(settings.TIME_ZONE)).astimezone(UTC)

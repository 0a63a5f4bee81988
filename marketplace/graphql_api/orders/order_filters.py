"""Which orders staff ask for, and in which order."""

from collections.abc import Callable
from typing import Any

import graphene
from django.db.models import Q, QuerySet
from django.db.models.fields.json import KeyTransform

from marketplace.commerce.orders.models import Order
from marketplace.graphql_api.base.ids import row_from, uuid_from
from marketplace.graphql_api.base.inputs import DateRangeInput, DateTimeRangeInput, MetadataFilter, OrderDirection
from marketplace.graphql_api.base.moments import moment_from
from marketplace.graphql_api.base.order_enums import OrderChargeStatusEnum

READY = ("UNFULFILLED", "PARTIALLY_FULFILLED")


class OrderStatusFilter(graphene.Enum):
    """Where orders stand, as a list of staff is filtered."""

    READY_TO_FULFILL = "READY_TO_FULFILL"
    UNFULFILLED = "UNFULFILLED"
    UNCONFIRMED = "UNCONFIRMED"
    PARTIALLY_FULFILLED = "PARTIALLY_FULFILLED"
    FULFILLED = "FULFILLED"
    CANCELED = "CANCELED"


class OrderFilterInput(graphene.InputObjectType):
    """Which orders."""

    status = graphene.List(graphene.NonNull(OrderStatusFilter))
    charge_status = graphene.List(graphene.NonNull(OrderChargeStatusEnum))
    customer = graphene.String()
    created = DateRangeInput()
    updated_at = DateTimeRangeInput()
    metadata = graphene.List(graphene.NonNull(MetadataFilter))
    channels = graphene.List(graphene.NonNull(graphene.ID))
    ids = graphene.List(graphene.NonNull(graphene.ID))
    numbers = graphene.List(graphene.NonNull(graphene.String))
    checkout_tokens = graphene.List(graphene.NonNull(graphene.UUID))


class OrderSortField(graphene.Enum):
    """By what orders are sorted; the value is the column."""

    NUMBER = "number"
    CREATED_AT = "created_at"
    CREATION_DATE = "creation_date"
    LAST_MODIFIED_AT = "updated_at"
    STATUS = "status"


class OrderSortingInput(graphene.InputObjectType):
    """How orders are sorted."""

    direction = OrderDirection(required=True)
    field = OrderSortField(required=True)


def sort_keys(sort_by: Any) -> tuple[str, ...]:
    """Give the column to sort by, newest first unless asked otherwise."""
    if not sort_by:
        return ("-created_at",)
    column = "created_at" if sort_by.field.value == "creation_date" else sort_by.field.value
    return (f"-{column}" if sort_by.direction.value == "DESC" else column,)


def filtered(rows: QuerySet[Order], wanted: Any) -> QuerySet[Order]:
    """Narrow orders down to those that fit everything asked for."""
    for condition in (*_conditions(wanted), *_moments(wanted)):
        rows = rows.filter(condition)
    for one in wanted.get("metadata") or ():
        rows = rows.filter(metadata__has_key=one.key)
        if one.get("value") is not None:
            rows = rows.alias(note=KeyTransform(one.key, "metadata")).filter(note=one.value)
    return rows


# What each filter asks of an order; it is used when it is given and not empty.
CONDITIONS: dict[str, Callable[[Any], Q]] = {
    "status": lambda wanted: Q(status__in=_statuses(wanted)),
    "charge_status": lambda wanted: Q(charge_status__in=[one.value for one in wanted]),
    "customer": lambda wanted: Q(user_email__icontains=wanted),
    "channels": lambda wanted: Q(channel_id__in=[row_from(one, "Channel") for one in wanted]),
    "ids": lambda wanted: Q(pk__in=[uuid_from(one, "Order") for one in wanted]),
    "numbers": lambda wanted: Q(number__in=_numbers(wanted)),
    "checkout_tokens": lambda wanted: Q(checkout_token__in=wanted),
}


def _conditions(wanted: Any) -> list[Q]:
    return [condition(wanted[name]) for name, condition in CONDITIONS.items() if wanted.get(name)]


def _numbers(wanted: list[str]) -> list[int]:
    return [int(one) for one in wanted if one.isascii() and one.isdecimal() and len(one) < 19]


def _moments(wanted: Any) -> list[Q]:
    days = {end: limit for end, limit in (wanted.get("created") or {}).items() if limit is not None}
    times = {end: limit for end, limit in (wanted.get("updated_at") or {}).items() if limit is not None}
    return [
        *(Q(**{f"created_at__date__{end}": limit}) for end, limit in days.items()),
        *(Q(**{f"updated_at__{end}": moment_from(limit, "updatedAt")}) for end, limit in times.items()),
    ]


def _statuses(wanted: list[Any]) -> set[str]:
    statuses: set[str] = set()
    for one in wanted:
        statuses.update(READY if one.value == "READY_TO_FULFILL" else (one.value,))
    return statuses

"""Which orders staff ask for, and in which order."""

from collections.abc import Callable, Iterable
from typing import Any

import graphene
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.fields.json import KeyTransform

from marketplace.commerce.orders.models import Order, OrderLine, TransactionItem
from marketplace.graphql_api.base.ids import row_from, uuid_from
from marketplace.graphql_api.base.inputs import DateRangeInput, DateTimeRangeInput, MetadataFilter, OrderDirection
from marketplace.graphql_api.base.moments import moment_from
from marketplace.graphql_api.base.order_enums import (
    OrderAuthorizeStatusEnum,
    OrderChargeStatusEnum,
    PaymentChargeStatusEnum,
)

# Names of one column: an enum's values are told apart by what they are. We rank nothing: the newest fits best.
SAME_AS = {"creation_date": "created_at", "fulfillment_status": "status", "rank": "created_at"}
MOST_WORDS = 8
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

    payment_status = graphene.List(graphene.NonNull(PaymentChargeStatusEnum))
    authorize_status = graphene.List(graphene.NonNull(OrderAuthorizeStatusEnum))
    search = graphene.String()
    is_click_and_collect = graphene.Boolean()
    checkout_ids = graphene.List(graphene.NonNull(graphene.ID))

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


class OrderDraftFilterInput(graphene.InputObjectType):
    """Which drafts."""

    customer = graphene.String()
    created = DateRangeInput()
    search = graphene.String()
    metadata = graphene.List(graphene.NonNull(MetadataFilter))
    channels = graphene.List(graphene.NonNull(graphene.ID))


class OrderSortField(graphene.Enum):
    """By what orders are sorted; the value is the column."""

    NUMBER = "number"
    CREATED_AT = "created_at"
    CREATION_DATE = "creation_date"
    LAST_MODIFIED_AT = "updated_at"
    STATUS = "status"
    CUSTOMER = "user_email"
    PAYMENT = "charge_status"
    FULFILLMENT_STATUS = "fulfillment_status"
    RANK = "rank"


class OrderSortingInput(graphene.InputObjectType):
    """How orders are sorted."""

    direction = OrderDirection(required=True)
    field = OrderSortField(required=True)


def sort_keys(sort_by: Any) -> tuple[str, ...]:
    """Give the column to sort by, newest first unless asked otherwise."""
    if not sort_by:
        return ("-created_at",)
    column = SAME_AS.get(sort_by.field.value, sort_by.field.value)
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


# The older words of how far an order is paid, as conditions.
PAYMENT: dict[str, Q] = {
    "NOT_CHARGED": Q(charge_status="NONE"),
    "PARTIALLY_CHARGED": Q(charge_status="PARTIAL"),
    "FULLY_CHARGED": Q(charge_status__in=("FULL", "OVERCHARGED")),
    "PARTIALLY_REFUNDED": Q(total_refunded_amount__gt=0, total_charged_amount__gt=F("total_refunded_amount")),
    "FULLY_REFUNDED": Q(total_refunded_amount__gt=0, total_charged_amount=F("total_refunded_amount")),
}


def or_all(conditions: Iterable[Q]) -> Q:
    """Any of these; none of them fits nothing."""
    found = Q(pk__in=[])
    for one in conditions:
        found |= one
    return found


def of_customer(word: str) -> Q:
    """Orders of people whose e-mail or name has this word."""
    names = ("user_email", "user__email", "user__first_name", "user__last_name")
    return or_all(Q(**{f"{name}__icontains": word}) for name in names)


def search_condition(words: str) -> Q:
    """Orders that have each of these words somewhere: number, people, addresses, goods, payments, reference."""
    found = Q()
    for word in words.split()[:MOST_WORDS]:
        found &= _has(word)
    return found


def _has(word: str) -> Q:
    number = word.removeprefix("#")
    goods = OrderLine.objects.filter(order=OuterRef("pk")).filter(
        Q(product_name__icontains=word) | Q(variant_name__icontains=word) | Q(product_sku__iexact=word)
    )
    payments = TransactionItem.objects.filter(order=OuterRef("pk"), psp_reference=word)
    numbered = Q(number=int(number)) if number.isascii() and number.isdecimal() and len(number) < 19 else Q()
    conditions = [
        of_customer(word),
        Q(external_reference=word),
        Q(Exists(goods)),
        Q(Exists(payments)),
        *(_address_has(f"{kind}_address", word) for kind in ("billing", "shipping")),
    ]
    return or_all([*conditions, numbered] if numbered else conditions)


def _address_has(column: str, word: str) -> Q:
    parts = ("firstName", "lastName", "companyName", "phone", "city")
    return or_all(Q(**{f"{column}__{part}__icontains": word}) for part in parts)


def searched(rows: QuerySet[Order], words: str | None) -> QuerySet[Order]:
    """Narrow orders down to those that have all words somewhere."""
    return rows.filter(search_condition(words)) if words and words.strip() else rows


# What each filter asks of an order; it is used when it is given and not empty.
CONDITIONS: dict[str, Callable[[Any], Q]] = {
    "status": lambda wanted: Q(status__in=_statuses(wanted)),
    "charge_status": lambda wanted: Q(charge_status__in=[one.value for one in wanted]),
    "authorize_status": lambda wanted: Q(authorize_status__in=[one.value for one in wanted]),
    "payment_status": lambda wanted: or_all(PAYMENT[one.value] for one in wanted if one.value in PAYMENT),
    "customer": lambda wanted: of_customer(wanted),
    "search": lambda wanted: search_condition(wanted),
    "checkout_ids": lambda wanted: Q(checkout_token__in=[uuid_from(one, "Checkout") for one in wanted]),
    "channels": lambda wanted: Q(channel_id__in=[row_from(one, "Channel") for one in wanted]),
    "ids": lambda wanted: Q(pk__in=[uuid_from(one, "Order") for one in wanted]),
    "numbers": lambda wanted: Q(number__in=_numbers(wanted)),
    "checkout_tokens": lambda wanted: Q(checkout_token__in=wanted),
}


def _conditions(wanted: Any) -> list[Q]:
    found = [condition(wanted[name]) for name, condition in CONDITIONS.items() if wanted.get(name)]
    if wanted.get("is_click_and_collect") is not None:
        found.append(Q(collection_point_id__isnull=not wanted["is_click_and_collect"]))
    return found


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

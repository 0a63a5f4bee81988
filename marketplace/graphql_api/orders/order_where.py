"""Which orders staff ask for, in Saleor's newer form: conditions that may be joined by AND and OR."""

from collections.abc import Callable, Iterable
from typing import Any

import graphene
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.fields.json import KeyTransform

from marketplace.commerce.orders.models import Fulfillment, Invoice, Order, OrderLine
from marketplace.graphql_api.base.ids import row_from, uuid_from
from marketplace.graphql_api.base.inputs import (
    DateTimeRangeInput,
    DecimalFilterInput,
    GlobalIDFilterInput,
    IntRangeInput,
    MetadataFilterInput,
    StringFilterInput,
)
from marketplace.graphql_api.base.moments import moment_from
from marketplace.graphql_api.base.order_enums import (
    FulfillmentStatus,
    OrderAuthorizeStatusEnum,
    OrderChargeStatusEnum,
    OrderStatus,
)
from marketplace.shared.money import minor_units


def _list(of: Any) -> Any:
    return graphene.List(graphene.NonNull(of))


def _filter_of(name: str, of: Any, doc: str) -> Any:
    return type(name, (graphene.InputObjectType,), {"__doc__": doc, "eq": of(), "one_of": _list(of)})


OrderStatusEnumFilterInput = _filter_of("OrderStatusEnumFilterInput", OrderStatus, "A status, or some.")
OrderChargeStatusEnumFilterInput = _filter_of(
    "OrderChargeStatusEnumFilterInput", OrderChargeStatusEnum, "How far paid, one or some."
)
OrderAuthorizeStatusEnumFilterInput = _filter_of(
    "OrderAuthorizeStatusEnumFilterInput", OrderAuthorizeStatusEnum, "How far covered, one or some."
)
FulfillmentStatusEnumFilterInput = _filter_of(
    "FulfillmentStatusEnumFilterInput", FulfillmentStatus, "A parcel's status, or some."
)
UUIDFilterInput = _filter_of("UUIDFilterInput", graphene.UUID, "A token, or some.")


class IntFilterInput(graphene.InputObjectType):
    """A number that equals one or some, or lies between."""

    eq = graphene.Int()
    one_of = _list(graphene.Int)
    range = IntRangeInput()


class PriceFilterInput(graphene.InputObjectType):
    """An amount in baht."""

    currency = graphene.String()
    amount = DecimalFilterInput(required=True)


class LinesFilterInput(graphene.InputObjectType):
    """What one line of an order has."""

    metadata = MetadataFilterInput()


class FulfillmentFilterInput(graphene.InputObjectType):
    """What one parcel of an order has."""

    status = FulfillmentStatusEnumFilterInput()
    metadata = MetadataFilterInput()


class _Where:
    metadata = MetadataFilterInput()
    ids = _list(graphene.ID)
    number = IntFilterInput()
    channel_id = GlobalIDFilterInput()
    created_at = DateTimeRangeInput()
    updated_at = DateTimeRangeInput()
    user = GlobalIDFilterInput()
    user_email = StringFilterInput()
    authorize_status = OrderAuthorizeStatusEnumFilterInput()
    charge_status = OrderChargeStatusEnumFilterInput()
    is_click_and_collect = graphene.Boolean()
    voucher_code = StringFilterInput()
    lines = _list(LinesFilterInput)
    total_gross = PriceFilterInput()
    total_net = PriceFilterInput()


class OrderWhereInput(_Where, graphene.InputObjectType):
    """Which orders."""

    status = OrderStatusEnumFilterInput()
    checkout_token = UUIDFilterInput()
    checkout_id = GlobalIDFilterInput()
    has_fulfillments = graphene.Boolean()
    has_invoices = graphene.Boolean()
    fulfillments = _list(FulfillmentFilterInput)
    AND = graphene.List(graphene.NonNull(lambda: OrderWhereInput), name="AND")
    OR = graphene.List(graphene.NonNull(lambda: OrderWhereInput), name="OR")


class DraftOrderWhereInput(_Where, graphene.InputObjectType):
    """Which drafts."""

    AND = graphene.List(graphene.NonNull(lambda: DraftOrderWhereInput), name="AND")
    OR = graphene.List(graphene.NonNull(lambda: DraftOrderWhereInput), name="OR")


def where(rows: QuerySet[Order], wanted: Any) -> QuerySet[Order]:
    """Narrow orders down to those that fit."""
    return rows.filter(_condition(wanted)) if wanted else rows


def _condition(wanted: Any) -> Q:
    found = Q()
    for name, given in wanted.items():
        if name == "AND":
            for one in given or ():
                found &= _condition(one)
        elif name == "OR":
            found &= _any(_condition(one) for one in given or ())
        elif given is not None:
            found &= CONDITIONS[name](given)
    return found


def _any(conditions: Iterable[Q]) -> Q:
    found = Q(pk__in=[])
    for one in conditions:
        found |= one
    return found


def _equals(column: str, given: Any, read: Callable[[Any], Any] = lambda value: value) -> Q:
    found = Q()
    if given.get("eq") is not None:
        found &= Q(**{column: read(given["eq"])})
    if given.get("one_of") is not None:
        found &= Q(**{f"{column}__in": [read(one) for one in given["one_of"]]})
    return found & _between(column, given.get("range"), read)


def _between(column: str, given: Any, read: Callable[[Any], Any] = lambda value: value) -> Q:
    ends = {end: limit for end, limit in (given or {}).items() if limit is not None}
    return Q(**{f"{column}__{end}": read(limit) for end, limit in ends.items()})


def _enum(column: str) -> Callable[[Any], Q]:
    return lambda given: _equals(column, given, lambda one: one.value)


def _noted(rows: QuerySet[Any], given: Any) -> QuerySet[Any]:
    """Those with a note that is there, or whose value is one of some."""
    rows = rows.filter(metadata__has_key=given["key"])
    value = given.get("value") or {}
    wanted = [*([value["eq"]] if value.get("eq") is not None else []), *(value.get("one_of") or ())]
    return rows.alias(note=KeyTransform(given["key"], "metadata")).filter(note__in=wanted) if wanted else rows


def _price(column: str) -> Callable[[Any], Q]:
    return lambda given: _equals(column, given["amount"], minor_units)


def _moment(column: str) -> Callable[[Any], Q]:
    return lambda given: _between(column, given, lambda one: moment_from(one, column))


def _some_line(given: Any) -> Q:
    found = Q()
    for one in given:
        lines = OrderLine.objects.filter(order=OuterRef("pk"))
        found &= Q(Exists(_noted(lines, one["metadata"]) if one.get("metadata") else lines))
    return found


def _some_parcel(given: Any) -> Q:
    found = Q()
    for one in given:
        parcels = Fulfillment.objects.filter(order=OuterRef("pk"))
        if one.get("status"):
            parcels = parcels.filter(_equals("status", one["status"], lambda status: status.value))
        found &= Q(Exists(_noted(parcels, one["metadata"]) if one.get("metadata") else parcels))
    return found


CONDITIONS: dict[str, Callable[[Any], Q]] = {
    "metadata": lambda given: Q(pk__in=_noted(Order.objects.all(), given).values("pk")),
    "ids": lambda given: Q(pk__in=[uuid_from(one, "Order") for one in given]),
    "number": lambda given: _equals("number", given),
    "channel_id": lambda given: _equals("channel_id", given, lambda one: row_from(one, "Channel")),
    "created_at": _moment("created_at"),
    "updated_at": _moment("updated_at"),
    "user": lambda given: _equals("user_id", given, lambda one: row_from(one, "User")),
    "user_email": lambda given: _equals("user_email", given),
    "authorize_status": _enum("authorize_status"),
    "charge_status": _enum("charge_status"),
    "status": _enum("status"),
    "checkout_token": lambda given: _equals("checkout_token", given),
    "checkout_id": lambda given: _equals("checkout_token", given, lambda one: uuid_from(one, "Checkout")),
    "is_click_and_collect": lambda given: Q(collection_point_id__isnull=not given),
    "voucher_code": lambda given: _equals("voucher_code", given),
    "total_gross": _price("total_gross_amount"),
    "total_net": _price("total_net_amount"),
    "lines": _some_line,
    "fulfillments": _some_parcel,
    "has_fulfillments": lambda given: Q(Exists(Fulfillment.objects.filter(order=OuterRef("pk"))), _negated=not given),
    "has_invoices": lambda given: Q(Exists(Invoice.objects.filter(order=OuterRef("pk"))), _negated=not given),
}

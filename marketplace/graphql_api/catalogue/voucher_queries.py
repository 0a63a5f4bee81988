"""What may be asked about vouchers."""

from collections.abc import Callable
from typing import Any

import graphene
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.fields.json import KeyTransform
from django.db.models.functions import Coalesce

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.pricing.models import Voucher as Row
from marketplace.commerce.pricing.models import VoucherChannelListing, VoucherCode
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.inputs import DateTimeRangeInput, IntRangeInput, MetadataFilter, OrderDirection
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.paging import Page, page_of, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.catalogue.discount_enums import DiscountStatusEnum, VoucherDiscountType, VoucherSortField
from marketplace.graphql_api.catalogue.voucher import Voucher, VoucherCountableConnection, seen
from marketplace.graphql_api.shop.channel import channel_named

MOST = 2**31 - 1
USED = Coalesce(
    Subquery(
        VoucherCode.objects.filter(voucher=OuterRef("pk"))
        .order_by()
        .values("voucher")
        .annotate(times=Sum("used"))
        .values("times")
    ),
    Value(0),
)


class VoucherFilterInput(graphene.InputObjectType):
    """Which vouchers."""

    status = graphene.List(graphene.NonNull(DiscountStatusEnum))
    times_used = IntRangeInput()
    discount_type = graphene.List(graphene.NonNull(VoucherDiscountType))
    started = DateTimeRangeInput()
    search = graphene.String()
    metadata = graphene.List(graphene.NonNull(MetadataFilter))
    ids = graphene.List(graphene.NonNull(graphene.ID))


class VoucherSortingInput(graphene.InputObjectType):
    """How vouchers are sorted."""

    direction = OrderDirection(required=True)
    channel = graphene.String()
    field = VoucherSortField(required=True)


def _status(context: Context, wanted: list[Any]) -> Q:
    now = context.now
    runs_out = Q(usage_limit__isnull=False, times_used__gte=F("usage_limit"))
    over = Q(start_date__lt=now) & (Q(end_date__lt=now) | runs_out)
    conditions = {
        "ACTIVE": Q(start_date__lte=now) & (Q(end_date=None) | Q(end_date__gte=now)) & ~runs_out,
        "EXPIRED": over,
        "SCHEDULED": Q(start_date__gt=now),
    }
    found = Q(pk__in=[])
    for one in wanted:
        found |= conditions[one.value]
    return found if wanted else Q()


def _types(wanted: list[Any]) -> Q:
    found = Q(pk__in=[])
    for one in wanted:
        found |= Q(type="SHIPPING") if one.value == "SHIPPING" else Q(discount_value_type=one.value)
    return found if wanted else Q()


def _between(column: str, given: Any) -> Q:
    return Q(**{f"{column}__{edge}": given[edge] for edge in ("gte", "lte") if given.get(edge) is not None})


def with_words(text: str) -> Q:
    """Vouchers whose name or one of whose codes holds these words."""
    codes = VoucherCode.objects.filter(voucher=OuterRef("pk"), code__icontains=text.strip())
    return Q(name__icontains=text.strip()) | Q(Exists(codes))


def noted(model: Any, wanted: list[Any]) -> Q:
    """Rows that carry all these notes."""
    found = Q()
    for one in wanted:
        rows = model.objects.filter(metadata__has_key=one["key"])
        if one.get("value") is not None:
            rows = rows.alias(note=KeyTransform(one["key"], "metadata")).filter(note=one["value"])
        found &= Q(pk__in=rows.values("pk"))
    return found


def _filtered(context: Context, rows: QuerySet[Row], given: Any) -> QuerySet[Row]:
    conditions: dict[str, Callable[[Any], Q]] = {
        "status": lambda value: _status(context, value),
        "times_used": lambda value: _between("times_used", value),
        "discount_type": _types,
        "started": lambda value: _between("start_date", value),
        "search": with_words,
        "metadata": lambda notes: noted(Row, notes),
        "ids": lambda ids: Q(pk__in=[row_from(one, "Voucher") for one in ids]),
    }
    for name, value in (given or {}).items():
        if value is not None:
            rows = rows.filter(conditions[name](value))
    return rows


def _sorted(rows: QuerySet[Row], given: Any, channel: Channel | None) -> tuple[QuerySet[Row], tuple[str, ...]]:
    if not given:
        return rows, ("name",)
    sign = "-" if given["direction"].value == "DESC" else ""
    listing = VoucherChannelListing.objects.filter(voucher=OuterRef("pk"), channel=channel)
    keys: dict[str, Any] = {
        "CODE": Coalesce(Subquery(VoucherCode.objects.filter(voucher=OuterRef("pk")).values("code")[:1]), Value("")),
        "NAME": F("name"),
        "START_DATE": F("start_date"),
        "END_DATE": Coalesce("end_date", "start_date"),
        "VALUE": Coalesce(Subquery(listing.values("discount_value")[:1]), Value(0)),
        "TYPE": F("type"),
        "USAGE_LIMIT": Coalesce("usage_limit", Value(MOST)),
        "MINIMUM_SPENT_AMOUNT": Coalesce(Subquery(listing.values("min_spent_amount")[:1]), Value(0)),
    }
    return rows.annotate(sorted_by=keys[given["field"].value]), (f"{sign}sorted_by",)


class VoucherQueries:
    """What may be asked about vouchers."""

    voucher = graphene.Field(Voucher, id=graphene.ID(required=True), channel=graphene.String())
    vouchers = graphene.Field(
        VoucherCountableConnection,
        filter=VoucherFilterInput(),
        sort_by=VoucherSortingInput(),
        query=graphene.String(),
        channel=graphene.String(),
        **paging_arguments(),
    )

    @staticmethod
    @permission_required("MANAGE_DISCOUNTS")
    def resolve_voucher(_root: Any, info: Any, id: str, channel: str | None = None) -> InChannel[Row] | None:
        """One voucher, as a channel sees it."""
        sees = channel_named(info.context, channel)
        row = Row.objects.filter(pk=row_from(id, "Voucher")).first()
        return seen(info.context, row, sees) if row else None

    @staticmethod
    @permission_required("MANAGE_DISCOUNTS")
    def resolve_vouchers(
        _root: Any,
        info: Any,
        filter: Any = None,
        sort_by: Any = None,
        query: str | None = None,
        channel: str | None = None,
        **asked: Any,
    ) -> Page:
        """A page of vouchers; with a channel those that count there."""
        context: Context = info.context
        slug = channel or (sort_by or {}).get("channel")
        sees = channel_named(context, slug)
        rows = _filtered(context, Row.objects.annotate(times_used=USED), filter).filter(with_words(query or ""))
        if channel is not None:
            rows = rows.filter(Exists(VoucherChannelListing.objects.filter(voucher=OuterRef("pk"), channel=sees)))
        rows, order = _sorted(rows, sort_by, sees)
        page = page_of(rows, name="vouchers", asked=asked, order=order, wrap=lambda row: InChannel(row, sees))
        context.saw("voucher", [edge.node.node.pk for edge in page.edges])
        return page

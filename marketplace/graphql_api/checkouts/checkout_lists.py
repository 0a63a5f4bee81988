"""All baskets and their lines, for staff."""

from typing import Any

import graphene
from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Coalesce

from marketplace.commerce.checkout.models import Checkout as Row
from marketplace.commerce.checkout.models import CheckoutLine as LineRow
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.inputs import DateRangeInput, OrderDirection
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.checkouts.checkout import Checkout
from marketplace.graphql_api.checkouts.checkout_line import CheckoutLineCountableConnection
from marketplace.graphql_api.checkouts.checkout_loaders import checkout_rows

CheckoutCountableConnection = countable_connection(Checkout)
CheckoutSortField = graphene.Enum("CheckoutSortField", [("CREATION_DATE", "created_at"), ("CUSTOMER", "customer")])


class CheckoutSortingInput(graphene.InputObjectType):
    """How baskets are sorted."""

    direction = OrderDirection(required=True)
    field = CheckoutSortField(required=True)


class CheckoutFilterInput(graphene.InputObjectType):
    """Which baskets."""

    customer = graphene.String()
    created = DateRangeInput()
    updated_at = DateRangeInput()
    search = graphene.String()
    channels = graphene.List(graphene.NonNull(graphene.ID))


class CheckoutListQueries:
    """What staff may ask about baskets."""

    checkouts = graphene.Field(
        CheckoutCountableConnection,
        sort_by=CheckoutSortingInput(),
        filter=CheckoutFilterInput(),
        channel=graphene.String(),
        **paging_arguments(),
    )
    checkout_lines = graphene.Field(CheckoutLineCountableConnection, **paging_arguments())

    @staticmethod
    @permission_required("MANAGE_CHECKOUTS", "HANDLE_PAYMENTS")
    def resolve_checkouts(_root: Any, info: Any, **asked: Any) -> Page:
        """A page of baskets, the latest change first unless asked otherwise."""
        rows = _wanted(asked).annotate(customer=Coalesce("email", Value("")))
        sorting = asked.get("sort_by")
        order = _order(sorting) if sorting else ("-updated_at",)
        page = page_of(rows, name="checkouts", asked=asked, order=order)
        shown = {edge.node.pk: edge.node for edge in page.edges}
        info.context.knows(checkout_rows, shown)
        return page

    @staticmethod
    @permission_required("MANAGE_CHECKOUTS")
    def resolve_checkout_lines(_root: Any, info: Any, **asked: Any) -> Page:
        """A page of all lines, the newest first."""
        page = page_of(LineRow.objects.all(), name="checkoutLines", asked=asked, order=("-created_at",))
        info.context.saw("checkout", [edge.node.checkout_id for edge in page.edges])
        return page


def _wanted(asked: dict[str, Any]) -> QuerySet[Row]:
    rows = Row.objects.select_related("channel", "user")
    if asked.get("channel"):
        rows = rows.filter(channel__slug=asked["channel"])
    wanted = asked.get("filter") or {}
    for name, column in (("created", "created_at"), ("updated_at", "updated_at")):
        rows = _between(rows, column, wanted.get(name))
    if wanted.get("channels"):
        rows = rows.filter(channel_id__in=[row_from(one, "Channel") for one in wanted["channels"]])
    for text in (wanted.get("customer"), wanted.get("search")):
        if text:
            rows = rows.filter(_of_buyer(text))
    return rows


def _between(rows: QuerySet[Row], column: str, days: Any) -> QuerySet[Row]:
    if days and days.get("gte"):
        rows = rows.filter(**{f"{column}__date__gte": days.gte})
    if days and days.get("lte"):
        rows = rows.filter(**{f"{column}__date__lte": days.lte})
    return rows


def _of_buyer(text: str) -> Q:
    return (
        Q(email__icontains=text)
        | Q(user__email__icontains=text)
        | Q(user__first_name__icontains=text)
        | Q(user__last_name__icontains=text)
    )


def _order(sorting: Any) -> tuple[str, ...]:
    sign = "-" if sorting.direction.value == "DESC" else ""
    return (f"{sign}{sorting.field.value}",)

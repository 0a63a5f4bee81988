"""Lists of orders and drafts for staff."""

from typing import Any

import graphene

from marketplace.commerce.orders.queries import draft_orders, placed_orders
from marketplace.graphql_api.base.paging import Page, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.orders.order import OrderCountableConnection, orders_page
from marketplace.graphql_api.orders.order_filters import (
    OrderDraftFilterInput,
    OrderFilterInput,
    OrderSortingInput,
    filtered,
    searched,
    sort_keys,
)
from marketplace.graphql_api.orders.order_where import DraftOrderWhereInput, OrderWhereInput, where


class OrderListQueries:
    """Lists of orders."""

    orders = graphene.Field(
        OrderCountableConnection,
        sort_by=OrderSortingInput(),
        filter=OrderFilterInput(),
        where=OrderWhereInput(),
        search=graphene.String(),
        channel=graphene.String(),
        **paging_arguments(),
    )
    draft_orders = graphene.Field(
        OrderCountableConnection,
        sort_by=OrderSortingInput(),
        filter=OrderDraftFilterInput(),
        where=DraftOrderWhereInput(),
        search=graphene.String(),
        **paging_arguments(),
    )

    @staticmethod
    @permission_required("MANAGE_ORDERS")
    def resolve_orders(_root: Any, info: Any, channel: str | None = None, **asked: Any) -> Page:
        """A page of orders, newest first unless asked otherwise; drafts are no orders yet."""
        rows = placed_orders()
        return _page(rows.filter(channel__slug=channel) if channel else rows, info, asked)

    @staticmethod
    @permission_required("MANAGE_ORDERS")
    def resolve_draft_orders(_root: Any, info: Any, **asked: Any) -> Page:
        """A page of drafts."""
        return _page(draft_orders(), info, asked)


def _page(rows: Any, info: Any, asked: dict[str, Any]) -> Page:
    sort_by = asked.pop("sort_by", None)
    rows = filtered(rows, asked.pop("filter", None) or {})
    rows = where(rows, asked.pop("where", None) or {})
    rows = searched(rows, asked.pop("search", None))
    return orders_page(info, rows, asked, order=sort_keys(sort_by))

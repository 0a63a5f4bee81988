"""Customers as staff find them, and an address by its id."""

from typing import Any

import graphene
from django.db.models import Exists, OuterRef, Q, QuerySet

from marketplace.commerce.customers.models import Customer, CustomerAddress
from marketplace.commerce.orders.models import Order
from marketplace.graphql_api.accounts.customer_inputs import (
    CustomerFilterInput,
    CustomerWhereInput,
    UserSortingInput,
    filtered,
    searched,
    sort_keys,
    with_order_counts,
)
from marketplace.graphql_api.accounts.user import User, UserCountableConnection, address_root
from marketplace.graphql_api.base.address import Address
from marketplace.graphql_api.base.errors import BadRequestError, PermissionDenied
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.paging import Page, page_of, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required

STAFF = ("MANAGE_STAFF", "MANAGE_USERS", "MANAGE_ORDERS")


def buyers() -> QuerySet[Customer]:
    """Everybody who is no staff, and staff who bought something."""
    bought = Order.objects.filter(user=OuterRef("pk"))
    return Customer.objects.filter(Q(is_staff=False) | Exists(bought))


class CustomerQueries:
    """What may be asked about customers."""

    me = graphene.Field(User)
    user = graphene.Field(User, id=graphene.ID(), email=graphene.String(), external_reference=graphene.String())
    customers = graphene.Field(
        UserCountableConnection,
        filter=CustomerFilterInput(),
        where=CustomerWhereInput(),
        sort_by=UserSortingInput(),
        search=graphene.String(),
        **paging_arguments(),
    )
    address = graphene.Field(Address, id=graphene.ID(required=True))

    @staticmethod
    def resolve_me(_root: Any, info: Any) -> Customer | None:
        """Who asks, if she is signed in."""
        user: Customer | None = info.context.requestor.user
        return user

    @staticmethod
    @permission_required(*STAFF)
    def resolve_user(_root: Any, info: Any, **named: str) -> Customer | None:
        """One person by id, e-mail or reference; who only sees staff, or only customers, finds none of the others."""
        given = {name: value for name, value in named.items() if value is not None}
        if len(given) != 1:
            raise BadRequestError("Exactly one of `id`, `email` and `externalReference` is needed.")
        return _visible(info).filter(_named(given)).first()

    @staticmethod
    @permission_required("MANAGE_ORDERS", "MANAGE_USERS")
    def resolve_customers(
        _root: Any,
        info: Any,
        *,
        filter: Any = None,
        where: Any = None,
        sort_by: Any = None,
        search: Any = None,
        **asked: Any,
    ) -> Page:
        """Staff's list of customers, by e-mail unless asked otherwise."""
        rows = with_order_counts(buyers(), filter=filter, where=where, sort_by=sort_by)
        rows = searched(filtered(rows, filter=filter, where=where), search)
        page = page_of(rows, name="customers", asked=asked, order=sort_keys(sort_by))
        info.context.saw("customer", [edge.node.pk for edge in page.edges])
        return page

    @staticmethod
    def resolve_address(_root: Any, info: Any, *, id: str) -> dict[str, Any] | None:
        """An address of one's own book, or - for an app with MANAGE_USERS - of any."""
        requestor = info.context.requestor
        rows = CustomerAddress.objects.filter(pk=row_from(id, "Address"))
        if requestor.app is None or not requestor.has("MANAGE_USERS"):
            if requestor.user is None:
                raise PermissionDenied("MANAGE_USERS", "OWNER")
            rows = rows.filter(customer=requestor.user)
        row = rows.first()
        return address_root(row) if row else None


def _visible(info: Any) -> QuerySet[Customer]:
    requestor = info.context.requestor
    if requestor.has("MANAGE_STAFF"):
        all_or_staff = Customer.objects.all()
        return all_or_staff if requestor.has("MANAGE_USERS") else all_or_staff.filter(is_staff=True)
    return buyers()


def _named(given: dict[str, str]) -> Q:
    if "id" in given:
        return Q(pk=row_from(given["id"], "User"))
    if "email" in given:
        return Q(email=given["email"].strip().lower())
    return Q(external_reference=given["external_reference"])

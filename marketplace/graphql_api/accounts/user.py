"""A customer, as the API tells of her."""

from collections.abc import Sequence
from typing import Any

import graphene

from marketplace.commerce.customers.models import Customer as Row
from marketplace.commerce.customers.models import CustomerAddress
from marketplace.commerce.customers.rules import PERMISSIONS
from marketplace.commerce.orders.queries import orders_of_customer
from marketplace.graphql_api.base.address import Address
from marketplace.graphql_api.base.context import loads_by
from marketplace.graphql_api.base.errors import PermissionDenied
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import NOTED, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of, page_of_known, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.pictures import Image, picture_arguments

ORDERS = "marketplace.graphql_api.orders.order.OrderCountableConnection"
# What staff and programs may do.
PermissionEnum = graphene.Enum("PermissionEnum", [(code, code) for code in PERMISSIONS])


def address_root(row: CustomerAddress) -> dict[str, Any]:
    """Give an address of a book as the root of the API's Address."""
    return {
        **row.address,
        "id": row.pk,
        "metadata": row.metadata,
        "private_metadata": row.private_metadata,
        "is_default_shipping": row.is_default_shipping,
        "is_default_billing": row.is_default_billing,
    }


@loads_by("customer")
def addresses_of_customer(_context: Any, customers: Sequence[int]) -> dict[int, list[CustomerAddress]]:
    """The address books of these customers, oldest first."""
    books: dict[int, list[CustomerAddress]] = {one: [] for one in customers}
    for row in CustomerAddress.objects.filter(customer_id__in=customers).order_by("pk"):
        books[row.customer_id].append(row)
    return books


def _book(root: Row, info: Any) -> list[CustomerAddress]:
    if root.pk is None:
        return []
    book: list[CustomerAddress] = info.context.load(addresses_of_customer, root.pk)
    return book


class UserPermission(graphene.ObjectType):
    """Something that staff may do; its root is the code."""

    code = PermissionEnum(required=True, resolver=lambda root, _info: root)
    name = graphene.String(required=True, resolver=lambda root, _info: permission_name(root))


def permission_name(code: str) -> str:
    """Give a permission's name for people: MANAGE_USERS is "Manage users."."""
    return f"{code.replace('_', ' ').capitalize()}."


@node_of(Row)
class User(graphene.ObjectType):
    """A customer. One who is just being registered has no number yet, and her id is empty."""

    class Meta:
        interfaces = NOTED

    email = graphene.String(required=True)
    first_name = graphene.String(required=True)
    last_name = graphene.String(required=True)
    is_staff = graphene.Boolean(required=True)
    is_active = graphene.Boolean(required=True)
    is_confirmed = graphene.Boolean(required=True)
    language_code = LanguageCodeEnum(required=True)
    external_reference = graphene.String()
    note = graphene.String()
    avatar = graphene.Field(Image, **picture_arguments())
    orders = graphene.Field(ORDERS, **paging_arguments())
    last_login = graphene.DateTime()
    date_joined = graphene.DateTime(required=True)
    updated_at = graphene.DateTime(required=True)
    addresses = graphene.NonNull(graphene.List(graphene.NonNull(Address)))
    default_shipping_address = graphene.Field(Address)
    default_billing_address = graphene.Field(Address)
    user_permissions = graphene.List(graphene.NonNull(UserPermission))
    restricted_access_to_channels = graphene.Boolean(required=True)

    @staticmethod
    def resolve_orders(root: Row, info: Any, **asked: Any) -> Page:
        """Her orders, newest first, for herself and who manages orders; drafts are shown to the latter only."""
        requestor = info.context.requestor
        manages = requestor.has("MANAGE_ORDERS")
        if root.pk is None:  # just registered: she has none, whoever asks
            return page_of_known([], name="orders", asked=asked)
        if not manages and (requestor.user is None or requestor.user.pk != root.pk):
            raise PermissionDenied("OWNER", "MANAGE_ORDERS")
        rows = orders_of_customer(root, drafts=manages)
        page = page_of(rows.order_by(), name="orders", asked=asked, order=("-number",))
        info.context.saw("order", [edge.node.pk for edge in page.edges])
        return page

    @staticmethod
    def resolve_id(root: Row, _info: Any) -> str:
        """Nobody learns from it whether an address that was just registered had an account before."""
        return to_global_id("User", root.pk) if root.pk is not None else ""

    @staticmethod
    def resolve_language_code(root: Row, _info: Any) -> str:
        """Her language."""
        return root.language_code.upper().replace("-", "_")

    @staticmethod
    @permission_required("MANAGE_USERS", "MANAGE_STAFF")
    def resolve_note(root: Row, _info: Any) -> str:
        """What the shop notes about her."""
        return root.note

    @staticmethod
    def resolve_avatar(_root: Row, _info: Any, **_wanted: Any) -> None:
        """We keep no portraits."""

    @staticmethod
    def resolve_updated_at(root: Row, _info: Any) -> Any:
        """When something was last written about her."""
        return root.updated_at or root.date_joined

    @staticmethod
    def resolve_addresses(root: Row, info: Any) -> list[dict[str, Any]]:
        """Her address book."""
        return [address_root(one) for one in _book(root, info)]

    @staticmethod
    def resolve_default_shipping_address(root: Row, info: Any) -> dict[str, Any] | None:
        """Where her parcels go."""
        return next((address_root(one) for one in _book(root, info) if one.is_default_shipping), None)

    @staticmethod
    def resolve_default_billing_address(root: Row, info: Any) -> dict[str, Any] | None:
        """What stands on her papers."""
        return next((address_root(one) for one in _book(root, info) if one.is_default_billing), None)

    @staticmethod
    def resolve_user_permissions(root: Row, _info: Any) -> list[str]:
        """What she may do as staff."""
        return sorted(root.permissions) if root.is_staff else []

    @staticmethod
    def resolve_restricted_access_to_channels(_root: Row, _info: Any) -> bool:
        """Staff serve all channels."""
        return False


UserCountableConnection = countable_connection(User)

"""Address books: a customer's own, and - for staff - anybody's."""

from typing import Any

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.customers.add_address import add_address
from marketplace.commerce.customers.change_address import change_address, choose_default, remove_address
from marketplace.commerce.customers.models import CustomerAddress
from marketplace.graphql_api.accounts.account_error import AccountError, customer_meant, customer_named, signed_in
from marketplace.graphql_api.accounts.user import User, address_root
from marketplace.graphql_api.base.address import Address, AddressInput, checked_address
from marketplace.graphql_api.base.errors import PermissionDenied
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.notes import notes_from
from marketplace.graphql_api.base.order_enums import AddressTypeEnum
from marketplace.shared.errors import NotFoundError

STAFF = ("MANAGE_USERS",)


def address_of_caller(info: Any, global_id: str) -> CustomerAddress:
    """Find an address that the caller may change: one of her own, or any with MANAGE_USERS.

    Raises PermissionDenied or NotFoundError; a stranger does not learn which addresses there are.
    """
    requestor = info.context.requestor
    may_all = requestor.has(*STAFF)
    if not may_all and requestor.user is None:
        raise PermissionDenied(*STAFF, "OWNER")
    row = CustomerAddress.objects.filter(pk=row_from(global_id, "Address")).first()
    if may_all and row is None:
        raise NotFoundError(_("There is no such address (any more)."), "id")
    if row is None or not (may_all or row.customer_id == requestor.user.pk):
        raise PermissionDenied(*STAFF, "OWNER")
    return row


class _AddressChange(StoreMutation):
    """All of them give the address and whose it is."""

    class Meta:
        abstract = True

    @classmethod
    def __init_subclass_with_meta__(cls, **options: Any) -> None:
        """Give the payload its fields."""
        cls.user = graphene.Field(User)
        cls.address = graphene.Field(Address)
        super().__init_subclass_with_meta__(error_type=AccountError, **options)


class AccountAddressCreate(_AddressChange):
    """Write an address into one's own book."""

    class Arguments:
        input = AddressInput(required=True)
        type = AddressTypeEnum()
        customer_id = graphene.ID()

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, input: Any, type: Any = None, customer_id: str | None = None
    ) -> dict[str, Any]:
        """Write it."""
        customer = customer_meant(info, customer_id)
        kind = type.value if type else None
        address = checked_address(info, input, kind=kind)
        notes = notes_from(input.get("metadata"))
        row = add_address(customer=customer, address=address, default_for=kind, metadata=notes)
        return {"user": customer, "address": address_root(row)}


class _AddressUpdate(_AddressChange):
    class Meta:
        abstract = True

    class Arguments:
        id = graphene.ID(required=True)
        input = AddressInput(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Write it over the older one; parts that are left out are empty then, as in Saleor."""
        old = address_of_caller(info, id)
        address = checked_address(info, input)
        row = change_address(address_id=old.pk, address=address, metadata=notes_from(input.get("metadata")))
        return {"user": row.customer, "address": address_root(row)}


class _AddressDelete(_AddressChange):
    class Meta:
        abstract = True

    class Arguments:
        id = graphene.ID(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str) -> dict[str, Any]:
        """Strike it out."""
        row = remove_address(address_id=address_of_caller(info, id).pk)
        return {"user": row.customer, "address": address_root(row)}


class AccountAddressUpdate(_AddressUpdate):
    """Change an address of one's own book."""


class AccountAddressDelete(_AddressDelete):
    """Strike an address out of one's own book."""


class AddressUpdate(_AddressUpdate):
    """Staff change an address of a customer."""

    class Meta:
        permissions = STAFF


class AddressDelete(_AddressDelete):
    """Staff strike out an address of a customer."""

    class Meta:
        permissions = STAFF


class AddressCreate(_AddressChange):
    """Staff write an address into a customer's book."""

    class Meta:
        permissions = STAFF

    class Arguments:
        input = AddressInput(required=True)
        user_id = graphene.ID(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any, user_id: str) -> dict[str, Any]:
        """Write it."""
        customer = customer_named(user_id, field="userId")
        address = checked_address(info, input)
        row = add_address(customer=customer, address=address, metadata=notes_from(input.get("metadata")))
        return {"user": customer, "address": address_root(row)}


class AccountSetDefaultAddress(StoreMutation):
    """Choose the first choice among one's addresses."""

    class Meta:
        error_type = AccountError

    class Arguments:
        id = graphene.ID(required=True)
        type = AddressTypeEnum(required=True)

    user = graphene.Field(User)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, type: Any) -> dict[str, Any]:
        """Choose it."""
        customer = signed_in(info)
        return {"user": choose_default(customer=customer, address_id=row_from(id, "Address"), kind=type.value)}


class AddressSetDefault(StoreMutation):
    """Staff choose the first choice among a customer's addresses."""

    class Meta:
        error_type = AccountError
        permissions = STAFF

    class Arguments:
        address_id = graphene.ID(required=True)
        type = AddressTypeEnum(required=True)
        user_id = graphene.ID(required=True)

    user = graphene.Field(User)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, address_id: str, type: Any, user_id: str) -> dict[str, Any]:
        """Choose it."""
        customer = customer_named(user_id, field="userId")
        row = row_from(address_id, "Address")
        return {"user": choose_default(customer=customer, address_id=row, kind=type.value, field="addressId")}

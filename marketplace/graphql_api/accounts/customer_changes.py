"""What staff change about customers."""

from typing import Any

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.customers.change_customer import change_customer
from marketplace.commerce.customers.create_customer import create_customer
from marketplace.commerce.customers.delete_customer import check_is_no_staff, delete_customer
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.orders.claim_orders import claim_orders
from marketplace.graphql_api.accounts.account_changes import details_from
from marketplace.graphql_api.accounts.account_error import AccountError, customer_named
from marketplace.graphql_api.accounts.user import User
from marketplace.graphql_api.base.address import AddressInput, MetadataInput
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.permissions import Requestor
from marketplace.shared.errors import DomainError, NotFoundError

STAFF = ("MANAGE_USERS",)


class CustomerInput(graphene.InputObjectType):
    """What staff may write about a customer."""

    default_billing_address = AddressInput()
    default_shipping_address = AddressInput()
    first_name = graphene.String()
    last_name = graphene.String()
    email = graphene.String()
    is_active = graphene.Boolean()
    note = graphene.String()
    metadata = graphene.List(graphene.NonNull(MetadataInput))
    private_metadata = graphene.List(graphene.NonNull(MetadataInput))
    language_code = LanguageCodeEnum()
    external_reference = graphene.String()
    is_confirmed = graphene.Boolean()


class UserCreateInput(CustomerInput):
    """What staff may write about a new customer; the letter by which she chooses a password leads to `redirectUrl`."""

    redirect_url = graphene.String()
    channel = graphene.String()


class CustomerCreate(StoreMutation):
    """Open an account for a customer."""

    class Meta:
        error_type = AccountError
        permissions = STAFF

    class Arguments:
        input = UserCreateInput(required=True)

    user = graphene.Field(User)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Open it; it counts as confirmed once she has chosen her password."""
        given = {name: value for name, value in input.items() if name != "is_confirmed"}
        details = details_from(info, given)
        customer = create_customer(details=details, redirect_url=input.get("redirect_url"), now=info.context.now)
        return {"user": customer}


class CustomerUpdate(StoreMutation):
    """Change what is written about a customer."""

    class Meta:
        error_type = AccountError
        permissions = STAFF

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        input = CustomerInput(required=True)

    user = graphene.Field(User)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any, **named: str | None) -> dict[str, Any]:
        """Change it; staff who confirm or correct her address vouch for it, so her guest orders join the account."""
        before = _meant(named)
        _check_reach(info.context.requestor, before)
        details = details_from(info, input)
        customer = change_customer(customer_id=before.pk, details=details, now=info.context.now)
        if customer.is_confirmed and (not before.is_confirmed or customer.email != before.email):
            claim_orders(email=customer.email, customer=customer)
        return {"user": customer}


class CustomerDelete(StoreMutation):
    """Close a customer's account for good."""

    class Meta:
        error_type = AccountError
        permissions = STAFF

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()

    user = graphene.Field(User)

    @classmethod
    def perform(cls, _root: Any, info: Any, **named: str | None) -> dict[str, Any]:
        """Close it; her orders stay."""
        customer = _meant(named)
        if info.context.requestor.user is not None and customer.pk == info.context.requestor.user.pk:
            raise DomainError("DELETE_OWN_ACCOUNT", _("You cannot delete your own account here."), "id")
        check_is_no_staff(customer, field="id")
        return {"user": delete_customer(customer=customer)}


def _check_reach(requestor: Requestor, person: Customer) -> None:
    """Refuse to change staff who may do more: with their address in hand, a new password would be a letter away."""
    if person.is_staff and any(not requestor.has(one) for one in person.permissions):
        message = _("This person may do more than you: you cannot change the account.")
        raise DomainError("OUT_OF_SCOPE_USER", message, "id")


def _meant(named: dict[str, str | None]) -> Customer:
    given = {name: value for name, value in named.items() if value is not None}
    if len(given) != 1:
        raise BadRequestError("Exactly one of `id` and `externalReference` is needed.", "id")
    if "id" in given:
        return customer_named(str(given["id"]), field="id")
    found = Customer.objects.filter(external_reference=given["external_reference"]).first()
    if found is None:
        raise NotFoundError(_("There is no such customer (any more)."), "externalReference")
    return found

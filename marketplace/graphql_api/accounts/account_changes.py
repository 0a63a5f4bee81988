"""What a customer changes about her own account."""

from typing import Any

import graphene

from marketplace.commerce.customers.change_customer import CustomerDetails, change_customer
from marketplace.commerce.customers.delete_customer import delete_own_account, request_deletion
from marketplace.graphql_api.accounts.account_error import AccountError, customer_meant, signed_in
from marketplace.graphql_api.accounts.registration import language_from
from marketplace.graphql_api.accounts.user import User
from marketplace.graphql_api.base.address import AddressInput, MetadataInput, checked_address
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.notes import notes_from

COLUMNS = ("first_name", "last_name", "email", "is_active", "is_confirmed", "note", "external_reference")


class AccountInput(graphene.InputObjectType):
    """What a customer may change about herself."""

    first_name = graphene.String()
    last_name = graphene.String()
    language_code = LanguageCodeEnum()
    default_billing_address = AddressInput()
    default_shipping_address = AddressInput()
    metadata = graphene.List(graphene.NonNull(MetadataInput))


def details_from(info: Any, given: Any) -> CustomerDetails:
    """Read what an input says of a customer; what it leaves out, or has as null, stays as it is."""
    columns = {name: given[name] for name in COLUMNS if given.get(name) is not None}
    if language := language_from(given.get("language_code")):
        columns["language_code"] = language
    shipping, billing = given.get("default_shipping_address"), given.get("default_billing_address")
    return CustomerDetails(
        columns=columns,
        shipping=checked_address(info, shipping, kind="SHIPPING") if shipping else None,
        billing=checked_address(info, billing, kind="BILLING") if billing else None,
        metadata=notes_from(given.get("metadata")),
        private_metadata=notes_from(given.get("private_metadata")),
    )


class AccountUpdate(StoreMutation):
    """Change one's own account."""

    class Meta:
        error_type = AccountError

    class Arguments:
        input = AccountInput(required=True)
        customer_id = graphene.ID()

    user = graphene.Field(User)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any, customer_id: str | None = None) -> dict[str, Any]:
        """Change it."""
        customer = customer_meant(info, customer_id)
        details = details_from(info, input)
        return {"user": change_customer(customer_id=customer.pk, details=details, now=info.context.now)}


class AccountRequestDeletion(StoreMutation):
    """Ask for the letter by which one's account is closed for good."""

    class Meta:
        error_type = AccountError

    class Arguments:
        redirect_url = graphene.String(required=True)
        channel = graphene.String()

    @classmethod
    def perform(cls, _root: Any, info: Any, *, redirect_url: str, channel: str | None = None) -> dict[str, Any]:
        """Send it."""
        request_deletion(customer=signed_in(info), redirect_url=redirect_url, now=info.context.now)
        return {}


class AccountDelete(StoreMutation):
    """Close one's account for good, by that letter."""

    class Meta:
        error_type = AccountError

    class Arguments:
        token = graphene.String(required=True)

    user = graphene.Field(User)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, token: str) -> dict[str, Any]:
        """Close it."""
        return {"user": delete_own_account(customer=signed_in(info), token=token)}

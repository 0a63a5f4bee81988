"""Opening an account, and showing that its address is one's own."""

from typing import Any

import graphene

from marketplace.commerce.customers.confirm_customer import confirm_customer
from marketplace.commerce.customers.register_customer import NewAccount, register_customer
from marketplace.commerce.customers.request_confirmation import request_confirmation
from marketplace.commerce.orders.claim_orders import claim_orders
from marketplace.graphql_api.accounts.account_error import AccountError, signed_in
from marketplace.graphql_api.accounts.user import User
from marketplace.graphql_api.base.address import MetadataInput
from marketplace.graphql_api.base.errors import ErrorFields
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.notes import notes_from

# Why the letter is not sent again.
SendConfirmationEmailErrorCode = graphene.Enum(
    "SendConfirmationEmailErrorCode",
    [
        (code, code)
        for code in ("INVALID", "ACCOUNT_CONFIRMED", "CONFIRMATION_ALREADY_REQUESTED", "MISSING_CHANNEL_SLUG")
    ],
)


class SendConfirmationEmailError(ErrorFields, graphene.ObjectType):
    """Why the letter is not sent again."""

    code = SendConfirmationEmailErrorCode(required=True)


class AccountRegisterInput(graphene.InputObjectType):
    """What a buyer says of herself."""

    first_name = graphene.String()
    last_name = graphene.String()
    language_code = LanguageCodeEnum()
    email = graphene.String(required=True)
    password = graphene.String(required=True)
    redirect_url = graphene.String()
    metadata = graphene.List(graphene.NonNull(MetadataInput))
    channel = graphene.String()


class AccountRegister(StoreMutation):
    """Open an account."""

    class Meta:
        error_type = AccountError
        own_transactions = True  # weighing a password must not hold up who writes
        rate_limit = "register"

    class Arguments:
        input = AccountRegisterInput(required=True)

    user = graphene.Field(User)
    requires_confirmation = graphene.Boolean()

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Open it; who has one already reads the same answer."""
        new = NewAccount(
            email=input.email,
            password=input.password,
            first_name=input.get("first_name") or "",
            last_name=input.get("last_name") or "",
            language_code=language_from(input.get("language_code")) or "th",
            redirect_url=input.get("redirect_url"),
            metadata=notes_from(input.get("metadata")),
        )
        customer, confirms = register_customer(new=new, now=info.context.now)
        customer.pk = None  # told, it would tell who has an account already
        return {"user": customer, "requires_confirmation": confirms}


class ConfirmAccount(StoreMutation):
    """Show that an account's address is one's own."""

    class Meta:
        error_type = AccountError
        rate_limit = "set-password"

    class Arguments:
        email = graphene.String(required=True)
        token = graphene.String(required=True)
        password = graphene.String()

    user = graphene.Field(User)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, email: str, token: str, password: str | None = None) -> dict[str, Any]:
        """Confirm it; with the password, earlier guest orders join the account."""
        customer, may_claim = confirm_customer(email=email, token=token, password=password, now=info.context.now)
        if may_claim:
            claim_orders(email=customer.email, customer=customer)
        return {"user": customer}


class SendConfirmationEmail(StoreMutation):
    """Ask for the letter once more."""

    class Meta:
        error_type = SendConfirmationEmailError

    class Arguments:
        redirect_url = graphene.String(required=True)
        channel = graphene.String()

    @classmethod
    def perform(cls, _root: Any, info: Any, *, redirect_url: str, channel: str | None = None) -> dict[str, Any]:
        """Send it."""
        request_confirmation(customer=signed_in(info), redirect_url=redirect_url, now=info.context.now)
        return {}


def language_from(given: Any) -> str | None:
    """Read a LanguageCodeEnum as it is kept: th, en, en_gb."""
    return str(getattr(given, "value", given)).lower() if given else None

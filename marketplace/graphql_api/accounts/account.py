"""Customers: who I am, and signing in."""

from typing import Any

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.customers.access_tokens import TokenExpiredError, TokenInvalidError
from marketplace.commerce.customers.create_tokens import create_tokens
from marketplace.commerce.customers.models import Customer as Row
from marketplace.commerce.customers.models import CustomerAddress
from marketplace.commerce.customers.queries import addresses_of, customer_by_access_token
from marketplace.commerce.customers.refresh_token import refresh_token as renew_access
from marketplace.graphql_api.base.address import Address
from marketplace.graphql_api.base.errors import ErrorFields
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import NOTED, node_of
from marketplace.shared.errors import DomainError

# Why signing in was refused.
AccountErrorCode = graphene.Enum(
    "AccountErrorCode",
    [
        (code, code)
        for code in (
            "GRAPHQL_ERROR",
            "INVALID",
            "INVALID_CREDENTIALS",
            "NOT_FOUND",
            "REQUIRED",
            "JWT_SIGNATURE_EXPIRED",
            "JWT_INVALID_TOKEN",
            "JWT_MISSING_TOKEN",
        )
    ],
)


class AccountError(ErrorFields, graphene.ObjectType):
    """Why something about an account was refused."""

    code = AccountErrorCode(required=True)


def _address(row: CustomerAddress) -> dict[str, Any]:
    return {**row.address, "id": row.pk}


@node_of(Row)
class User(graphene.ObjectType):
    """A customer."""

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
    date_joined = graphene.DateTime(required=True)
    addresses = graphene.NonNull(graphene.List(graphene.NonNull(Address)))
    default_shipping_address = graphene.Field(Address)
    default_billing_address = graphene.Field(Address)

    @staticmethod
    def resolve_language_code(root: Row, _info: Any) -> str:
        """Her language."""
        return "EN" if root.language_code.lower().startswith("en") else "TH"

    @staticmethod
    def resolve_addresses(root: Row, _info: Any) -> list[dict[str, Any]]:
        """Her address book."""
        return [_address(one) for one in addresses_of(root.pk)]

    @staticmethod
    def resolve_default_shipping_address(root: Row, _info: Any) -> dict[str, Any] | None:
        """Where her parcels go."""
        return next((_address(one) for one in addresses_of(root.pk) if one.is_default_shipping), None)

    @staticmethod
    def resolve_default_billing_address(root: Row, _info: Any) -> dict[str, Any] | None:
        """What stands on her papers."""
        return next((_address(one) for one in addresses_of(root.pk) if one.is_default_billing), None)


class CreateToken(StoreMutation):
    """Sign in."""

    class Meta:
        error_type = AccountError
        own_transactions = True  # it only reads: weighing a password must not hold up who writes

    class Arguments:
        audience = graphene.String()
        email = graphene.String(required=True)
        password = graphene.String(required=True)

    token = graphene.String()
    refresh_token = graphene.String()
    csrf_token = graphene.String()
    user = graphene.Field(User)

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, email: str, password: str, audience: str | None = None
    ) -> dict[str, Any]:
        """Give the tokens."""
        tokens = create_tokens(email=email, password=password, now=info.context.now)
        return {
            "token": tokens.access,
            "refresh_token": tokens.refresh,
            "csrf_token": tokens.csrf,
            "user": tokens.customer,
        }


class RefreshToken(StoreMutation):
    """Stay signed in."""

    class Meta:
        error_type = AccountError
        own_transactions = True  # it only reads: weighing a password must not hold up who writes

    class Arguments:
        csrf_token = graphene.String()
        refresh_token = graphene.String()

    token = graphene.String()
    user = graphene.Field(User)

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, refresh_token: str | None = None, csrf_token: str | None = None
    ) -> dict[str, Any]:
        """Give a fresh access token."""
        customer, token = renew_access(refresh=refresh_token, now=info.context.now)
        return {"token": token, "user": customer}


class VerifyToken(StoreMutation):
    """Ask whether an access token is still good."""

    class Meta:
        error_type = AccountError
        own_transactions = True  # it only reads: weighing a password must not hold up who writes

    class Arguments:
        token = graphene.String(required=True)

    user = graphene.Field(User)
    is_valid = graphene.Boolean(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, token: str) -> dict[str, Any]:
        """Tell; a token that is no good says why in `errors`."""
        try:
            return {"user": customer_by_access_token(token, now=info.context.now)}
        except TokenExpiredError:
            raise DomainError("JWT_SIGNATURE_EXPIRED", _("The token is worn out. Renew it."), "token") from None
        except TokenInvalidError:
            raise DomainError("JWT_INVALID_TOKEN", _("This token is not good here."), "token") from None

    @staticmethod
    def resolve_is_valid(root: Any, _info: Any) -> bool:
        """Good is what belongs to somebody."""
        return root.user is not None


class AccountQueries:
    """What may be asked about customers."""

    me = graphene.Field(User)

    @staticmethod
    def resolve_me(_root: Any, info: Any) -> Row | None:
        """Who asks, if she is signed in."""
        user: Row | None = info.context.requestor.user
        return user


class AccountMutations:
    """Signing in and staying so."""

    token_create = CreateToken.Field()
    token_refresh = RefreshToken.Field()
    token_verify = VerifyToken.Field()

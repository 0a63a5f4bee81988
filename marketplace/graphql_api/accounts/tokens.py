"""Signing in, staying so, and signing out everywhere."""

from typing import Any

import graphene
from graphene.types.generic import GenericScalar

from marketplace.commerce.customers.create_tokens import Tokens, create_tokens
from marketplace.commerce.customers.deactivate_tokens import deactivate_tokens
from marketplace.commerce.customers.refresh_token import owner_of, read_claims
from marketplace.commerce.customers.refresh_token import refresh_token as renew_access
from marketplace.graphql_api.accounts.account_error import AccountError, signed_in
from marketplace.graphql_api.accounts.user import User
from marketplace.graphql_api.base.caller import caller
from marketplace.graphql_api.base.mutation import StoreMutation


def told(tokens: Tokens) -> dict[str, Any]:
    """Put tokens into a payload; a browser also gets the refresh token as a cookie that no script can read."""
    if (who := caller()) is not None:
        who.refresh_token = tokens.refresh
    return {
        "token": tokens.access,
        "refresh_token": tokens.refresh,
        "csrf_token": tokens.csrf,
        "user": tokens.customer,
    }


class CreateToken(StoreMutation):
    """Sign in."""

    class Meta:
        error_type = AccountError
        own_transactions = True  # weighing a password must not hold up who writes
        rate_limit = "sign-in"

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
        return told(create_tokens(email=email, password=password, now=info.context.now, audience=audience))


class RefreshToken(StoreMutation):
    """Stay signed in."""

    class Meta:
        error_type = AccountError
        own_transactions = True
        rate_limit = "refresh"

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
        who = caller()
        cookie = who.refresh_cookie if who else None
        customer, token = renew_access(refresh=refresh_token, cookie=cookie, csrf=csrf_token, now=info.context.now)
        return {"token": token, "user": customer}


class VerifyToken(StoreMutation):
    """Ask whether a token is still good."""

    class Meta:
        error_type = AccountError
        own_transactions = True

    class Arguments:
        token = graphene.String(required=True)

    user = graphene.Field(User)
    is_valid = graphene.Boolean(required=True)
    payload = GenericScalar()

    @classmethod
    def perform(cls, _root: Any, info: Any, *, token: str) -> dict[str, Any]:
        """Tell; a token that is no good says why in `errors`."""
        payload = read_claims(token, field="token", now=info.context.now)
        return {"user": owner_of(payload, field="token"), "payload": payload}

    @staticmethod
    def resolve_is_valid(root: Any, _info: Any) -> bool:
        """Good is what belongs to somebody."""
        return root.user is not None


class DeactivateAllUserTokens(StoreMutation):
    """Sign out on all devices."""

    class Meta:
        error_type = AccountError

    @classmethod
    def perform(cls, _root: Any, info: Any) -> dict[str, Any]:
        """Make all her tokens worthless."""
        deactivate_tokens(customer=signed_in(info), now=info.context.now)
        return {}

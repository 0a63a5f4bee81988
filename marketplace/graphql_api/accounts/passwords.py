"""Passwords and e-mail addresses: forgotten, chosen, changed."""

from typing import Any

import graphene
from django.db import transaction

from marketplace.commerce.customers.change_email import confirm_email_change, request_email_change
from marketplace.commerce.customers.change_password import change_password
from marketplace.commerce.customers.create_tokens import check_may_sign_in, tokens_for
from marketplace.commerce.customers.request_password_reset import request_password_reset
from marketplace.commerce.customers.set_password import set_password
from marketplace.commerce.orders.claim_orders import claim_orders
from marketplace.graphql_api.accounts.account_error import AccountError, signed_in
from marketplace.graphql_api.accounts.tokens import told
from marketplace.graphql_api.accounts.user import User
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.rate_limits import check_rate


class RequestPasswordReset(StoreMutation):
    """Ask for the letter by which a new password is chosen."""

    class Meta:
        error_type = AccountError
        rate_limit = "reset"

    class Arguments:
        email = graphene.String(required=True)
        redirect_url = graphene.String(required=True)
        channel = graphene.String()

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, email: str, redirect_url: str, channel: str | None = None
    ) -> dict[str, Any]:
        """Send it, if there is such an account; nobody is told."""
        request_password_reset(email=email, redirect_url=redirect_url, now=info.context.now)
        return {}


class SetPassword(StoreMutation):
    """Choose a password by that letter, and be signed in."""

    class Meta:
        error_type = AccountError
        own_transactions = True  # weighing a password must not hold up who writes
        rate_limit = "set-password"

    class Arguments:
        token = graphene.String(required=True)
        email = graphene.String(required=True)
        password = graphene.String(required=True)

    token = graphene.String()
    refresh_token = graphene.String()
    csrf_token = graphene.String()
    user = graphene.Field(User)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, email: str, token: str, password: str) -> dict[str, Any]:
        """Set it; the letter shows whose address it is, so earlier guest orders join the account."""
        customer = set_password(email=email, token=token, password=password, now=info.context.now)
        with transaction.atomic():
            claim_orders(email=customer.email, customer=customer)
        check_may_sign_in(customer)
        return told(tokens_for(customer, now=info.context.now))


class PasswordChange(StoreMutation):
    """Change the password of who is signed in."""

    class Meta:
        error_type = AccountError
        own_transactions = True

    class Arguments:
        old_password = graphene.String()
        new_password = graphene.String(required=True)

    user = graphene.Field(User)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, new_password: str, old_password: str | None = None) -> dict[str, Any]:
        """Change it."""
        customer = signed_in(info)
        check_rate(info, "sign-in", account=customer.email)
        return {"user": change_password(customer=customer, old=old_password, new=new_password, now=info.context.now)}


class RequestEmailChange(StoreMutation):
    """Ask to move one's account to another e-mail address."""

    class Meta:
        error_type = AccountError
        own_transactions = True

    class Arguments:
        password = graphene.String(required=True)
        new_email = graphene.String(required=True)
        redirect_url = graphene.String(required=True)
        channel = graphene.String()

    user = graphene.Field(User)

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, password: str, new_email: str, redirect_url: str, channel: str | None = None
    ) -> dict[str, Any]:
        """Send a letter to the new address."""
        customer = signed_in(info)
        check_rate(info, "sign-in", account=customer.email)
        request_email_change(
            customer=customer, password=password, new_email=new_email, redirect_url=redirect_url, now=info.context.now
        )
        return {"user": customer}


class ConfirmEmailChange(StoreMutation):
    """Move one's account by the letter that came to the new address."""

    class Meta:
        error_type = AccountError

    class Arguments:
        token = graphene.String(required=True)
        channel = graphene.String()

    user = graphene.Field(User)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, token: str, channel: str | None = None) -> dict[str, Any]:
        """Move it; guest orders of the new address join the account."""
        customer = confirm_email_change(customer=signed_in(info), token=token, now=info.context.now)
        claim_orders(email=customer.email, customer=customer)
        return {"user": customer}

"""Sign a buyer in: a good address and password earn an access token and a refresh token."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.hashers import check_password, make_password
from django.utils.translation import gettext as _

from marketplace.commerce.channels.queries import shop_settings
from marketplace.commerce.customers.access_tokens import ACCESS, REFRESH, sign_token
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.customers.queries import customer_by_email
from marketplace.shared.errors import DomainError

# A client that signs in again and again at once writes only one of these.
SIGNED_IN_ANEW_AFTER = timedelta(seconds=5)


@dataclass(frozen=True)
class Tokens:
    """What a signed-in buyer holds."""

    customer: Customer
    access: str
    refresh: str
    csrf: str


def create_tokens(*, email: str, password: str, now: datetime, audience: str | None = None) -> Tokens:
    """Sign a buyer in with her e-mail address and password.

    An unknown address and a wrong password read the same and take the same time; only who knows the password learns
    that the account is not confirmed or closed. Raises DomainError INVALID_CREDENTIALS, ACCOUNT_NOT_CONFIRMED or
    INACTIVE.
    """
    customer = customer_by_email(email)
    good = check_password(password, customer.password) if customer else _waste_time(password)
    if customer is None or not good:
        raise DomainError(
            "INVALID_CREDENTIALS",
            _("This e-mail address and password do not belong together. Check both and try again."),
            "email",
        )
    check_may_sign_in(customer)
    return tokens_for(customer, now=now, audience=audience)


def check_may_sign_in(customer: Customer) -> None:
    """Refuse who has not confirmed her address yet, or whose account is closed. Raises DomainError."""
    shop = shop_settings()
    if (
        not customer.is_confirmed
        and shop.enable_account_confirmation_by_email
        and not shop.allow_login_without_confirmation
    ):
        message = _("Confirm your e-mail address first: open the link in the letter that we sent you.")
        raise DomainError("ACCOUNT_NOT_CONFIRMED", message, "email")
    if not customer.is_active:
        raise DomainError("INACTIVE", _("This account is closed. Write to us to open it again."), "email")


def tokens_for(customer: Customer, *, now: datetime, audience: str | None = None) -> Tokens:
    """Give the tokens of a customer who was let in; the shop notes that she was here."""
    csrf = secrets.token_urlsafe(32)
    claims = {"aud": f"custom:{audience}"} if audience else {}
    refresh = sign_token(customer, REFRESH, now=now, claims={"csrfToken": csrf, **claims})
    access = sign_token(customer, ACCESS, now=now, claims=claims)
    note_sign_in(customer, now=now)
    return Tokens(customer, access, refresh, csrf)


def note_sign_in(customer: Customer, *, now: datetime) -> None:
    """Note when a customer was last here; once in five seconds is enough."""
    if customer.last_login is None or customer.last_login + SIGNED_IN_ANEW_AFTER < now:
        customer.last_login = now
        Customer.objects.filter(pk=customer.pk).update(last_login=now)


def _waste_time(password: str) -> bool:
    # Hashing for nobody takes as long as for somebody: the time must not tell who has an account.
    make_password(password)
    return False

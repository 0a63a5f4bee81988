"""Sign a buyer in: a good address and password earn an access token and a refresh token."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.hashers import check_password, make_password
from django.utils.translation import gettext as _

from marketplace.commerce.customers.access_tokens import ACCESS, REFRESH, sign_token
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.customers.queries import customer_by_email
from marketplace.shared.errors import DomainError


@dataclass(frozen=True)
class Tokens:
    """What a signed-in buyer holds."""

    customer: Customer
    access: str
    refresh: str
    csrf: str


def create_tokens(*, email: str, password: str, now: datetime) -> Tokens:
    """Sign a buyer in with her e-mail address and password.

    An unknown address, a wrong password and a closed account read the same and take the same time. Raises DomainError
    INVALID_CREDENTIALS.
    """
    customer = customer_by_email(email)
    good = check_password(password, customer.password) if customer else _waste_time(password)
    if customer is None or not good or not customer.is_active:
        raise DomainError(
            "INVALID_CREDENTIALS",
            _("This e-mail address and password do not belong together. Check both and try again."),
            "email",
        )
    csrf = secrets.token_urlsafe(32)
    refresh = sign_token(customer, REFRESH, now=now, claims={"csrf_token": csrf})
    return Tokens(customer, sign_token(customer, ACCESS, now=now), refresh, csrf)


def _waste_time(password: str) -> bool:
    # Hashing for nobody takes as long as for somebody: the time must not tell who has an account.
    make_password(password)
    return False

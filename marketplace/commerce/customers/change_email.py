"""A buyer moves her account to another e-mail address, and shows that it is hers."""

from datetime import datetime

from django.contrib.auth.hashers import check_password
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from marketplace.commerce.customers.access_tokens import (
    EMAIL_CHANGE,
    TokenExpiredError,
    TokenInvalidError,
    customer_key,
    read_token,
    sign_token,
)
from marketplace.commerce.customers.ask_for_letter import CONFIRM_EMAIL, EMAIL_CHANGED, ask_for_letter
from marketplace.commerce.customers.check_email import check_email, check_email_is_free
from marketplace.commerce.customers.check_redirect_url import check_redirect_url
from marketplace.commerce.customers.models import Customer
from marketplace.shared.errors import DomainError


def request_email_change(
    *, customer: Customer, password: str, new_email: str, redirect_url: str, now: datetime
) -> Customer:
    """Send a letter to the new address; whether somebody has it already is not told here.

    Raises DomainError INVALID_CREDENTIALS or INVALID.
    """
    if not check_password(password, customer.password):
        raise DomainError("INVALID_CREDENTIALS", _("This is not your password."), "password")
    check_redirect_url(redirect_url)
    email = check_email(new_email, field="newEmail")
    with transaction.atomic():
        ask_for_letter(kind=CONFIRM_EMAIL, customer=customer, now=now, redirect_url=redirect_url, email=email)
    return customer


def email_change_token(customer: Customer, *, new_email: str, now: datetime) -> str:
    """Make the token of that letter: good for an hour, for this customer and her present address."""
    return sign_token(customer, EMAIL_CHANGE, now=now, claims={"old_email": customer.email, "new_email": new_email})


def confirm_email_change(*, customer: Customer, token: str, now: datetime) -> Customer:
    """Move the account to the address whose letter was opened; the old address is written to.

    Raises DomainError JWT_INVALID_TOKEN or UNIQUE.
    """
    new_email, old_email = _addresses(customer, token, now)
    check_email_is_free(new_email, field="newEmail", besides=customer.pk)
    customer.email = new_email
    customer.is_confirmed = True
    customer.updated_at = now
    try:
        with transaction.atomic():
            customer.save(update_fields=["email", "is_confirmed", "updated_at"])
    except IntegrityError:
        raise DomainError("UNIQUE", _("Another account has this e-mail address."), "newEmail") from None
    ask_for_letter(kind=EMAIL_CHANGED, customer=customer, now=now, email=old_email)
    return customer


def _addresses(customer: Customer, token: str, now: datetime) -> tuple[str, str]:
    refused = DomainError("JWT_INVALID_TOKEN", _("This link is worn out or not whole. Ask for a new letter."), "token")
    try:
        payload = read_token(token, EMAIL_CHANGE, now=now)
        hers = customer_key(payload) == customer.pk and payload["token"] == customer.jwt_token_key
    except (TokenExpiredError, TokenInvalidError):
        raise refused from None
    if not hers or payload.get("old_email") != customer.email:
        raise refused
    return check_email(str(payload.get("new_email", "")), field="newEmail"), customer.email

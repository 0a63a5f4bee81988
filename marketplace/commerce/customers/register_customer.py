"""A buyer opens an account."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from marketplace.commerce.channels.queries import shop_settings
from marketplace.commerce.customers.ask_for_letter import CONFIRM_ACCOUNT, ask_for_letter
from marketplace.commerce.customers.check_email import check_email
from marketplace.commerce.customers.check_new_password import check_new_password
from marketplace.commerce.customers.check_redirect_url import check_redirect_url
from marketplace.commerce.customers.models import Customer
from marketplace.shared.errors import DomainError


@dataclass(frozen=True, kw_only=True)
class NewAccount:
    """What a buyer says of herself."""

    email: str
    password: str
    first_name: str = ""
    last_name: str = ""
    language_code: str = "th"
    redirect_url: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)


def register_customer(*, new: NewAccount, now: datetime) -> tuple[Customer, bool]:
    """Open an account; give it as it was asked for, and whether its address is to be confirmed by a letter.

    Somebody who has an account already gets the same answer and no letter, so that nobody learns who our customers
    are; the password is hashed either way, for the time must not tell either. Raises DomainError (REQUIRED, INVALID)
    or Refusals (PASSWORD_...). Opens its own transaction: weighing a password must not hold up who writes.
    """
    confirms = shop_settings().enable_account_confirmation_by_email
    if confirms:
        if not new.redirect_url:
            raise DomainError("REQUIRED", _("Say to which page the letter shall lead."), "redirectUrl")
        check_redirect_url(new.redirect_url)
    email = check_email(new.email)
    check_new_password(new.password, field="password")
    customer = Customer(
        email=email,
        password=make_password(new.password),
        first_name=new.first_name.strip(),
        last_name=new.last_name.strip(),
        language_code=new.language_code,
        is_confirmed=False,
        metadata=dict(new.metadata),
        date_joined=now,
        updated_at=now,
    )
    _check_names(customer)
    with transaction.atomic():
        if _written(customer) and confirms:
            ask_for_letter(kind=CONFIRM_ACCOUNT, customer=customer, now=now, redirect_url=new.redirect_url or "")
    return customer, confirms


def _check_names(customer: Customer) -> None:
    for name, column in (("firstName", "first_name"), ("lastName", "last_name")):
        if len(getattr(customer, column)) > 256:
            raise DomainError("INVALID", _("This name is too long."), name)


def _written(customer: Customer) -> bool:
    """Write the account; False when its address has one, be it since this moment."""
    if Customer.objects.filter(email=customer.email).exists():
        return False
    try:
        with transaction.atomic():
            customer.save(force_insert=True)
    except IntegrityError:
        if Customer.objects.filter(email=customer.email).exists():
            return False
        raise
    return True

"""A buyer shows that the e-mail address of her account is hers."""

from datetime import datetime

from django.contrib.auth.hashers import check_password
from django.utils.translation import gettext as _

from marketplace.commerce.customers.models import Customer
from marketplace.commerce.customers.one_time_tokens import CONFIRM_ACCOUNT, is_good
from marketplace.commerce.customers.queries import customer_by_email
from marketplace.shared.errors import DomainError


def confirm_customer(*, email: str, token: str, password: str | None, now: datetime) -> tuple[Customer, bool]:
    """Confirm an account by the token of its letter; tell whether its earlier guest orders may join it.

    They may only for who also knows the password: anybody can register a stranger's address with a password of his
    own, and the stranger may well press the link. Without it the account is confirmed and gets nothing (Saleor's two
    settings of accountConfirmMergeMode, by whether a password came). Raises DomainError INVALID.
    """
    customer = customer_by_email(email)
    if customer is not None and not customer.is_active:
        customer = None
    if not is_good(CONFIRM_ACCOUNT, customer, token) or customer is None:
        raise DomainError("INVALID", _("This link is worn out or not whole. Ask for a new letter."), "token")
    if password and not check_password(password, customer.password):
        raise DomainError("INVALID", _("This is not the password of this account."), "password")
    customer.is_confirmed = True
    customer.updated_at = now
    customer.save(update_fields=["is_confirmed", "updated_at"])
    return customer, bool(password)

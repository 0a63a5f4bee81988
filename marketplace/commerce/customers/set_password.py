"""A buyer chooses a password by the letter that she was sent."""

from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils.translation import gettext as _

from marketplace.commerce.customers.check_new_password import check_new_password
from marketplace.commerce.customers.models import Customer, new_token_key
from marketplace.commerce.customers.one_time_tokens import SET_PASSWORD, is_good
from marketplace.commerce.customers.queries import customer_by_email
from marketplace.shared.errors import DomainError
from marketplace.shared.locks import lock_rows


def set_password(*, email: str, token: str, password: str, now: datetime) -> Customer:
    """Set the password; the letter has shown that the address is hers, so the account is confirmed as well.

    Whoever was signed in is signed out everywhere: the password may have been somebody else's until now. Raises
    DomainError INVALID or Refusals (PASSWORD_...). Opens its own transaction; called outside one.
    """
    if not is_good(SET_PASSWORD, customer_by_email(email), token):
        raise _worn_out()
    check_new_password(password, field="password")
    hashed = make_password(password)
    with transaction.atomic():
        found = lock_rows(Customer.objects.filter(email=email.strip().lower()))
        # Looked at again under the lock: a token opens once, though two come at once.
        if not found or not is_good(SET_PASSWORD, found[0], token):
            raise _worn_out()
        customer = found[0]
        customer.password = hashed
        customer.jwt_token_key = new_token_key()
        customer.is_confirmed = True
        customer.updated_at = now
        customer.save(update_fields=["password", "jwt_token_key", "is_confirmed", "updated_at"])
    return customer


def _worn_out() -> DomainError:
    return DomainError("INVALID", _("This link is worn out or not whole. Ask for a new letter."), "token")

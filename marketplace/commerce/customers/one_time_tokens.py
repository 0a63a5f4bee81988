"""Tokens that a letter carries: good for one purpose, for three days, until what they are about has changed.

They are not kept: a token is computed from the customer's row (her password's hash and her address among it) and
SECRET_KEY, so that a new password, a new address or a sign-in makes older ones worthless, as in Saleor.
"""

from datetime import datetime
from typing import Any, cast

from django.contrib.auth.tokens import PasswordResetTokenGenerator

from marketplace.commerce.customers.models import Customer


class OneTimeTokens(PasswordResetTokenGenerator):
    """Makes and checks the tokens of one purpose; those of one purpose open nothing else."""

    def __init__(self, purpose: str, *, bound_to_sign_in: bool = True) -> None:
        super().__init__()
        self.key_salt = f"marketplace.commerce.customers.{purpose}"
        self.bound_to_sign_in = bound_to_sign_in

    def token_for(self, customer: Customer) -> str:
        """Make a customer's token."""
        return self.make_token(cast(Any, customer))

    def _make_hash_value(self, customer: Any, timestamp: int) -> str:
        last: datetime | None = customer.last_login if self.bound_to_sign_in else None
        signed_in = last.replace(microsecond=0).isoformat() if last else ""
        parts = (customer.pk, customer.password, signed_in, timestamp, customer.email, customer.is_active)
        return "|".join(str(part) for part in parts)


CONFIRM_ACCOUNT = OneTimeTokens("confirm_account")
SET_PASSWORD = OneTimeTokens("set_password")
# Whoever asks to be forgotten may sign in meanwhile and still mean it.
DELETE_ACCOUNT = OneTimeTokens("delete_account", bound_to_sign_in=False)


def is_good(tokens: OneTimeTokens, customer: Customer | None, token: str) -> bool:
    """Tell whether a token is this customer's; nobody's token is as slow to check as somebody's."""
    return tokens.check_token(cast(Any, customer or Customer()), token) and customer is not None

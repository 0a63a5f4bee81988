"""Write down where the buyer reads letters."""

from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.lock_checkout import lock_checkout, touch
from marketplace.commerce.checkout.models import Checkout


def set_email(*, token: UUID, email: str, now: datetime) -> Checkout:
    """Set the buyer's e-mail address. Raises CheckoutError (REQUIRED, INVALID)."""
    checkout = lock_checkout(token)
    checkout.email = check_email(email)
    return touch(checkout, now=now, keeps_total=True)


def check_email(email: str) -> str:
    """Give the address without blanks round it. Raises CheckoutError when it is none, or none a letter can reach."""
    plain = email.strip()
    if not plain:
        raise CheckoutError("REQUIRED", _("Enter an e-mail address."), "email")
    try:
        validate_email(plain)
        _check_writable(plain)
    except (ValidationError, UnicodeError) as refused:
        message = _("This is not a complete e-mail address, such as name@example.com.")
        raise CheckoutError("INVALID", message, "email") from refused
    return plain


def _check_writable(email: str) -> None:
    """Refuse what may be an address by the book but what mail programs mangle or break on (quotes, =?, bad domains).

    A letter to such an address would be tried again for ever. Raises ValidationError or UnicodeError.
    """
    name, _, domain = email.rpartition("@")
    if '"' in name or "=?" in name:
        raise ValidationError(email)
    domain.encode("idna")

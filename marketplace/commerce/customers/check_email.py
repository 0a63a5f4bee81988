"""Is this an e-mail address that a letter can reach?"""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from marketplace.commerce.customers.models import Customer
from marketplace.shared.errors import DomainError

LONGEST = 254


def check_email(email: str, *, field: str = "email") -> str:
    """Give the address in small letters without blanks round it.

    What may be an address by the book but what mail programs mangle or break on (quotes, =?, odd domains) is refused:
    a letter to it would be tried again for ever. Raises DomainError REQUIRED or INVALID.
    """
    plain = email.strip().lower()
    if not plain:
        raise DomainError("REQUIRED", _("Enter an e-mail address."), field)
    name, _at, domain = plain.rpartition("@")
    try:
        validate_email(plain)
        domain.encode("idna")
    except (ValidationError, UnicodeError):
        raise _incomplete(field) from None
    if '"' in name or "=?" in name or len(plain) > LONGEST:
        raise _incomplete(field)
    return plain


def check_email_is_free(email: str, *, field: str = "email", besides: int | None = None) -> None:
    """Refuse an address that another account has. Raises DomainError UNIQUE."""
    holders = Customer.objects.filter(email=email)
    if (holders if besides is None else holders.exclude(pk=besides)).exists():
        raise DomainError("UNIQUE", _("Another account has this e-mail address."), field)


def _incomplete(field: str) -> DomainError:
    return DomainError("INVALID", _("This is not a complete e-mail address, such as name@example.com."), field)

"""Add a person who signs in to us."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from marketplace.accounts.models import User
from marketplace.shared.errors import DomainError


def create_user(*, email: str, password: str | None = None, display_name: str = "") -> User:
    """Open an account for a person; without a password she cannot sign in yet.

    Raises DomainError (INVALID or UNIQUE, field `email`) when the address is no address or is taken, whatever its
    capitals.
    """
    address = email.strip().lower()
    try:
        validate_email(address)
    except ValidationError as error:
        raise DomainError("INVALID", _("This is not an e-mail address. Check it and try again."), "email") from error
    try:
        with transaction.atomic():
            return User.objects.create_user(address, password, display_name=display_name.strip())
    except IntegrityError as error:
        taken = _("Somebody has an account with this address already. Sign in, or use another address.")
        raise DomainError("UNIQUE", taken, "email") from error

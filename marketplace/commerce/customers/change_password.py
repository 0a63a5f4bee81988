"""A signed-in buyer changes her password."""

from datetime import datetime

from django.contrib.auth.hashers import check_password, is_password_usable, make_password
from django.utils.translation import gettext as _

from marketplace.commerce.customers.check_new_password import check_new_password
from marketplace.commerce.customers.models import Customer
from marketplace.shared.errors import DomainError


def change_password(*, customer: Customer, old: str | None, new: str, now: datetime) -> Customer:
    """Change the password of who knows the old one; an account that never had one needs none.

    Raises DomainError INVALID_CREDENTIALS or Refusals (PASSWORD_...).
    """
    has_one = bool(customer.password) and is_password_usable(customer.password)
    # Nobody's password takes as long to weigh as somebody's: the time must not tell who has one.
    knows = check_password(old, customer.password) if has_one and old is not None else _weighed_for_nothing(old)
    if has_one and not knows:
        raise DomainError("INVALID_CREDENTIALS", _("This is not your present password."), "oldPassword")
    check_new_password(new, field="newPassword")
    customer.password = make_password(new)
    customer.updated_at = now
    customer.save(update_fields=["password", "updated_at"])
    return customer


def _weighed_for_nothing(password: str | None) -> bool:
    make_password(password or "time passes")
    return False

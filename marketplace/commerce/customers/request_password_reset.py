"""Somebody forgot a password."""

from datetime import datetime, timedelta

from marketplace.commerce.customers.ask_for_letter import RESET_PASSWORD, ask_for_letter
from marketplace.commerce.customers.check_redirect_url import check_redirect_url
from marketplace.commerce.customers.models import Customer
from marketplace.shared.locks import lock_rows

PAUSE = timedelta(minutes=15)


def request_password_reset(*, email: str, redirect_url: str, now: datetime) -> None:
    """Send the letter by which a new password is chosen, at most once in fifteen minutes.

    An address that has no account, a closed one or one that asked just now gets none, and nobody is told. Raises
    DomainError INVALID for a page that is not ours.
    """
    check_redirect_url(redirect_url)
    for customer in lock_rows(Customer.objects.filter(email=email.strip().lower(), is_active=True)):
        last = customer.last_password_reset_request
        if last is None or now - last >= PAUSE:
            customer.last_password_reset_request = now
            customer.save(update_fields=["last_password_reset_request"])
            ask_for_letter(kind=RESET_PASSWORD, customer=customer, now=now, redirect_url=redirect_url)

"""A buyer asks for the letter that confirms her account once more."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from marketplace.commerce.channels.queries import shop_settings
from marketplace.commerce.customers.ask_for_letter import CONFIRM_ACCOUNT, ask_for_letter
from marketplace.commerce.customers.check_redirect_url import check_redirect_url
from marketplace.commerce.customers.models import Customer
from marketplace.shared.errors import DomainError

PAUSE = timedelta(minutes=15)


def request_confirmation(*, customer: Customer, redirect_url: str, now: datetime) -> None:
    """Send the letter again, at most once in fifteen minutes.

    Raises DomainError ACCOUNT_CONFIRMED, CONFIRMATION_ALREADY_REQUESTED or INVALID.
    """
    if customer.is_confirmed or not shop_settings().enable_account_confirmation_by_email:
        raise DomainError("ACCOUNT_CONFIRMED", _("Your e-mail address is confirmed already."))
    last = customer.last_confirmation_request
    if last is not None and now - last < PAUSE:
        message = _("We sent this letter a short while ago. Look for it, or ask again in fifteen minutes.")
        raise DomainError("CONFIRMATION_ALREADY_REQUESTED", message)
    check_redirect_url(redirect_url)
    customer.last_confirmation_request = now
    customer.save(update_fields=["last_confirmation_request"])
    ask_for_letter(kind=CONFIRM_ACCOUNT, customer=customer, now=now, redirect_url=redirect_url)

"""Staff open an account for a customer."""

from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.commerce.customers.ask_for_letter import SET_PASSWORD, ask_for_letter
from marketplace.commerce.customers.change_customer import CustomerDetails, write_details
from marketplace.commerce.customers.check_redirect_url import check_redirect_url
from marketplace.commerce.customers.models import Customer
from marketplace.shared.errors import DomainError


def create_customer(*, details: CustomerDetails, redirect_url: str | None, now: datetime) -> Customer:
    """Open the account; with a page to lead to, she gets a letter to choose her password by.

    She counts as confirmed once she has chosen it. Raises DomainError (REQUIRED, INVALID, UNIQUE).
    """
    if not details.columns.get("email"):
        raise DomainError("REQUIRED", _("Enter an e-mail address."), "email")
    if redirect_url:
        check_redirect_url(redirect_url)
    customer = Customer(is_confirmed=False, date_joined=now)
    write_details(customer, details, now=now)
    if redirect_url:
        ask_for_letter(kind=SET_PASSWORD, customer=customer, now=now, redirect_url=redirect_url)
    return customer

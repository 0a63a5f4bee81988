"""A customer's account is closed for good; her orders stay, without her account."""

from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.commerce.customers.ask_for_letter import DELETE_ACCOUNT as LETTER
from marketplace.commerce.customers.ask_for_letter import ask_for_letter
from marketplace.commerce.customers.check_redirect_url import check_redirect_url
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.customers.one_time_tokens import DELETE_ACCOUNT, is_good
from marketplace.shared.errors import DomainError


def request_deletion(*, customer: Customer, redirect_url: str, now: datetime) -> None:
    """Send the letter by which a customer closes her account. Raises DomainError INVALID."""
    check_redirect_url(redirect_url)
    ask_for_letter(kind=LETTER, customer=customer, now=now, redirect_url=redirect_url)


def delete_own_account(*, customer: Customer, token: str) -> Customer:
    """Close an account by the token of its letter. Raises DomainError DELETE_STAFF_ACCOUNT or INVALID."""
    check_is_no_staff(customer, field=None)
    if not is_good(DELETE_ACCOUNT, customer, token):
        raise DomainError("INVALID", _("This link is worn out or not whole. Ask for a new letter."), "token")
    return delete_customer(customer=customer)


def check_is_no_staff(customer: Customer, *, field: str | None) -> None:
    """Refuse to delete who works for the shop. Raises DomainError DELETE_STAFF_ACCOUNT."""
    if customer.is_staff:
        raise DomainError(
            "DELETE_STAFF_ACCOUNT", _("This is an account of the shop's staff; it is not deleted."), field
        )


def delete_customer(*, customer: Customer) -> Customer:
    """Delete a customer with her address book; give her as she was, number and all."""
    row = customer.pk
    customer.delete()
    customer.pk = row
    return customer

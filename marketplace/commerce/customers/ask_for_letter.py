"""See to it that a customer gets a letter about her account, once what it is about is safe in the books."""

from datetime import datetime

from marketplace.commerce.customers.models import Customer
from marketplace.events.customers import AccountLetterAsked
from marketplace.shared.outbox.record_event import record_event

CONFIRM_ACCOUNT, RESET_PASSWORD, SET_PASSWORD = "confirm_account", "reset_password", "set_password"
CONFIRM_EMAIL, EMAIL_CHANGED, DELETE_ACCOUNT = "confirm_email", "email_changed", "delete_account"


def ask_for_letter(*, kind: str, customer: Customer, now: datetime, redirect_url: str = "", email: str = "") -> None:
    """Ask for a letter; it goes out after the commit. Its secret is made then, and is kept nowhere."""
    record_event(
        AccountLetterAsked(occurred_at=now, kind=kind, customer=customer.pk, redirect_url=redirect_url, email=email)
    )

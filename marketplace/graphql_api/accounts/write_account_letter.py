"""A customer gets the letter that she asked for; its secret is made here and told to nobody but her."""

from collections.abc import Callable, Mapping
from datetime import datetime

from django.utils import timezone

from marketplace.commerce.customers import one_time_tokens
from marketplace.commerce.customers.ask_for_letter import (
    CONFIRM_ACCOUNT,
    CONFIRM_EMAIL,
    DELETE_ACCOUNT,
    EMAIL_CHANGED,
    RESET_PASSWORD,
    SET_PASSWORD,
)
from marketplace.commerce.customers.change_email import email_change_token
from marketplace.commerce.customers.check_redirect_url import link_to
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.customers.queries import customer_by_id
from marketplace.events.customers import AccountLetterAsked
from marketplace.mail.confirm_account_letter import send_confirm_account_letter
from marketplace.mail.confirm_email_letter import send_confirm_email_letter
from marketplace.mail.delete_account_letter import send_delete_account_letter
from marketplace.mail.email_changed_letter import send_email_changed_letter
from marketplace.mail.reset_password_letter import send_reset_password_letter
from marketplace.mail.set_password_letter import send_set_password_letter

LINKED: Mapping[str, Callable[..., None]] = {
    CONFIRM_ACCOUNT: send_confirm_account_letter,
    RESET_PASSWORD: send_reset_password_letter,
    SET_PASSWORD: send_set_password_letter,
    CONFIRM_EMAIL: send_confirm_email_letter,
    DELETE_ACCOUNT: send_delete_account_letter,
}


def write_account_letter(event: AccountLetterAsked) -> None:
    """Write the letter; a customer who is gone meanwhile gets none.

    Called at least once: a letter that goes out twice carries two tokens, either of which is good.
    """
    customer = customer_by_id(event.customer)
    if customer is None:
        return
    to = event.email or customer.email
    language = "en" if customer.language_code.lower().startswith("en") else "th"
    if event.kind == EMAIL_CHANGED:
        send_email_changed_letter(to=to, language=language)
        return
    link = link_to(event.redirect_url, _parameters(event, customer, now=timezone.now()))
    LINKED[event.kind](to=to, language=language, link=link)


def _parameters(event: AccountLetterAsked, customer: Customer, *, now: datetime) -> dict[str, str]:
    """What the letter's page needs to know, named as Saleor's letters name it."""
    if event.kind == CONFIRM_EMAIL:
        return {"token": email_change_token(customer, new_email=event.email, now=now)}
    if event.kind == DELETE_ACCOUNT:
        return {"token": one_time_tokens.DELETE_ACCOUNT.token_for(customer)}
    confirms = event.kind == CONFIRM_ACCOUNT
    tokens = one_time_tokens.CONFIRM_ACCOUNT if confirms else one_time_tokens.SET_PASSWORD
    return {"email": customer.email, "token": tokens.token_for(customer)}

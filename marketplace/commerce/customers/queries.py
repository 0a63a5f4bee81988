"""Who is who: customers by token, by address, apps by token."""

from datetime import datetime
from typing import Any

from marketplace.commerce.customers.access_tokens import ACCESS, TokenInvalidError, customer_key, read_token
from marketplace.commerce.customers.models import App, AppToken, Customer
from marketplace.commerce.customers.register_app import token_hash


def app_by_token(token: str) -> App | None:
    """Find the app that holds this token; a closed app's token opens nothing."""
    found = AppToken.objects.select_related("app").filter(token_hash=token_hash(token), app__is_active=True).first()
    return found.app if found else None


def customer_by_access_token(token: str, *, now: datetime) -> Customer:
    """Find the customer of an access token; raises TokenExpiredError or TokenInvalidError."""
    return customer_of(read_token(token, ACCESS, now=now))


def customer_of(payload: dict[str, Any]) -> Customer:
    """Find the customer of a token that was read; raises TokenInvalidError when it was called back."""
    customer = Customer.objects.filter(pk=customer_key(payload), is_active=True).first()
    if customer is None or customer.jwt_token_key != payload["token"]:
        raise TokenInvalidError
    return customer


def customer_by_email(email: str) -> Customer | None:
    """Find a customer by her address, whatever its capitals."""
    return Customer.objects.filter(email=email.strip().lower()).first()


def customer_by_id(customer_id: int) -> Customer | None:
    """Find a customer by her row."""
    return Customer.objects.filter(pk=customer_id).first()

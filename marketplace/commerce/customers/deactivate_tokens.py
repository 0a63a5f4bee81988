"""Sign a customer out everywhere."""

from datetime import datetime

from marketplace.commerce.customers.models import Customer, new_token_key


def deactivate_tokens(*, customer: Customer, now: datetime) -> None:
    """Make every token that this customer was ever given worthless, on all her devices."""
    customer.jwt_token_key = new_token_key()
    customer.updated_at = now
    customer.save(update_fields=["jwt_token_key", "updated_at"])

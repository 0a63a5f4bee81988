"""Write small things on a basket: notes, its language, whose it is."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.lock_checkout import lock_checkout, touch
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.customers.models import Customer
from marketplace.shared.errors import PermissionDeniedError


def set_metadata(*, token: UUID, metadata: Mapping[str, str], private: bool = False, now: datetime) -> Checkout:
    """Add notes to a basket by their keys; other keys stay. `private` ones are shown to staff only."""
    checkout = lock_checkout(token)
    if private:
        checkout.private_metadata = {**checkout.private_metadata, **metadata}
    else:
        checkout.metadata = {**checkout.metadata, **metadata}
    return touch(checkout, now=now)


def set_language(*, token: UUID, language_code: str, now: datetime) -> Checkout:
    """Set the language in which the buyer is written to."""
    checkout = lock_checkout(token)
    checkout.language_code = language_code
    return touch(checkout, now=now)


def attach_customer(*, token: UUID, customer: Customer, now: datetime) -> Checkout:
    """Make a guest's basket the basket of a customer who signed in; another customer's stays theirs."""
    checkout = lock_checkout(token)
    if checkout.user_id not in (None, customer.pk):
        raise PermissionDeniedError(_("This basket belongs to someone else."))
    checkout.user = customer
    checkout.email = checkout.email or customer.email
    return touch(checkout, now=now)

"""Write small things on a basket: its language, what the buyer says, whose it is."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.lock_checkout import lock_checkout, touch
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.customers.models import Customer
from marketplace.shared.errors import PermissionDeniedError


def set_language(*, token: UUID, language_code: str, now: datetime) -> Checkout:
    """Set the language in which the buyer is written to."""
    checkout = lock_checkout(token)
    checkout.language_code = language_code
    return touch(checkout, now=now, keeps_total=True)


def set_note(*, token: UUID, note: str, now: datetime) -> Checkout:
    """Write down what the buyer wants to say, up to 2,000 letters."""
    checkout = lock_checkout(token)
    checkout.note = note.strip()[:2000]
    return touch(checkout, now=now, keeps_total=True)


def attach_customer(*, token: UUID, customer: Customer, now: datetime) -> Checkout:
    """Make a guest's basket the basket of a customer, with her e-mail address.

    Raises PermissionDeniedError for a basket that is somebody's already (Saleor's rule), CheckoutError (NOT_FOUND).
    """
    checkout = lock_checkout(token)
    if checkout.user_id is not None:
        raise PermissionDeniedError(_("This basket belongs to someone already."))
    checkout.user = customer
    checkout.email = customer.email
    return touch(checkout, now=now)


def detach_customer(*, token: UUID, only_of: int | None, now: datetime) -> Checkout:
    """Make a customer's basket a guest's again; the goods and the e-mail address stay.

    `only_of` is the customer who asks: another one's basket stays hers (PermissionDeniedError); None may do it for all.
    """
    checkout = lock_checkout(token)
    if checkout.user_id is not None and only_of is not None and checkout.user_id != only_of:
        raise PermissionDeniedError(_("This basket belongs to someone else."))
    checkout.user = None
    return touch(checkout, now=now)

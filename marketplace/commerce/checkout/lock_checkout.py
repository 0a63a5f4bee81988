"""Hold a basket while a deed changes it."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.models import Checkout
from marketplace.shared.locks import locking_statement
from marketplace.shared.write_rows import update_rows


def lock_checkout(token: UUID) -> Checkout:
    """Give a basket as it is now, and keep everybody else from changing it until the transaction ends."""
    for checkout in _locked(token=token):
        return checkout
    message = _("This basket is no longer there. It was ordered, or it lay too long; start a new one.")
    raise CheckoutError("NOT_FOUND", message, "id")


@locking_statement
def _locked(*, token: UUID) -> QuerySet[Checkout]:
    return Checkout.objects.filter(token=token).select_related("channel", "shipping_method")


def touch(checkout: Checkout, *, now: datetime, keeps_total: bool = False) -> Checkout:
    """Save a basket with the time of its last change.

    `keeps_total` tells that this change cannot alter what is to be paid: then the total that the buyer was told last
    still binds (see tell_total).
    """
    checkout.updated_at = now
    if not keeps_total:
        checkout.told_total = None
    update_rows([checkout])
    return checkout

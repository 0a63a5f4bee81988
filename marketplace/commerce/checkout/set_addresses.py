"""Write down where the parcel and the bill go."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.errors import AddressError, CheckoutError
from marketplace.commerce.checkout.lock_checkout import lock_checkout, touch
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.orders.rules import ADDRESS_PARTS, missing_in_address, too_long_in_address

Address = Mapping[str, str]


def set_shipping_address(*, token: UUID, address: Address, keep: bool = True, now: datetime) -> Checkout:
    """Set where the parcel goes; `keep` puts it into the buyer's book when she orders.

    Raises AddressError (REQUIRED, INVALID), CheckoutError (SHIPPING_CHANGE_FORBIDDEN) while the goods are to be fetched
    at a pick-up point: choose another way first.
    """
    checkout = lock_checkout(token)
    if checkout.collection_point_id is not None:
        message = _("The goods are fetched at a pick-up point. Choose another way before you change the address.")
        raise CheckoutError("SHIPPING_CHANGE_FORBIDDEN", message, "shippingAddress")
    checkout.shipping_address = check_address(address, kind="SHIPPING")
    checkout.save_shipping_address = keep
    checkout.delivery_stale_at = now
    return touch(checkout, now=now)


def set_billing_address(*, token: UUID, address: Address, keep: bool = True, now: datetime) -> Checkout:
    """Set where the bill goes; `keep` puts it into the buyer's book when she orders.

    Raises AddressError (REQUIRED, INVALID).
    """
    checkout = lock_checkout(token)
    checkout.save_billing_address = keep
    checkout.billing_address = check_address(address, kind="BILLING")
    return touch(checkout, now=now, keeps_total=True)


def check_address(address: Address, *, kind: str) -> dict[str, str]:
    """Give an address with all its parts, blanks round them taken away. `kind` is SHIPPING or BILLING."""
    plain = {part: (address.get(part) or "").strip() for part in ADDRESS_PARTS}
    if missing := missing_in_address(plain):
        raise AddressError("REQUIRED", _("Fill in the address completely."), missing[0], address_type=kind)
    if too_long := too_long_in_address(plain):
        raise AddressError("INVALID", _("This part of the address is too long."), too_long[0], address_type=kind)
    return plain

"""The steps from basket to order, and what each of them needs. Reads records, asks nobody."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext

from marketplace.gateway.records import Address, Checkout, CheckoutLine
from marketplace.payments.rules import CHECKOUT_METHODS
from marketplace.shared.thai.addresses import Place
from marketplace.shared.thai.digits import telephone

PAYMENT_METHOD, REFERENCE = "payment_method", "reference"


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step as the page lists it: done, here, or still to come."""

    name: str
    label: str
    url: str
    done: bool
    here: bool


def address_of(basket: Checkout) -> Address | None:
    """Give the address of a basket: where the parcel goes, or whom a service is for."""
    return basket.shipping_address if basket.is_shipping_required else basket.billing_address


def payment_method_of(basket: Checkout) -> str:
    """Give the way to pay that was chosen, or nothing."""
    chosen = basket.metadata.get(PAYMENT_METHOD, "")
    return chosen if chosen in CHECKOUT_METHODS else ""


def short_lines(basket: Checkout) -> list[CheckoutLine]:
    """Give the lines that ask for more pieces than there are now."""
    return [line for line in basket.lines if line.quantity > line.quantity_available]


def next_step(basket: Checkout) -> str:
    """Name the first step that is not done yet; `review` when all are."""
    return next((name for name in _step_names(basket) if not _is_done(basket, name)), "review")


def steps(basket: Checkout, *, here: str) -> list[Step]:
    """List the steps for the head of each checkout page; a basket of services has no parcel to send."""
    return [
        Step(
            name=name,
            label=_labels()[name],
            url=reverse(f"storefront:{name}"),
            done=name != here and _is_done(basket, name),
            here=name == here,
        )
        for name in [*_step_names(basket), "review"]
    ]


def parcel_address(*, full_name: str, phone: str, street: str, place: Place) -> Address:
    """Write an address as the store keeps it: Thai names of places, for the parcel is carried in Thailand."""
    first, _, last = full_name.strip().partition(" ")
    return Address(
        first_name=first,
        last_name=last.strip(),
        street_address_1=street.strip(),
        city_area=place.subdistrict,
        city=place.district,
        country_area=place.province,
        postal_code=place.postcode,
        phone=telephone(phone) or "",
    )


def _step_names(basket: Checkout) -> Sequence[str]:
    return ("address", "delivery", "payment") if basket.is_shipping_required else ("address", "payment")


def _is_done(basket: Checkout, name: str) -> bool:
    if name == "address":
        return bool(basket.email and address_of(basket))
    if name == "delivery":
        return any(one.id == basket.delivery_method_id for one in basket.shipping_methods)
    return name == "payment" and bool(payment_method_of(basket))


def _labels() -> dict[str, str]:
    return {
        "address": gettext("Address"),
        "delivery": gettext("Delivery"),
        "payment": gettext("Payment"),
        "review": gettext("Check and order"),
    }

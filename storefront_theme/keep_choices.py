"""Keep what a person said in the checkout's steps, with the store."""

from collections.abc import Callable

from django.forms import Form
from django.http import HttpRequest

from marketplace.gateway import checkouts
from marketplace.gateway.errors import StoreRefusedError
from marketplace.gateway.records import Checkout
from marketplace.shared.thai.addresses import place_by_names
from marketplace.shared.thai.digits import written_telephone
from storefront_theme.checkout_steps import PAYMENT_METHOD, address_of, parcel_address
from storefront_theme.doors import page_language
from storefront_theme.forms import AddressForm
from storefront_theme.shopping import shopper


def kept(form: Form, keep: Callable[[], None]) -> bool:
    """Keep something with the store; what it refuses is said in the form, with everything that was typed."""
    try:
        keep()
    except StoreRefusedError as refusal:
        form.add_error(None, refusal.message)
        return False
    return True


def keep_address(request: HttpRequest, basket: Checkout, form: AddressForm) -> None:
    """Keep where the parcel goes and where the letters go; the bill goes to the same place."""
    said = form.cleaned_data
    assert form.chosen is not None  # AddressForm.clean lets nobody through without a place
    kept = parcel_address(full_name=said["full_name"], phone=said["phone"], street=said["street"], place=form.chosen)
    actor, language = shopper(request), page_language()
    checkouts.set_email(actor, id=basket.id, email=said["email"], language=language)
    checkouts.set_addresses(actor, id=basket.id, shipping=kept, language=language)


def keep_delivery(request: HttpRequest, basket: Checkout, *, method_id: str) -> None:
    """Keep how the parcel is sent."""
    checkouts.set_delivery_method(shopper(request), id=basket.id, method_id=method_id, language=page_language())


def keep_payment(request: HttpRequest, basket: Checkout, *, method: str) -> None:
    """Keep how the order is paid, as a note that the order inherits."""
    checkouts.set_metadata(shopper(request), id=basket.id, metadata={PAYMENT_METHOD: method})


def known_address(basket: Checkout) -> dict[str, str]:
    """Give what the basket already knows of the address, for the form to begin with."""
    address = address_of(basket)
    if address is None:
        return {"email": basket.email}
    place = place_by_names(subdistrict=address.city_area, district=address.city, postcode=address.postal_code)
    return {
        "full_name": f"{address.first_name} {address.last_name}".strip(),
        "phone": written_telephone(address.phone),
        "email": basket.email,
        "street": address.street_address_1,
        "place_text": address.postal_code,
        "place": place.key if place else "",
    }

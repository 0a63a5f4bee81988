"""Saleor's error codes in words for people."""

from collections.abc import Sequence
from typing import Any, Protocol

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from marketplace.gateway.errors import StoreRefusedError

SENTENCES = {
    "INSUFFICIENT_STOCK": gettext_lazy("There are not so many pieces left. Take fewer, or another product."),
    "QUANTITY_GREATER_THAN_LIMIT": gettext_lazy("So many pieces cannot be bought at once. Take fewer."),
    "ZERO_QUANTITY": gettext_lazy("The number of pieces must be at least 1."),
    "PRODUCT_NOT_PUBLISHED": gettext_lazy("This product is no longer on sale. Take it out of the basket to go on."),
    "PRODUCT_UNAVAILABLE_FOR_PURCHASE": gettext_lazy(
        "This product is no longer on sale. Take it out of the basket to go on."
    ),
    "UNAVAILABLE_VARIANT_IN_CHANNEL": gettext_lazy(
        "This product is no longer on sale. Take it out of the basket to go on."
    ),
    "INVALID_SHIPPING_METHOD": gettext_lazy(
        "This way of sending does not fit the basket or the address. Choose another."
    ),
    "DELIVERY_METHOD_NOT_APPLICABLE": gettext_lazy(
        "This way of sending does not fit the basket or the address. Choose another."
    ),
    "SHIPPING_METHOD_NOT_SET": gettext_lazy("Choose how the parcel shall be sent, then go on."),
    "SHIPPING_ADDRESS_NOT_SET": gettext_lazy("Fill in where the parcel shall go, then go on."),
    "BILLING_ADDRESS_NOT_SET": gettext_lazy("Fill in the address for the receipt, then go on."),
    "EMAIL_NOT_SET": gettext_lazy("Fill in an e-mail address, so that we can tell you about your order."),
    "NO_LINES": gettext_lazy("The basket is empty. Put something into it first."),
    "CHECKOUT_NOT_FULLY_PAID": gettext_lazy("The payment is not complete yet. Your basket is kept; pay, then go on."),
    "PRODUCT_WITHOUT_CATEGORY": gettext_lazy("A product needs a category before it can be shown. Choose one first."),
    "INVALID_CREDENTIALS": gettext_lazy("E-mail and password do not match. Check both and try again."),
    "CANNOT_REFUND": gettext_lazy(
        "This amount cannot be given back: it is more than what was paid. Nothing was changed."
    ),
    "NON_EXISTING_STOCK": gettext_lazy("This product has never been in this place's stock."),
    "INCORRECT_CURRENCY": gettext_lazy("The payment is in another currency than the sale."),
    "FUTURE_DATE": gettext_lazy("The sale lies in the future: check the clock of the till."),
    "UNIQUE": gettext_lazy("This exists already. Nothing was changed."),
    "GRAPHQL_ERROR": gettext_lazy("The store does not know this any more. Go back and choose again."),
    "NOT_FOUND": gettext_lazy("The store does not know this any more. Go back and choose again."),
}
FIELDS = {
    "postalCode": gettext_lazy("The postcode does not fit. Check its five digits."),
    "countryArea": gettext_lazy("The province does not fit the postcode. Check both."),
    "city": gettext_lazy("Fill in the district."),
    "cityArea": gettext_lazy("Fill in the sub-district."),
    "streetAddress1": gettext_lazy("Fill in the house number and the street or village."),
    "phone": gettext_lazy("The phone number does not fit: type it as 081 234 5678."),
    "email": gettext_lazy("The e-mail address does not look right. Check it and try again."),
    "quantity": gettext_lazy("The number of pieces must be a whole number, at least 1."),
    "price": gettext_lazy("The price must be 0 or more, with at most two decimals."),
}


class Failure(Protocol):
    """An error of any Saleor mutation, as the generated models have it."""

    @property
    def code(self) -> Any:
        """Saleor's code."""

    @property
    def field(self) -> str | None:
        """The input it is about."""


def sentence_for(code: str, field: str | None = None) -> str:
    """Give the sentence that a person reads for one of Saleor's error codes."""
    sentence = SENTENCES.get(code) or FIELDS.get(field or "")
    return str(sentence) if sentence else _("The store refused this. Nothing was changed; check what you typed.")


def refuse(errors: Sequence[Failure]) -> None:
    """Raise StoreRefusedError for the first error of a mutation; do nothing when there is none."""
    for error in errors:
        code = str(error.code)
        variants = tuple(getattr(error, "variants", None) or ())
        raise StoreRefusedError(code, sentence_for(code, error.field), error.field, variants)

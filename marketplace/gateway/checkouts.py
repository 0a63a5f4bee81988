"""Baskets: filled, addressed, completed. Each function gives the basket as it is afterwards.

All raise StoreRefusedError with a sentence for people when the store refuses (too few pieces, no delivery there).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.gateway.actors import Actor
from marketplace.gateway.errors import NotFoundError, StoreRefusedError
from marketplace.gateway.generated.fragments import Basket, CheckoutFailure
from marketplace.gateway.generated.input_types import (
    CheckoutAddressValidationRules,
    CheckoutCreateInput,
    CheckoutLineInput,
    CheckoutLineUpdateInput,
)
from marketplace.gateway.known_ids import known_ids, references_of
from marketplace.gateway.name_order import name_order
from marketplace.gateway.reading import notes_of
from marketplace.gateway.reading_checkouts import checkout_of
from marketplace.gateway.records import Address, Checkout, PlacedOrder
from marketplace.gateway.refusals import refuse, sentence_for
from marketplace.gateway.rules import is_store_id
from marketplace.gateway.store import store
from marketplace.gateway.writing import address_input, language_code, notes_input

Lines = Sequence[tuple[UUID, int]]
ADDRESS_FIELDS = {"postalCode", "city", "cityArea", "countryArea"}
# Written on a basket whose address Saleor's data does not know; people look at the address before packing.
UNCHECKED = {"address_format": "unchecked"}


class Changed(Protocol):
    """What every mutation of a basket answers."""

    @property
    def checkout(self) -> Basket | None:
        """The basket afterwards."""

    @property
    def errors(self) -> Sequence[CheckoutFailure]:
        """Why it was refused."""


def create_checkout(
    actor: Actor,
    *,
    channel: str,
    language: str,
    lines: Lines,
    metadata: Mapping[str, str] | None = None,
) -> Checkout:
    """Start a basket with (variant reference, pieces)."""
    chosen = CheckoutCreateInput(
        channel=channel,
        lines=_line_inputs(lines),
        language_code=language_code(language),
        metadata=notes_input(metadata or {}),
    )
    return _changed(store(actor).create_checkout(input=chosen).checkout_create, language)


def checkout(actor: Actor, *, id: str, language: str = "th") -> Checkout | None:
    """Give a basket, or None when it is gone (completed ones are)."""
    found = store(actor).checkout(id=id).checkout if is_store_id(id, "Checkout") else None
    return checkout_of(found, language) if found else None


def add_lines(actor: Actor, *, id: str, lines: Lines, language: str = "th") -> Checkout:
    """Put more (variant reference, pieces) into a basket."""
    return _changed(store(actor).add_lines(id=_basket(id), lines=_line_inputs(lines)).checkout_lines_add, language)


def set_quantity(actor: Actor, *, id: str, line_id: str, quantity: int, language: str = "th") -> Checkout:
    """Change the pieces of a line; none takes the line out."""
    if quantity == 0:
        return remove_line(actor, id=id, line_id=line_id, language=language)
    lines = [CheckoutLineUpdateInput(line_id=line_id, quantity=quantity)]
    return _changed(store(actor).update_lines(id=_basket(id), lines=lines).checkout_lines_update, language)


def remove_line(actor: Actor, *, id: str, line_id: str, language: str = "th") -> Checkout:
    """Take a line out of a basket."""
    return _changed(store(actor).delete_line(id=_basket(id), line_id=line_id).checkout_line_delete, language)


def set_email(actor: Actor, *, id: str, email: str, language: str = "th") -> Checkout:
    """Say where the letters about this purchase go."""
    return _changed(store(actor).update_email(id=_basket(id), email=email).checkout_email_update, language)


def set_addresses(
    actor: Actor, *, id: str, shipping: Address, billing: Address | None = None, language: str = "th"
) -> Checkout:
    """Say where the parcel goes and who is billed (the same unless told otherwise).

    Saleor's data refuses some twenty valid pairs of sub-district and postcode: what is refused for its format alone
    is sent again without that check, and the basket notes it.
    """
    try:
        _with_or_without_check(_set_shipping, actor, id, shipping, language)
    except StoreRefusedError as refusal:
        if refusal.code != "SHIPPING_NOT_REQUIRED":  # Services are not sent; their receipt has an address all the same.
            raise
    return _with_or_without_check(_set_billing, actor, id, billing or shipping, language)


def set_delivery_method(actor: Actor, *, id: str, method_id: str, language: str = "th") -> Checkout:
    """Choose how the parcel is sent."""
    changed = store(actor).update_delivery_method(id=_basket(id), method_id=method_id)
    return _changed(changed.checkout_delivery_method_update, language)


def set_metadata(actor: Actor, *, id: str, metadata: Mapping[str, str]) -> None:
    """Keep notes with a basket; the order inherits them."""
    answer = store(actor).update_metadata(id=_basket(id), input=notes_input(metadata)).update_metadata
    refuse(answer.errors if answer else ())


def complete_checkout(actor: Actor, *, id: str) -> PlacedOrder:
    """Buy what is in the basket; called again with the same basket, it gives the same order."""
    answer = store(actor).complete_checkout(id=_basket(id)).checkout_complete
    if answer is None:
        raise _gone()
    _refuse(answer.errors)
    if answer.order is None:
        raise _gone()
    reference = name_order(
        store_id=answer.order.id,
        external_reference=answer.order.external_reference,
        notes=notes_of(answer.order.metadata),
    )
    return PlacedOrder(reference=reference, number=answer.order.number)


def _basket(id: str) -> str:
    """Take a basket's id from outside; one that cannot be one is of a basket that is not there."""
    if not is_store_id(id, "Checkout"):
        raise _gone()
    return id


def _line_inputs(lines: Lines) -> list[CheckoutLineInput]:
    ids = known_ids("variant", [variant for variant, _pieces in lines])
    if any(str(variant) not in ids for variant, _pieces in lines):
        raise StoreRefusedError("NOT_FOUND", sentence_for("UNAVAILABLE_VARIANT_IN_CHANNEL"), "lines")
    return [CheckoutLineInput(variant_id=ids[str(variant)], quantity=pieces) for variant, pieces in lines]


def _set_shipping(actor: Actor, id: str, address: Address, rules: CheckoutAddressValidationRules) -> Changed | None:
    answer = store(actor).update_shipping_address(id=_basket(id), address=address_input(address), rules=rules)
    return answer.checkout_shipping_address_update


def _set_billing(actor: Actor, id: str, address: Address, rules: CheckoutAddressValidationRules) -> Changed | None:
    answer = store(actor).update_billing_address(id=_basket(id), address=address_input(address), rules=rules)
    return answer.checkout_billing_address_update


def _with_or_without_check(
    change: Callable[[Actor, str, Address, CheckoutAddressValidationRules], Changed | None],
    actor: Actor,
    id: str,
    address: Address,
    language: str,
) -> Checkout:
    answer = change(actor, id, address, CheckoutAddressValidationRules(check_fields_format=True))
    errors = answer.errors if answer else ()
    if not errors or any(error.field not in ADDRESS_FIELDS or error.code == "REQUIRED" for error in errors):
        return _changed(answer, language)
    set_metadata(actor, id=id, metadata=UNCHECKED)
    return _changed(change(actor, id, address, CheckoutAddressValidationRules(check_fields_format=False)), language)


def _changed(answer: Changed | None, language: str) -> Checkout:
    if answer is None:
        raise _gone()
    _refuse(answer.errors)
    if answer.checkout is None:
        raise _gone()
    return checkout_of(answer.checkout, language)


def _refuse(errors: Sequence[CheckoutFailure]) -> None:
    """Refuse with our own references of the variants that it is about."""
    try:
        refuse(errors)
    except StoreRefusedError as refusal:
        if refusal.field == "id" and refusal.code == "NOT_FOUND":
            raise _gone() from None
        refusal.variants = references_of("variant", refusal.variants)
        raise


def _gone() -> NotFoundError:
    return NotFoundError(_("This basket is no longer there; it may have become an order. Start a new one."), "id")

"""What may happen to an order, as tables (Saleor's statuses and codes)."""

from collections.abc import Mapping
from dataclasses import dataclass

ORDER_STATUSES = (
    "DRAFT",
    "UNCONFIRMED",
    "UNFULFILLED",
    "PARTIALLY_FULFILLED",
    "FULFILLED",
    "PARTIALLY_RETURNED",
    "RETURNED",
    "CANCELED",
    "EXPIRED",
)

DISCOUNT_TYPES = ("VOUCHER", "MANUAL", "PROMOTION", "ORDER_PROMOTION", "SALE")
DISCOUNT_VALUE_TYPES = ("FIXED", "PERCENTAGE")

FULFILLMENT_STATUSES = (
    "FULFILLED",
    "REFUNDED",
    "RETURNED",
    "REPLACED",
    "REFUNDED_AND_RETURNED",
    "CANCELED",
    "WAITING_FOR_APPROVAL",
)
GRANT_STATUSES = ("NONE", "PENDING", "SUCCESS", "FAILURE")

# From a status to those that may follow it.
ORDER_PATHS: dict[str, frozenset[str]] = {
    "DRAFT": frozenset({"UNCONFIRMED", "UNFULFILLED"}),
    "UNCONFIRMED": frozenset({"UNFULFILLED", "PARTIALLY_FULFILLED", "FULFILLED", "CANCELED", "EXPIRED"}),
    "UNFULFILLED": frozenset({"PARTIALLY_FULFILLED", "FULFILLED", "PARTIALLY_RETURNED", "RETURNED", "CANCELED"}),
    "PARTIALLY_FULFILLED": frozenset({"FULFILLED", "UNFULFILLED", "PARTIALLY_RETURNED", "RETURNED"}),
    "FULFILLED": frozenset({"UNFULFILLED", "PARTIALLY_FULFILLED", "PARTIALLY_RETURNED", "RETURNED"}),
    "PARTIALLY_RETURNED": frozenset({"RETURNED", "CANCELED"}),
    "RETURNED": frozenset({"CANCELED"}),
    "CANCELED": frozenset(),
    "EXPIRED": frozenset(),
}
# In these an order's lines, parcel and discounts may still be changed.
EDITABLE = frozenset({"DRAFT", "UNCONFIRMED"})
# From these goods may still go out.
OPEN = frozenset({"UNFULFILLED", "PARTIALLY_FULFILLED", "PARTIALLY_RETURNED"})
# Parcels that do not stand in the way of calling the order off: their goods came back, or never counted.
NOT_GONE = frozenset({"CANCELED", "REFUNDED", "REPLACED", "REFUNDED_AND_RETURNED", "RETURNED"})
CAME_BACK = frozenset({"RETURNED", "REFUNDED_AND_RETURNED"})
# Parcels whose pieces may be returned.
RETURNABLE = frozenset({"FULFILLED", "REFUNDED", "WAITING_FOR_APPROVAL"})


# Statuses of an order for which no money should come any more.
CALLED_OFF = frozenset({"CANCELED", "EXPIRED"})
# What is paid for these is no income: an order that was called off gives it back, a quotation is no order yet.
UNSETTLED = CALLED_OFF | {"DRAFT"}


# The most letters that each part of an address may have; the keys are Saleor's.
ADDRESS_PARTS = {
    "firstName": 256,
    "lastName": 256,
    "companyName": 256,
    "streetAddress1": 256,
    "streetAddress2": 256,
    "city": 256,
    "cityArea": 128,
    "postalCode": 20,
    "country": 2,
    "countryArea": 128,
    "phone": 128,
}
ADDRESS_REQUIRED = ("streetAddress1", "city", "country")


# No amount in the market is larger (satang; a hundred thousand million baht): what is, is a slip.
MAX_AMOUNT = 10**13


def missing_in_address(address: Mapping[str, str]) -> tuple[str, ...]:
    """Name the parts without which no parcel arrives: street, city and country (as Saleor asks for Thailand)."""
    return tuple(part for part in ADDRESS_REQUIRED if not address.get(part, "").strip())


def too_long_in_address(address: Mapping[str, str]) -> tuple[str, ...]:
    """Name the parts that are longer than anything real."""
    return tuple(part for part, most in ADDRESS_PARTS.items() if len(address.get(part, "")) > most)


def charge_status_of(*, total: int, charged: int) -> str:
    """Tell how far an order is paid, in Saleor's words; `charged` is what is left after refunds, in satang."""
    if charged == total:
        return "FULL"
    if charged > total:
        return "OVERCHARGED"
    return "PARTIAL" if charged > 0 else "NONE"


@dataclass(frozen=True, kw_only=True)
class Pieces:
    """How many pieces of an order were ordered, have left, came back, were replaced, and wait to be let go."""

    ordered: int
    sent: int
    returned: int = 0
    replaced: int = 0
    waiting: int = 0


def status_of_pieces(pieces: Pieces) -> str:
    """Tell an order's status from where its pieces are, as Saleor; what was replaced counts for nothing."""
    ordered = pieces.ordered - pieces.replaced
    gone = pieces.sent - pieces.replaced - pieces.waiting
    if gone <= 0:
        return "UNFULFILLED"
    if pieces.returned:
        return "RETURNED" if pieces.returned >= ordered else "PARTIALLY_RETURNED"
    return "FULFILLED" if gone >= ordered else "PARTIALLY_FULFILLED"


def status_after_sending(*, ordered: int, sent: int) -> str:
    """Tell an order's status from how many of its pieces went out."""
    return status_of_pieces(Pieces(ordered=ordered, sent=sent))


def may_move(status: str, to: str) -> bool:
    """May an order go from one status to another? Staying is no move, and always may be."""
    return status == to or to in ORDER_PATHS[status]

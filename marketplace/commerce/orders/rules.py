"""What may happen to an order, as tables (Saleor's statuses and codes)."""

from collections.abc import Mapping

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
    "UNCONFIRMED": frozenset({"UNFULFILLED", "CANCELED", "EXPIRED"}),
    "UNFULFILLED": frozenset({"PARTIALLY_FULFILLED", "FULFILLED", "CANCELED"}),
    "PARTIALLY_FULFILLED": frozenset({"FULFILLED", "UNFULFILLED", "PARTIALLY_RETURNED", "RETURNED"}),
    "FULFILLED": frozenset({"UNFULFILLED", "PARTIALLY_FULFILLED", "PARTIALLY_RETURNED", "RETURNED"}),
    "PARTIALLY_RETURNED": frozenset({"RETURNED"}),
    "RETURNED": frozenset(),
    "CANCELED": frozenset(),
    "EXPIRED": frozenset({"CANCELED"}),
}


# Statuses of an order for which no money should come any more.
CALLED_OFF = frozenset({"CANCELED", "EXPIRED"})


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


def status_after_sending(*, ordered: int, sent: int) -> str:
    """Tell an order's status from how many of its pieces went out."""
    if not sent:
        return "UNFULFILLED"
    return "FULFILLED" if sent >= ordered else "PARTIALLY_FULFILLED"


def may_move(status: str, to: str) -> bool:
    """May an order go from one status to another?"""
    return to in ORDER_PATHS[status]

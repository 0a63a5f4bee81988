"""Statuses in words, as Saleor shows them whatever the language."""

ORDER_WORDS = {
    "DRAFT": "Draft",
    "UNCONFIRMED": "Unconfirmed",
    "UNFULFILLED": "Unfulfilled",
    "PARTIALLY_FULFILLED": "Partially fulfilled",
    "PARTIALLY_RETURNED": "Partially returned",
    "RETURNED": "Returned",
    "FULFILLED": "Fulfilled",
    "CANCELED": "Canceled",
    "EXPIRED": "Expired",
}
PARCEL_WORDS = {
    "FULFILLED": "Fulfilled",
    "REFUNDED": "Refunded",
    "RETURNED": "Returned",
    "REPLACED": "Replaced",
    "REFUNDED_AND_RETURNED": "Refunded and returned",
    "CANCELED": "Canceled",
    "WAITING_FOR_APPROVAL": "Waiting for approval",
}
PAYMENT_WORDS = {
    "NOT_CHARGED": "Not charged",
    "PARTIALLY_CHARGED": "Partially charged",
    "FULLY_CHARGED": "Fully charged",
    "PARTIALLY_REFUNDED": "Partially refunded",
    "FULLY_REFUNDED": "Fully refunded",
}


def order_status_words(status: str) -> str:
    """Tell an order's status in words."""
    return ORDER_WORDS[status]


def parcel_status_words(status: str) -> str:
    """Tell a parcel's status in words."""
    return PARCEL_WORDS[status]


def payment_status_words(status: str) -> str:
    """Tell how far an order is paid in words."""
    return PAYMENT_WORDS[status]

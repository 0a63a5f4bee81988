"""What may happen to an order, as tables (Saleor's statuses and codes)."""

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


def may_move(status: str, to: str) -> bool:
    """May an order go from one status to another?"""
    return to in ORDER_PATHS[status]

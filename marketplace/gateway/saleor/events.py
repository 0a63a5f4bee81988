"""What we ask a real Saleor to tell us, and where to."""

from dataclasses import dataclass

DOOR = "/saleor/webhooks/"


@dataclass(frozen=True, slots=True)
class Listening:
    """One webhook: its identifier, the subscription that shapes its payloads, and Saleor's names of its events."""

    identifier: str
    document: str
    events: tuple[str, ...]


LISTENINGS = (
    Listening(
        "talad-feemue-orders",
        "OrderEvents",
        (
            "ORDER_CREATED",
            "ORDER_UPDATED",
            "ORDER_FULLY_PAID",
            "ORDER_REFUNDED",
            "ORDER_FULLY_REFUNDED",
            "ORDER_CANCELLED",
            "ORDER_EXPIRED",
            "ORDER_BULK_CREATED",
        ),
    ),
    Listening(
        "talad-feemue-products",
        "ProductEvents",
        (
            "PRODUCT_CREATED",
            "PRODUCT_UPDATED",
            "PRODUCT_DELETED",
            "PRODUCT_VARIANT_CREATED",
            "PRODUCT_VARIANT_UPDATED",
            "PRODUCT_VARIANT_DELETED",
            "PRODUCT_VARIANT_STOCK_UPDATED",
            "PRODUCT_VARIANT_OUT_OF_STOCK",
            "PRODUCT_VARIANT_BACK_IN_STOCK",
        ),
    ),
)

"""Orders as a Saleor tells them in its events."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

PLACED_AT = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
PRODUCT, VARIANT = uuid.uuid4(), uuid.uuid4()


def told_order(reference: uuid.UUID | None, *, charged: int = 0, at: int = 0, **more: Any) -> dict[str, Any]:
    """An order of two lines (100.00 and 50.00 baht) and 40.00 for the parcel; `at` is minutes after it was placed."""
    return {
        "id": "T3JkZXI6MQ==",
        "externalReference": str(reference) if reference else None,
        "number": "7",
        "status": "UNCONFIRMED",
        "origin": "CHECKOUT",
        "updatedAt": (PLACED_AT + timedelta(minutes=at)).isoformat(),
        "created": PLACED_AT.isoformat(),
        "languageCodeEnum": "TH",
        "channel": {"slug": "online"},
        "metadata": [{"key": "payment_method", "value": "cash_on_delivery"}],
        "shippingPrice": {"gross": {"fractionalAmount": 4_000}},
        "totalCharged": {"fractionalAmount": charged},
        "transactions": [],
        "lines": [told_line("ผ้าขาวม้า", 10_000), told_line("หมอน", 5_000)],
    } | more


def told_line(name: str, total: int) -> dict[str, Any]:
    return {
        "productName": name,
        "variantName": "ใหญ่",
        "translatedProductName": "",
        "translatedVariantName": "",
        "quantity": 1,
        "totalPrice": {"gross": {"fractionalAmount": total}},
        "variant": {"externalReference": str(VARIANT), "product": {"externalReference": str(PRODUCT)}},
    }


def paid_at(minutes: int, *, then: list[dict[str, Any]] | None = None) -> list[dict[str, Any]]:
    """A payment with its report, and what was reported of it later."""
    return [{"events": [report("CHARGE_SUCCESS", minutes, "", 19_000), *(then or [])]}]


def report(kind: str, minutes: int, reference: str, amount: int) -> dict[str, Any]:
    at = (PLACED_AT + timedelta(minutes=minutes)).isoformat()
    return {
        "id": f"event-{kind}-{minutes}",
        "type": kind,
        "createdAt": at,
        "pspReference": reference,
        "amount": {"fractionalAmount": amount},
    }

"""Plain functions that build places, tills and the sales that tills write."""

import itertools
import json
import uuid
from datetime import UTC, datetime
from typing import Any

from marketplace.places.models import Place
from marketplace.places.open_place import open_place
from mobile_kiosk.devices.enrol_device import EnrolledDevice, enrol_device
from mobile_kiosk.devices.issue_code import issue_code

NOW = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
_count = itertools.count(1)

ADDRESS = {
    "company_name": "รถตัวอย่าง",
    "street_address_1": "1 ถนนตัวอย่าง",
    "city": "พระประแดง",
    "city_area": "บางพึ่ง",
    "postal_code": "10130",
    "country_area": "สมุทรปราการ",
    "country": "TH",
}


def a_truck(code: str | None = None) -> Place:
    """A truck with its own warehouse, selling through the channel `truck`."""
    return open_place(
        code=code or f"truck-{next(_count)}",
        kind="truck",
        names={"th": "รถขายของตัวอย่าง", "en": "Example truck"},
        province_code="11",
        address=ADDRESS,
        is_example=True,
    )


def a_till(place: Place | None = None, *, now: datetime = NOW) -> EnrolledDevice:
    """A till that was let in by a fresh code, with its token."""
    return enrol_device(code=issue_code(place=place or a_truck(), now=now), name="แท็บเล็ตทดสอบ", now=now)


def a_sale(till: EnrolledDevice, *, price: int = 12_000, quantity: int = 2, **fields: Any) -> dict[str, Any]:
    """A cash sale of one line as a till writes it, paid with exactly its total; `fields` go over it."""
    sequence = next(_count)
    total = price * quantity
    line = {
        "variant": str(uuid.uuid4()),
        "name": "ผ้าขาวม้าทอมือ",
        "quantity": quantity,
        "unit_price": price,
        "total": total,
    }
    sale = {
        "version": 1,
        "id": str(uuid.uuid4()),
        "device": str(till.device.reference),
        "sequence": sequence,
        "receipt_number": f"{till.device.receipt_prefix}-{sequence:06d}",
        "sold_at": "2026-11-20T04:30:00.000Z",
        "boot": str(uuid.uuid4()),
        "monotonic_ms": 5_000,
        "drift_ms": None,
        "language": "th",
        "price_list": "abc",
        "lines": [line],
        "total": total,
        "payment": {"method": "cash", "received": total, "change": 0},
    }
    return sale | fields


def as_text(sale: dict[str, Any]) -> str:
    """The sale as the text that a till keeps and sends."""
    return json.dumps(sale, ensure_ascii=False, separators=(",", ":"))

"""When a till's sale can be taken as it stands."""

import uuid
from datetime import timedelta
from typing import Any

import pytest

from mobile_kiosk.sync.envelope import Envelope, UnreadableEnvelopeError, read_envelope
from mobile_kiosk.sync.rules import Reason, check_sale, corrected_time, drift_ms
from tests.kiosk.tills import NOW, as_text

LINE = {
    "variant": str(uuid.uuid4()),
    "name": "เสื่อกก",
    "quantity": 2,
    "unit_price": 25_050,
    "total": 50_100,
}
SALE: dict[str, Any] = {
    "version": 1,
    "id": str(uuid.uuid4()),
    "device": str(uuid.uuid4()),
    "sequence": 7,
    "receipt_number": "K001-000007",
    "sold_at": "2026-11-20T04:30:00.000Z",
    "boot": str(uuid.uuid4()),
    "monotonic_ms": 1,
    "drift_ms": -3,
    "language": "en",
    "price_list": "",
    "lines": [LINE],
    "total": 50_100,
    "payment": {"method": "cash", "received": 100_000, "change": 49_900},
}


def sale(**fields: Any) -> Envelope:
    return read_envelope(as_text(SALE | fields))


def judge(envelope: Envelope, *, known: bool = True, drift: int = 0) -> Reason | None:
    return check_sale(envelope, device_known_here=known, drift=drift, now=NOW)


def test_a_sale_that_adds_up_is_taken() -> None:
    assert judge(sale()) is None


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"lines": [], "total": 0, "payment": {"method": "cash", "received": 0, "change": 0}}, Reason.NO_LINES),
        ({"lines": [LINE | {"quantity": -2, "total": -50_100}]}, Reason.NOT_POSITIVE),
        ({"lines": [LINE | {"quantity": 0, "total": 0}]}, Reason.NOT_POSITIVE),
        ({"lines": [LINE | {"unit_price": -25_050, "total": -50_100}]}, Reason.NOT_POSITIVE),
        ({"lines": [LINE | {"total": 50_000}]}, Reason.LINE_SUM),
        ({"total": 50_101}, Reason.TOTAL_SUM),
        ({"payment": {"method": "cash", "received": 50_000, "change": -100}}, Reason.CASH_SUM),
        ({"payment": {"method": "cash", "received": 100_000, "change": 50_000}}, Reason.CASH_SUM),
        ({"sold_at": "2026-11-20T05:04:00.001Z"}, Reason.IN_THE_FUTURE),
        ({"sold_at": "2025-11-19T04:59:59Z"}, Reason.TOO_OLD),
        ({"sold_at": "1970-01-01T00:00:09Z"}, Reason.TOO_OLD),
    ],
)
def test_a_sale_with_one_fault_needs_a_look_for_just_that(fields: dict[str, Any], reason: Reason) -> None:
    assert judge(sale(**fields)) == reason


def test_a_sale_of_another_places_till_needs_a_look() -> None:
    assert judge(sale(), known=False) == Reason.FOREIGN_DEVICE


def test_a_clock_a_day_ahead_is_corrected_and_the_sale_is_taken() -> None:
    drift = drift_ms(device_clock=NOW + timedelta(days=1), our_clock=NOW)
    tomorrow = sale(sold_at="2026-11-21T04:30:00Z")
    assert drift == 86_400_000
    assert corrected_time(sold_at=tomorrow.sold_at, drift=drift).isoformat() == "2026-11-20T04:30:00+00:00"
    assert judge(tomorrow, drift=drift) is None
    assert judge(tomorrow, drift=0) == Reason.IN_THE_FUTURE


@pytest.mark.parametrize(
    "fields",
    [
        {"version": 2},
        {"id": "seven"},
        {"total": 501.0},
        {"total": "50100"},
        {"total": 10**30},
        {"sequence": 0},
        {"sold_at": "yesterday"},
        {"sold_at": "2026-11-20T04:30:00"},
        {"sold_at": "0001-01-01T00:00:00+14:00"},
        {"sold_at": "9999-12-31T23:59:59-12:00"},
        {"payment": {"method": "magic", "received": 1, "change": 0}},
        {"lines": [LINE | {"name": "a\x00b"}]},
        {"lines": [LINE | {"name": ""}]},
        {"lines": [LINE] * 201},
        {"lines": {}},
        {"receipt_number": "K" * 41},
    ],
)
def test_what_is_no_sale_of_a_known_version_cannot_be_read(fields: dict[str, Any]) -> None:
    with pytest.raises(UnreadableEnvelopeError):
        sale(**fields)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "7", "[" * 100_000, '{"id": "\\ud800"}', "\ud800"])
def test_what_is_no_json_object_cannot_be_read(text: str) -> None:
    with pytest.raises(UnreadableEnvelopeError):
        read_envelope(text)

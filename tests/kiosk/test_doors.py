"""The tills' doors: who passes, what they take in, what they answer."""

import json
import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from marketplace.gateway.records import WarehouseGoods
from mobile_kiosk.devices.enrol_device import EnrolledDevice
from mobile_kiosk.devices.issue_code import issue_code
from mobile_kiosk.devices.models import Device
from mobile_kiosk.devices.revoke_device import revoke_device
from mobile_kiosk.sync.models import ReceivedSale
from mobile_kiosk.sync_api import catalogue as catalogue_door
from mobile_kiosk.sync_api.urls import urlpatterns
from tests.kiosk.tills import a_sale, a_till, a_truck, as_text

pytestmark = pytest.mark.django_db

METHODS = {"enrol": "POST", "sales": "POST", "catalogue": "GET", "status": "GET"}
FOR_STRANGERS = {"enrol"}


def knock(door: str, *, token: str = "", body: Any = None, method: str = "", **headers: str) -> Any:
    """Send one request to a door, with CSRF checks on as in life."""
    sent = body if isinstance(body, bytes) else json.dumps(body or {}).encode()
    client = Client(enforce_csrf_checks=True, raise_request_exception=True)
    return client.generic(
        method or METHODS[door],
        reverse(f"kiosk_api:{door}"),
        data=b"" if METHODS[door] == "GET" else sent,
        content_type="application/json",
        headers=({"Authorization": f"Bearer {token}"} if token else {}) | headers,
    )


def now_sale(till: EnrolledDevice, **fields: Any) -> dict[str, Any]:
    return a_sale(till, sold_at=timezone.now().isoformat(), **fields)


def batch(*sales: dict[str, Any]) -> dict[str, Any]:
    return {"sent_at": timezone.now().isoformat(), "sales": [as_text(sale) for sale in sales]}


def test_every_door_is_listed_here() -> None:
    assert {pattern.name for pattern in urlpatterns} == set(METHODS)


@pytest.mark.parametrize("door", sorted(set(METHODS) - FOR_STRANGERS))
def test_a_stranger_gets_nothing(door: str) -> None:
    till = a_till(now=timezone.now())
    revoked = a_till(now=timezone.now())
    revoke_device(device=revoked.device.reference, now=timezone.now())
    for token in ["", "x", till.device.token_hash, revoked.token]:
        answer = knock(door, token=token, body=batch(now_sale(till)))
        assert answer.status_code == 401
        assert answer["WWW-Authenticate"] == "Bearer"
        assert set(answer.json()) == {"error"}
    assert ReceivedSale.objects.count() == 0


@pytest.mark.parametrize("door", sorted(METHODS))
def test_a_door_takes_its_own_method_only(door: str) -> None:
    for method in {"GET", "POST", "PUT", "DELETE"} - {METHODS[door]}:
        assert knock(door, method=method).status_code == 405


def test_a_code_makes_a_till_and_its_token_opens_the_doors() -> None:
    truck = a_truck("truck-77")
    code = issue_code(place=truck, now=timezone.now())
    answer = knock("enrol", body={"code": code, "name": "แท็บเล็ต"})
    assert answer.status_code == 201
    till = answer.json()
    assert till["place"]["code"] == "truck-77"
    assert till["receipt_prefix"] == Device.objects.get().receipt_prefix
    status = knock("status", token=till["token"]).json()
    assert status["sales"] == {"received": 0, "landed": 0, "attention": 0}
    assert status["device"] == till["device"]


def test_a_wrong_code_is_refused_in_both_languages() -> None:
    thai = knock("enrol", body={"code": "AAAA-AAAA"})
    english = knock("enrol", body={"code": "AAAA-AAAA"}, **{"Accept-Language": "en"})
    assert (thai.status_code, english.status_code) == (400, 400)
    assert thai.json()["error"]["code"] == "CODE_REFUSED"
    assert english.json()["error"]["message"].startswith("This code lets no till in")
    assert "รหัส" in thai.json()["error"]["message"]


def test_a_tills_name_is_kept_without_letters_that_no_database_keeps() -> None:
    code = issue_code(place=a_truck(), now=timezone.now())
    assert knock("enrol", body={"code": code, "name": "รถ\ud8001\x00\n"}).status_code == 201
    assert Device.objects.get().name == "รถ1"


@pytest.mark.parametrize("body", [{}, {"code": 7}, {"code": "x" * 101}, {"code": "A", "name": {}}])
def test_a_malformed_enrolment_is_a_clear_400(body: dict[str, Any]) -> None:
    assert knock("enrol", body=body).json()["error"]["field"] == "code"
    assert Device.objects.count() == 0


@pytest.mark.parametrize("door", ["enrol", "sales"])
@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"7", b"\xff\xfe", b"[" * 50_000, b'{"a": 1e999999}', b"9" * 9_000])
def test_malformed_json_is_a_clear_400(door: str, body: bytes) -> None:
    till = a_till(now=timezone.now())
    answer = knock(door, token=till.token, body=body)
    assert answer.status_code == 400
    assert answer.json()["error"]["message"]


@pytest.mark.parametrize(
    "content",
    [
        {"sales": []},
        {"sent_at": "now", "sales": []},
        {"sent_at": "2026-11-20T04:30:00", "sales": []},
        {"sent_at": "0001-01-01T00:00:00+14:00", "sales": []},
        {"sent_at": 7, "sales": []},
        {"sent_at": "2026-11-20T04:30:00Z"},
        {"sent_at": "2026-11-20T04:30:00Z", "sales": "x"},
        {"sent_at": "2026-11-20T04:30:00Z", "sales": [{}]},
    ],
)
def test_a_malformed_hand_over_is_a_clear_400(content: dict[str, Any]) -> None:
    till = a_till(now=timezone.now())
    answer = knock("sales", token=till.token, body=content)
    assert answer.status_code == 400
    assert answer.json()["error"]["field"] in {"sent_at", "sales"}


@pytest.mark.parametrize(
    "body",
    [
        b" " * (1024 * 1024 + 1),
        json.dumps({"sent_at": "2026-11-20T04:30:00Z", "sales": ["{}"] * 101}).encode(),
        json.dumps({"sent_at": "2026-11-20T04:30:00Z", "sales": ["x" * (64 * 1024 + 1)]}).encode(),
        b" " * (5 * 1024 * 1024),
    ],
)
def test_too_much_at_once_is_413_and_nothing_is_taken_in(body: bytes) -> None:
    till = a_till(now=timezone.now())
    answer = knock("sales", token=till.token, body=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "TOO_LARGE")
    assert ReceivedSale.objects.count() == 0


def test_a_dropped_reply_and_a_repeat_leave_each_sale_exactly_once() -> None:
    till = a_till(now=timezone.now())
    sales = [now_sale(till), now_sale(till, total=1), now_sale(till)]
    first = knock("sales", token=till.token, body=batch(*sales)).json()
    again = knock("sales", token=till.token, body=batch(*sales)).json()
    assert [one["status"] for one in first["results"]] == ["accepted", "attention", "accepted"]
    assert [one["status"] for one in again["results"]] == ["already", "attention", "already"]
    assert [one["id"] for one in again["results"]] == [sale["id"] for sale in sales]
    assert "ยอดรวม" in again["results"][1]["message"]
    assert ReceivedSale.objects.count() == 3


def some_goods(**fields: Any) -> WarehouseGoods:
    values: dict[str, Any] = {
        "variant_reference": uuid.uuid4(),
        "product_reference": uuid.uuid4(),
        "sku": "S-1",
        "product_name": "ผ้าทอ",
        "product_name_en": "",
        "variant_name": "แดง",
        "variant_name_en": "Red",
        "category_slug": "cloth",
        "vendor_slug": "phra-pradaeng",
        "vendor_name": "พระประแดง",
        "picture": "/media/a.webp",
        "price": 12_000,
        "quantity": 4,
    }
    return WarehouseGoods(**(values | fields))


def test_the_catalogue_names_goods_in_both_languages_and_leaves_out_what_has_no_price(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    till = a_till(now=timezone.now())
    goods = [some_goods(), some_goods(price=0)]
    asked: list[Any] = []

    def goods_in(**kwargs: Any) -> list[WarehouseGoods]:
        asked.append(kwargs)
        return goods

    monkeypatch.setattr(catalogue_door, "goods_in", goods_in)
    (item,) = knock("catalogue", token=till.token).json()["items"]
    assert asked == [{"warehouse_reference": till.device.place.warehouse, "channel": "truck"}]
    assert (item["name_th"], item["name_en"]) == ("ผ้าทอ · แดง", "ผ้าทอ · Red")
    assert (item["price"], item["stock"], item["picture"]) == (12_000, 4, "/media/a.webp")


def test_an_unchanged_catalogue_is_not_sent_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    till = a_till(now=timezone.now())
    goods = [some_goods(), some_goods()]
    monkeypatch.setattr(catalogue_door, "goods_in", lambda **_: goods)
    first = knock("catalogue", token=till.token)
    assert first["ETag"] == f'"{first.json()["version"]}"'
    goods.reverse()
    same = knock("catalogue", token=till.token, **{"If-None-Match": f"W/{first['ETag']}"})
    assert (same.status_code, same.content) == (304, b"")
    goods[0] = some_goods(price=1)
    assert knock("catalogue", token=till.token, **{"If-None-Match": first["ETag"]}).status_code == 200

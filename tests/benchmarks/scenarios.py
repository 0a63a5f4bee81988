"""What is measured: each scenario is one thing that people or tills do, as often as it is called."""

import itertools
import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tests.benchmarks.asking import APP_TOKEN, Asker

CHANNEL = "online"
ORDERS_A_CALL = 50
ADDRESS = {
    "firstName": "สมหญิง",
    "lastName": "ใจดี",
    "streetAddress1": "9/9 หมู่ 1",
    "city": "พระประแดง",
    "cityArea": "ทรงคนอง",
    "postalCode": "10130",
    "country": "TH",
    "countryArea": "สมุทรปราการ",
    "phone": "+66812345678",
}
_numbers = itertools.count()


@dataclass(frozen=True)
class Goods:
    """What of the market the scenarios use: products' slugs, (variant, warehouse, tax class) of goods in stock."""

    slugs: tuple[str, ...]
    pieces: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Scenario:
    """One thing to do; `counts` is how many (orders, say) one doing stands for."""

    name: str
    run: Callable[[Asker, Goods, int], None]
    cached: bool = False
    counts: int = 1


def look_around(asker: Asker) -> Goods:
    """Find goods, and lay so many pieces in stock that no buyer is turned away."""
    found = asker.ask("goods", {"channel": CHANNEL}, token=APP_TOKEN)["products"]["edges"]
    nodes = [edge["node"] for edge in found]
    pieces = []
    for node in nodes:
        for variant in node["variants"][:1]:
            if node["productType"]["isShippingRequired"] and variant["stocks"] and node["taxClass"]:
                warehouse = variant["stocks"][0]["warehouse"]["id"]
                asker.ask("fill_stock", {"variant": variant["id"], "warehouse": warehouse}, token=APP_TOKEN)
                pieces.append((variant["id"], warehouse, node["taxClass"]["id"]))
    return Goods(tuple(node["slug"] for node in nodes), tuple(pieces))


def _reading(name: str, *, cached: bool, token: str = "", **variables: Any) -> Callable[[Asker, Goods, int], None]:
    def read(asker: Asker, goods: Goods, number: int) -> None:
        values = {key: value(goods, number) if callable(value) else value for key, value in variables.items()}
        # A variable that nobody sent before is not in any cache of answers.
        note = "same" if cached else f"{os.getpid()}-{next(_numbers)}"
        asker.ask(name, {**values, "note": note}, token=token)

    return read


def _slug(goods: Goods, number: int) -> str:
    return goods.slugs[number % len(goods.slugs)]


def _check_out(asker: Asker, goods: Goods, number: int) -> None:
    """Buy two goods as a guest, in the storefront's five steps."""
    wanted = [goods.pieces[(number + place) % len(goods.pieces)][0] for place in (0, 7)]
    lines = [{"variantId": one, "quantity": 1} for one in dict.fromkeys(wanted)]
    first = {"channel": CHANNEL, "email": f"buyer{number}@example.test", "lines": lines}
    asked = asker.ask("checkout", {"input": first}, operation="Create")
    token = asked["checkoutCreate"]["checkout"]["id"]
    address = {"id": token, "address": ADDRESS}
    asked = asker.ask("checkout", address, operation="ShippingAddress")
    asker.ask("checkout", address, operation="BillingAddress")
    methods = asked["checkoutShippingAddressUpdate"]["checkout"]["shippingMethods"]
    asker.ask("checkout", {"id": token, "method": methods[0]["id"]}, operation="DeliveryMethod")
    asked = asker.ask("checkout", {"id": token}, operation="Complete")
    assert asked["checkoutComplete"]["order"]["number"]


def _import(asker: Asker, goods: Goods, number: int) -> None:
    """Hand over fifty sales of a till, two lines each."""
    sales = [_sale(goods, number + place) for place in range(ORDERS_A_CALL)]
    answer = asker.ask("import", {"orders": sales}, token=APP_TOKEN)
    assert answer["orderBulkCreate"]["count"] == ORDERS_A_CALL


def _sale(goods: Goods, number: int) -> dict[str, Any]:
    now = datetime.now(UTC).isoformat()
    money = {"gross": 350.0, "net": 350.0}
    sold = list(dict.fromkeys(goods.pieces[(number + place) % len(goods.pieces)] for place in (0, 5)))
    line = {
        "createdAt": now,
        "isShippingRequired": False,
        "isGiftCard": False,
        "quantity": 1,
        "totalPrice": money,
        "undiscountedTotalPrice": money,
        "taxRate": 0,
    }
    lines = [{**line, "variantId": one, "warehouse": place, "taxClassId": tax} for one, place, tax in sold]
    handed = [
        {"variantId": one, "warehouse": place, "quantity": 1, "orderLineIndex": index}
        for index, (one, place, _) in enumerate(sold)
    ]
    return {
        "externalReference": str(uuid.uuid4()),
        "channel": CHANNEL,
        "createdAt": now,
        "status": "FULFILLED",
        "user": {"email": "walk-in@example.test"},
        "billingAddress": ADDRESS,
        "currency": "THB",
        "languageCode": "TH",
        "lines": lines,
        "fulfillments": [{"lines": handed}],
        "transactions": [
            {"name": "cash", "amountCharged": {"amount": 350.0 * len(lines), "currency": "THB"}},
        ],
    }


def _reads(cached: bool) -> tuple[Scenario, ...]:
    names = ("product list", "product list, full", "product page", "search")
    runs = (
        _reading("product_list", cached=cached, channel=CHANNEL),
        _reading("product_list_full", cached=cached, channel=CHANNEL),
        _reading("product_page", cached=cached, channel=CHANNEL, slug=_slug),
        _reading("search", cached=cached, channel=CHANNEL, words="ผ้า"),
    )
    return tuple(Scenario(name, run, cached=cached) for name, run in zip(names, runs, strict=True))


READS = _reads(cached=False)
CACHED_READS = _reads(cached=True)
WORK = (
    Scenario("whole checkout", _check_out),
    Scenario("order import", _import, counts=ORDERS_A_CALL),
    Scenario("staff order list", _reading("staff_orders", cached=False, token=APP_TOKEN)),
)
EVERYTHING = (*READS, *CACHED_READS, *WORK)

"""Promotions of goods: which goods, when, how much, and what the shop shows."""

from datetime import UTC, datetime
from typing import Any

import pytest

from marketplace.commerce.catalog.models import Collection, CollectionProduct
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_category, a_product, a_variant, set_up_market, the_variant
from tests.contract.ask import data
from tests.contract.statements import statements
from tests.discounts import a_promotion
from tests.selling import a_checkout

pytestmark = pytest.mark.django_db(transaction=True)

PRICES = """query($id: ID) { product(id: $id, channel: "online") { pricing { onSale discount { gross { amount } }
    priceRange { start { gross { amount } net { amount } } stop { gross { amount } } }
    priceRangeUndiscounted { start { gross { amount } } stop { gross { amount } } } }
    variants { pricing { onSale price { gross { amount } } priceUndiscounted { gross { amount } }
        discount { gross { amount } } } } } }"""
LIST = """{ products(first: 24, channel: "online") { edges { node { pricing { onSale discount { gross { amount } }
    priceRange { start { gross { amount } } } priceRangeUndiscounted { start { gross { amount } } } }
    variants { pricing { price { gross { amount } } } } } } } }"""


def pricing(product: Any) -> dict[str, Any]:
    return data(PRICES, variables={"id": to_global_id("Product", product.pk)})["product"]


def price_of(product: Any) -> float:
    return pricing(product)["pricing"]["priceRange"]["start"]["gross"]["amount"]


def test_a_lowered_price_is_shown_with_the_one_before_and_with_the_difference() -> None:
    set_up_market()
    cloth = a_product(price=10_700, tax="VAT 7")
    a_variant(cloth, "L", price=21_400)
    a_promotion({"variant": {"ids": [the_variant(cloth).pk]}}, value=20_00)
    shown = pricing(cloth)
    assert shown["pricing"] == {
        "onSale": True,
        "discount": {"gross": {"amount": 21.4}},
        "priceRange": {
            "start": {"gross": {"amount": 85.6}, "net": {"amount": 80.0}},
            "stop": {"gross": {"amount": 214}},
        },
        "priceRangeUndiscounted": {"start": {"gross": {"amount": 107.0}}, "stop": {"gross": {"amount": 214.0}}},
    }
    assert [one["pricing"]["onSale"] for one in shown["variants"]] == [True, False]
    assert shown["variants"][0]["pricing"]["price"]["gross"]["amount"] == 85.6
    assert shown["variants"][0]["pricing"]["priceUndiscounted"]["gross"]["amount"] == 107.0
    assert shown["variants"][1]["pricing"]["discount"] is None


def test_without_promotions_nothing_is_on_sale() -> None:
    set_up_market()
    shown = pricing(a_product(price=10_000))["pricing"]
    assert (shown["onSale"], shown["discount"]) == (False, None)


def test_the_best_rule_wins_and_rules_are_not_added_up() -> None:
    set_up_market()
    cheap, dear = a_product(price=10_000), a_product(price=50_000)
    both = {"product": {"ids": [cheap.pk, dear.pk]}}
    a_promotion(both, value=20_00)
    a_promotion(both, value=5_000, share=False)
    assert price_of(cheap) == 50.0  # 50 baht off beats 20 baht
    assert price_of(dear) == 400.0  # 100 baht off beats 50 baht


def test_a_sum_takes_a_price_to_nothing_and_not_below() -> None:
    set_up_market()
    soap = a_product(price=2_000)
    a_promotion({"product": {"ids": [soap.pk]}}, value=5_000, share=False)
    assert price_of(soap) == 0.0


def test_a_rule_finds_goods_by_every_way_it_may_name_them() -> None:
    set_up_market()
    outer = a_category("ผ้า")
    inner = a_category("ผ้าไหม", parent=outer)
    goods = {
        "plain": a_product(price=10_000),
        "outer": a_product(price=10_000, category=outer),
        "inner": a_product(price=10_000, category=inner, metadata={"season": "cool"}),
        "picked": a_product(price=10_000),
    }
    collection = Collection.objects.create(slug="picked", name="คัดสรร")
    CollectionProduct.objects.create(collection=collection, product=goods["picked"])
    shelf = {"category": {"ids": [outer.pk]}}
    cases: list[tuple[dict[str, Any], set[str]]] = [
        (shelf, {"outer"}),
        ({"product": {"shelves": [outer.pk]}}, {"outer", "inner"}),
        ({"collection": {"ids": [collection.pk]}}, {"picked"}),
        ({"product": {"collections": [collection.pk]}}, {"picked"}),
        ({"product": {"notes": [{"key": "season", "value": "cool"}]}}, {"inner"}),
        ({"product": {"notes": [{"key": "season"}]}}, {"inner"}),
        ({"product": {"has_category": False}}, {"plain", "picked"}),
        ({"variant": {"skus": [the_variant(goods["plain"]).sku]}}, {"plain"}),
        ({"OR": [shelf, {"collection": {"ids": [collection.pk]}}]}, {"outer", "picked"}),
        ({"AND": [{"product": {"shelves": [outer.pk]}}, {"product": {"notes": [{"key": "season"}]}}]}, {"inner"}),
        ({"product": {"AND": [{"shelves": [outer.pk]}, {"slugs": [goods["outer"].slug]}]}}, {"outer"}),
        ({"OR": []}, set()),
        ({"AND": []}, set()),
    ]
    for condition, expected in cases:
        rule = a_promotion(condition)
        assert {name for name, one in goods.items() if price_of(one) < 100.0} == expected, condition
        rule.promotion.delete()


@pytest.mark.parametrize(
    "fields",
    [
        {"start_date": datetime(2099, 1, 1, tzinfo=UTC)},
        {"end_date": datetime(2021, 1, 1, tzinfo=UTC)},
        {"channels": ("truck",)},
        {"value": 0},
    ],
)
def test_a_rule_outside_its_days_or_channels_lowers_nothing(fields: dict[str, Any]) -> None:
    set_up_market()
    cloth = a_product(price=10_000, channels=("online", "truck"))
    a_promotion({"product": {"ids": [cloth.pk]}}, **fields)
    assert price_of(cloth) == 100.0


def test_a_list_costs_one_statement_more_without_promotions_and_as_many_for_ten_products_as_for_two() -> None:
    set_up_market()
    first = [a_product(price=10_000) for _ in range(2)]
    with statements() as without:
        data(LIST)
    asked = [one for one in without if "pricing_promotion" in one]
    assert len(asked) == 1
    a_promotion({"product": {"ids": [one.pk for one in first]}})
    a_promotion({"product": {"ids": [first[0].pk]}}, value=30_00)
    with statements() as of_two:
        edges = data(LIST)["products"]["edges"]
    assert sorted(one["node"]["pricing"]["priceRange"]["start"]["gross"]["amount"] for one in edges) == [70.0, 80.0]
    more = [a_product(price=10_000) for _ in range(8)]
    assert len(more) == 8
    with statements() as of_ten:
        data(LIST)
    assert len(of_ten) == len(of_two)


def test_a_basket_and_its_order_cost_the_lowered_price_and_the_line_keeps_why() -> None:
    set_up_market()
    cloth = the_variant(a_product(price=10_000))
    a_promotion(
        {"variant": {"ids": [cloth.pk]}}, value=25_00, name="ลดกลางปี", translations={"en": {"name": "Mid-year"}}
    )
    query = """query($id: ID) { checkout(id: $id) { discount { amount } totalPrice { gross { amount } }
        lines { unitPrice { gross { amount } } undiscountedUnitPrice { amount } } } }"""
    complete = """mutation($id: ID) { checkoutComplete(id: $id) { order { total { gross { amount } }
        undiscountedTotal { gross { amount } } discounts { type } lines { unitPrice { gross { amount } }
        undiscountedUnitPrice { gross { amount } } unitDiscount { amount } unitDiscountReason } } } }"""
    checkout = {"id": to_global_id("Checkout", a_checkout({cloth: 2}).token)}
    basket = data(query, variables=checkout)["checkout"]
    assert basket["totalPrice"]["gross"]["amount"] == 210.0
    assert basket["discount"]["amount"] == 0.0  # only codes count there, as in Saleor
    assert basket["lines"][0] == {"unitPrice": {"gross": {"amount": 75.0}}, "undiscountedUnitPrice": {"amount": 100.0}}
    order = data(complete, variables=checkout)["checkoutComplete"]["order"]
    assert order["total"]["gross"]["amount"] == 210.0
    assert order["undiscountedTotal"]["gross"]["amount"] == 260.0
    assert order["discounts"] == []
    assert order["lines"][0]["unitDiscount"]["amount"] == 25.0
    assert order["lines"][0]["unitDiscountReason"] == "Promotion: ลดกลางปี"


def test_a_price_that_an_app_set_is_lowered_by_the_same_rule() -> None:
    set_up_market()
    cloth = the_variant(a_product(price=10_000))
    a_promotion({"variant": {"ids": [cloth.pk]}}, value=10_00)
    checkout = a_checkout({cloth: 1})
    checkout.lines.update(price_override_amount=50_000)
    query = "query($id: ID) { checkout(id: $id) { lines { unitPrice { gross { amount } } } } }"
    basket = data(query, variables={"id": to_global_id("Checkout", checkout.token)})["checkout"]
    assert basket["lines"][0]["unitPrice"]["gross"]["amount"] == 450.0


def test_a_promotion_for_orders_takes_something_off_all_goods_from_a_sum_on() -> None:
    set_up_market()
    cloth = the_variant(a_product(price=30_000))
    a_promotion({"subtotal": {"gte": 50_000}}, kind="ORDER", value=10_00, name="ซื้อครบลดเพิ่ม")
    query = """query($id: ID) { checkout(id: $id) { discount { amount } discountName
        subtotalPrice { gross { amount } } totalPrice { gross { amount } } } }"""
    baskets = [
        data(query, variables={"id": to_global_id("Checkout", a_checkout({cloth: pieces}).token)})["checkout"]
        for pieces in (1, 2)
    ]
    assert [one["discount"]["amount"] for one in baskets] == [0.0, 60.0]
    assert [one["totalPrice"]["gross"]["amount"] for one in baskets] == [360.0, 600.0]
    assert [one["discountName"] for one in baskets] == [None, "ซื้อครบลดเพิ่ม"]

"""Making and changing promotions, with Saleor's right and codes; and what they do to prices at once."""

from typing import Any

import pytest

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.pricing.models import Promotion, PromotionRule
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import PASSWORD, a_category, a_customer, a_product, set_up_market, the_variant
from tests.contract.ask import ask, data
from tests.discounts import a_promotion

pytestmark = pytest.mark.django_db(transaction=True)

DEAR = {"eq": 1}
SIGN_IN = "mutation($email: String!, $word: String!) { tokenCreate(email: $email, password: $word) { token } }"
CREATE = """mutation($input: PromotionCreateInput!) { promotionCreate(input: $input) { errors { field code index }
    promotion { id name type endDate rules { id name cataloguePredicate orderPredicate rewardValue rewardValueType
        predicateType rewardType channels { slug } } } } }"""
UPDATE = """mutation($id: ID!, $input: PromotionUpdateInput!) { promotionUpdate(id: $id, input: $input) {
    errors { field code } promotion { name endDate } } }"""
DELETE = "mutation($id: ID!) { promotionDelete(id: $id) { errors { code } promotion { id } } }"
RULE_CREATE = """mutation($input: PromotionRuleCreateInput!) { promotionRuleCreate(input: $input) {
    errors { field code } promotionRule { id rewardValue } } }"""
RULE_UPDATE = """mutation($id: ID!, $input: PromotionRuleUpdateInput!) { promotionRuleUpdate(id: $id, input: $input) {
    errors { field code } promotionRule { rewardValue channels { slug } } } }"""
RULE_DELETE = "mutation($id: ID!) { promotionRuleDelete(id: $id) { errors { code } promotionRule { id } } }"
PRICE = """query($id: ID) { product(id: $id, channel: "online") { pricing {
    priceRange { start { gross { amount } } } } } }"""


def staff(*permissions: str) -> str:
    customer = a_customer(permissions=permissions or ["MANAGE_DISCOUNTS"])
    answer = data(SIGN_IN, variables={"email": customer.email, "word": PASSWORD})
    return f"Bearer {answer['tokenCreate']['token']}"


def of(row: Any) -> str:
    return to_global_id(type(row).__name__, row.pk)


def online() -> str:
    return of(Channel.objects.get(slug="online"))


def price_of(product: Any) -> float:
    shown = data(PRICE, variables={"id": of(product)})["product"]
    return shown["pricing"]["priceRange"]["start"]["gross"]["amount"]


def a_rule(**fields: Any) -> dict[str, Any]:
    return {"rewardValueType": "PERCENTAGE", "rewardValue": 10, "channels": [online()], **fields}


def test_a_promotion_lowers_prices_at_once_and_tells_its_rules_as_they_were_given() -> None:
    set_up_market()
    shelf = a_category()
    cloth, other, token = a_product(price=10_000, category=shelf), a_product(price=10_000), staff()
    predicate = {
        "OR": [
            {"categoryPredicate": {"ids": [of(shelf)]}},
            {"variantPredicate": {"ids": [of(the_variant(a_product()))]}},
        ]
    }
    assert price_of(cloth) == 100.0
    given = {"name": "ลด", "type": "CATALOGUE", "rules": [a_rule(name="ผ้า", cataloguePredicate=predicate)]}
    payload = data(CREATE, variables={"input": given}, token=token)["promotionCreate"]
    assert payload["errors"] == []
    (rule,) = payload["promotion"]["rules"]
    assert rule["cataloguePredicate"] == predicate
    assert (rule["rewardValue"], rule["rewardValueType"], rule["predicateType"]) == (10.0, "PERCENTAGE", "CATALOGUE")
    assert rule["channels"] == [{"slug": "online"}]
    assert (price_of(cloth), price_of(other)) == (90.0, 100.0)
    changed = {"rewardValue": 25.5, "cataloguePredicate": {"productPredicate": {"ids": [of(other)]}}}
    variables = {"id": rule["id"], "input": changed}
    assert data(RULE_UPDATE, variables=variables, token=token)["promotionRuleUpdate"]["errors"] == []
    assert (price_of(cloth), price_of(other)) == (100.0, 74.5)
    variables = {"id": rule["id"], "input": {"removeChannels": [online()]}}
    gone = data(RULE_UPDATE, variables=variables, token=token)["promotionRuleUpdate"]["promotionRule"]
    assert gone["channels"] == []
    assert price_of(other) == 100.0


def test_a_promotion_that_ended_lowers_nothing_any_more() -> None:
    set_up_market()
    cloth, token = a_product(price=10_000), staff()
    rule = a_promotion({"product": {"ids": [cloth.pk]}})
    assert price_of(cloth) == 80.0
    variables = {"id": of(rule.promotion), "input": {"endDate": "2021-01-01T00:00:00Z"}}
    assert data(UPDATE, variables=variables, token=token)["promotionUpdate"]["errors"] == []
    assert price_of(cloth) == 100.0
    variables = {"id": of(rule.promotion), "input": {"endDate": "2001-01-01T00:00:00Z"}}
    (error,) = data(UPDATE, variables=variables, token=token)["promotionUpdate"]["errors"]
    assert error == {"field": "endDate", "code": "INVALID"}
    data(UPDATE, variables={"id": of(rule.promotion), "input": {"endDate": None}}, token=token)
    assert price_of(cloth) == 80.0


def test_what_a_rule_cannot_be_is_refused_by_saleors_codes() -> None:
    set_up_market()
    token, goods = staff(), {"productPredicate": {"hasCategory": True}}
    cases: tuple[tuple[dict[str, Any], tuple[str, str]], ...] = (
        (a_rule(cataloguePredicate=goods, rewardValue=101), ("INVALID", "rewardValue")),
        (a_rule(cataloguePredicate=goods, rewardValue=None), ("REQUIRED", "rewardValue")),
        (a_rule(cataloguePredicate=goods, rewardValueType=None), ("REQUIRED", "rewardValueType")),
        (a_rule(cataloguePredicate=goods, rewardValue=1.005), ("INVALID_PRECISION", "rewardValue")),
        (a_rule(cataloguePredicate=goods, rewardValueType="FIXED", channels=[]), ("MISSING_CHANNELS", "channels")),
        (a_rule(cataloguePredicate=goods, rewardType="SUBTOTAL_DISCOUNT"), ("INVALID", "rewardType")),
        (a_rule(cataloguePredicate={"AND": [goods], **goods}), ("INVALID", "cataloguePredicate")),
        (a_rule(cataloguePredicate={"productPredicate": {"isAvailable": True}}), ("INVALID", "cataloguePredicate")),
        (
            a_rule(orderPredicate={"discountedObjectPredicate": {"baseTotalPrice": {"eq": 1}}}),
            ("INVALID", "orderPredicate"),
        ),
        (a_rule(cataloguePredicate=goods, channels=[to_global_id("Channel", 999)]), ("NOT_FOUND", "channels")),
        (a_rule(cataloguePredicate=goods, rewardType="GIFT"), ("INVALID", "rewardType")),
    )
    for rule, expected in cases:
        given = {"name": "ลด", "type": "CATALOGUE", "rules": [rule]}
        (error,) = data(CREATE, variables={"input": given}, token=token)["promotionCreate"]["errors"]
        assert (error["code"], error["field"]) == expected
    assert not Promotion.objects.exists()


def test_a_promotion_for_orders_needs_its_reward_and_keeps_its_condition() -> None:
    set_up_market()
    token = staff()
    orders = {"discountedObjectPredicate": {"baseSubtotalPrice": {"range": {"gte": 500.5}}}}
    without = {"name": "ลด", "type": "ORDER", "rules": [a_rule(orderPredicate=orders)]}
    (error,) = data(CREATE, variables={"input": without}, token=token)["promotionCreate"]["errors"]
    assert (error["code"], error["field"], error["index"]) == ("REQUIRED", "rewardType", 0)
    given = {**without, "rules": [a_rule(orderPredicate=orders, rewardType="SUBTOTAL_DISCOUNT")]}
    payload = data(CREATE, variables={"input": given}, token=token)["promotionCreate"]
    assert payload["errors"] == []
    assert payload["promotion"]["rules"][0]["rewardType"] == "SUBTOTAL_DISCOUNT"
    assert PromotionRule.objects.get().condition == {"subtotal": {"gte": 50_050}}


def test_rules_come_and_go() -> None:
    set_up_market()
    token, cloth = staff(), a_product(price=10_000)
    promotion = a_promotion({}).promotion
    given = a_rule(cataloguePredicate={"productPredicate": {"ids": [of(cloth)]}}, promotion=of(promotion))
    made = data(RULE_CREATE, variables={"input": given}, token=token)["promotionRuleCreate"]
    assert made["errors"] == []
    assert price_of(cloth) == 90.0
    data(RULE_DELETE, variables={"id": made["promotionRule"]["id"]}, token=token)
    assert price_of(cloth) == 100.0
    nowhere = data(RULE_DELETE, variables={"id": made["promotionRule"]["id"]}, token=token)["promotionRuleDelete"]
    assert nowhere["errors"] == [{"code": "NOT_FOUND"}]
    both = {"addChannels": [online()], "removeChannels": [online()]}
    variables = {"id": of(PromotionRule.objects.get()), "input": both}
    (error,) = data(RULE_UPDATE, variables=variables, token=token)["promotionRuleUpdate"]["errors"]
    assert error["code"] == "DUPLICATED_INPUT_ITEM"
    assert data(DELETE, variables={"id": of(promotion)}, token=token)["promotionDelete"]["errors"] == []
    assert not PromotionRule.objects.exists()


def test_strangers_and_wrong_staff_change_and_see_nothing() -> None:
    set_up_market()
    rule = a_promotion({"variant": {"ids": [1]}})
    documents = (
        (CREATE, {"input": {"name": "x", "type": "CATALOGUE"}}),
        (UPDATE, {"id": of(rule.promotion), "input": {"name": "x"}}),
        (DELETE, {"id": of(rule.promotion)}),
        (RULE_CREATE, {"input": a_rule(promotion=of(rule.promotion))}),
        (RULE_UPDATE, {"id": of(rule), "input": {"rewardValue": 1}}),
        (RULE_DELETE, {"id": of(rule)}),
        ("query($id: ID!) { promotion(id: $id) { id } }", {"id": of(rule.promotion)}),
        ("{ promotions(first: 3) { totalCount } }", {}),
    )
    for token in (None, staff("MANAGE_PRODUCTS")):
        for document, variables in documents:
            answer = ask(document, variables=variables, token=token)
            assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert PromotionRule.objects.get().reward_value == 20_00
    assert Promotion.objects.get().name == "ลดราคา"


def test_lists_of_promotions_are_narrowed_and_sorted() -> None:
    set_up_market()
    token = staff()
    a_promotion({}, name="ก")
    a_promotion({}, name="ข", kind="ORDER", end_date="2027-01-01T00:00:00Z")
    query = """query($where: PromotionWhereInput, $sort: PromotionSortingInput) { promotions(first: 9, where: $where,
        sortBy: $sort) { totalCount edges { node { name rules { rewardValue } } } } }"""

    def names(**variables: Any) -> list[str]:
        page = data(query, variables=variables, token=token)["promotions"]
        return [one["node"]["name"] for one in page["edges"]]

    assert names() == ["ก", "ข"]
    assert names(where={"type": {"eq": "ORDER"}}) == ["ข"]
    assert names(where={"OR": [{"name": {"eq": "ก"}}, {"endDate": {"range": {"gte": "2026-12-31T00:00:00Z"}}}]}) == [
        "ก",
        "ข",
    ]
    assert names(where={"isOldSale": True}) == []
    for field in ("NAME", "START_DATE", "END_DATE", "CREATED_AT"):
        assert len(names(sort={"field": field, "direction": "DESC"})) == 2

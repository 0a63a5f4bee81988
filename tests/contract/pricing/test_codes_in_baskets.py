"""A code in a basket: what it takes off, when it applies, and what the order keeps of it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.orders.models import Order
from marketplace.commerce.pricing.models import Voucher, VoucherCode, VoucherCustomer
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_category, a_customer, a_product, a_variant, set_up_market, the_variant
from tests.contract.ask import APP, ask, data
from tests.discounts import a_promotion, a_voucher
from tests.selling import a_checkout, an_order

pytestmark = pytest.mark.django_db(transaction=True)

BASKET = """fragment Basket on Checkout { voucherCode discountName translatedDiscountName discount { amount }
    subtotalPrice { gross { amount } } shippingPrice { gross { amount } }
    totalPrice { gross { amount } net { amount } tax { amount } }
    lines { quantity unitPrice { gross { amount } } undiscountedUnitPrice { amount } undiscountedTotalPrice { amount }
        totalPrice { gross { amount } } } }"""
ADD = (
    "mutation($id: ID, $code: String!) { checkoutAddPromoCode(id: $id, promoCode: $code) {"
    " checkout { ...Basket } errors { field code message } } }" + BASKET
)
REMOVE = (
    "mutation($id: ID, $code: String, $voucher: ID) { checkoutRemovePromoCode(id: $id, promoCode: $code,"
    " promoCodeId: $voucher) { checkout { ...Basket } errors { field code } } }" + BASKET
)
READ = "query($id: ID) { checkout(id: $id) { ...Basket } }" + BASKET
COMPLETE = """mutation($id: ID) { checkoutComplete(id: $id) { errors { field code message } order { id number
    voucherCode total { gross { amount } } undiscountedTotal { gross { amount } }
    discounts { type valueType value name translatedName reason total { amount } }
    lines { voucherCode unitPrice { gross { amount } } undiscountedUnitPrice { gross { amount } } unitDiscountReason
        totalPrice { gross { amount } } } } } }"""


def of(checkout: Checkout) -> str:
    return to_global_id("Checkout", checkout.token)


def add(checkout: Checkout, code: str = "NEW10") -> dict[str, Any]:
    return data(ADD, variables={"id": of(checkout), "code": code})["checkoutAddPromoCode"]


def taken(checkout: Checkout, code: str = "NEW10") -> dict[str, Any]:
    payload = add(checkout, code)
    assert payload["errors"] == []
    return payload["checkout"]


def refused(checkout: Checkout, code: str = "NEW10") -> str:
    payload = add(checkout, code)
    checkout.refresh_from_db()
    assert checkout.voucher_code == ""
    (error,) = payload["errors"]
    assert error["field"] == "promoCode"
    assert error["message"]
    return error["code"]


def amounts(basket: dict[str, Any]) -> tuple[float, float, float, float]:
    return (
        basket["subtotalPrice"]["gross"]["amount"],
        basket["shippingPrice"]["gross"]["amount"],
        basket["discount"]["amount"],
        basket["totalPrice"]["gross"]["amount"],
    )


def line_totals(basket: dict[str, Any]) -> list[float]:
    return [one["totalPrice"]["gross"]["amount"] for one in basket["lines"]]


def complete(checkout: Checkout) -> dict[str, Any]:
    return data(COMPLETE, variables={"id": of(checkout)})["checkoutComplete"]


def test_a_tenth_off_all_goods_is_spread_over_the_lines_to_the_satang_and_tax_is_of_what_is_paid() -> None:
    set_up_market()
    cloth = the_variant(a_product(price=10_700, tax="VAT 7"))
    soap = the_variant(a_product(price=3_333, tax="VAT 7"))
    a_voucher("NEW10", name="ลูกค้าใหม่", translations={"en": {"name": "New buyers"}})
    basket = taken(a_checkout({cloth: 1, soap: 2}, language_code="en"))
    assert amounts(basket) == (156.29, 60.0, 17.37, 216.29)  # 10 % of 173.66 is 17.366
    assert line_totals(basket) == [96.30, 59.99]
    assert [one["unitPrice"]["gross"]["amount"] for one in basket["lines"]] == [96.30, 30.0]
    assert [one["undiscountedUnitPrice"]["amount"] for one in basket["lines"]] == [107.0, 33.33]
    assert [one["undiscountedTotalPrice"]["amount"] for one in basket["lines"]] == [107.0, 66.66]
    assert basket["totalPrice"]["tax"]["amount"] == 10.22  # 6.30 of 96.30 and 3.92 of 59.99
    assert (basket["voucherCode"], basket["discountName"]) == ("NEW10", "ลูกค้าใหม่")
    assert basket["translatedDiscountName"] == "New buyers"


def test_a_sum_off_all_goods_never_takes_off_more_than_they_cost() -> None:
    set_up_market()
    a_voucher("NEW10", value=50_000, share=False)
    basket = taken(a_checkout({the_variant(a_product(price=20_000)): 1}))
    assert amounts(basket) == (0.0, 60.0, 200.0, 60.0)


def test_a_sum_off_certain_goods_is_taken_off_each_piece_and_never_below_nothing() -> None:
    set_up_market()
    cloth, soap = a_product(price=20_000), a_product(price=3_000)
    other = the_variant(a_product(price=9_000))
    goods = {"products": [cloth, soap]}
    a_voucher("NEW10", value=5_000, share=False, type="SPECIFIC_PRODUCT", goods=goods)
    basket = taken(a_checkout({the_variant(cloth): 2, the_variant(soap): 1, other: 1}))
    assert line_totals(basket) == [300.0, 0.0, 90.0]
    assert amounts(basket) == (390.0, 60.0, 130.0, 450.0)


def test_a_share_off_certain_goods_is_rounded_once_per_line() -> None:
    set_up_market()
    soap = a_product(price=3_333)
    a_voucher("NEW10", type="SPECIFIC_PRODUCT", goods={"variants": [the_variant(soap)]})
    basket = taken(a_checkout({the_variant(soap): 3, the_variant(a_product(price=100)): 1}))
    assert line_totals(basket) == [89.99, 1.0]  # 10 % of 99.99 is 9.999: 10.00


def test_a_shelf_is_meant_without_the_shelves_inside_it_and_a_code_for_other_goods_does_not_apply() -> None:
    set_up_market()
    shelf = a_category("ผ้า")
    inner = a_category("ผ้าไหม", parent=shelf)
    a_voucher("NEW10", type="SPECIFIC_PRODUCT", goods={"categories": [shelf]})
    on_it, inside = a_product(price=10_000, category=shelf), a_product(price=10_000, category=inner)
    assert line_totals(taken(a_checkout({the_variant(on_it): 1, the_variant(inside): 1}))) == [90.0, 100.0]
    assert refused(a_checkout({the_variant(inside): 1})) == "VOUCHER_NOT_APPLICABLE"


def test_a_code_for_certain_goods_that_names_none_is_for_all() -> None:
    set_up_market()
    a_voucher("NEW10", type="SPECIFIC_PRODUCT")
    assert line_totals(taken(a_checkout({the_variant(a_product(price=10_000)): 1}))) == [90.0]


def test_once_per_order_takes_something_off_one_piece_of_the_cheapest() -> None:
    set_up_market()
    cheap, dear = the_variant(a_product(price=5_000)), the_variant(a_product(price=50_000))
    a_voucher("NEW10", value=50_00, apply_once_per_order=True)
    basket = taken(a_checkout({dear: 1, cheap: 3}))
    assert line_totals(basket) == [500.0, 125.0]
    assert basket["discount"]["amount"] == 25.0


def test_a_free_parcel_needs_a_chosen_way_of_sending_and_takes_nothing_off_the_goods() -> None:
    set_up_market()
    a_voucher("NEW10", value=100_00, type="SHIPPING")
    cloth = the_variant(a_product(price=50_000))
    assert amounts(taken(a_checkout({cloth: 1}))) == (500.0, 0.0, 60.0, 500.0)
    assert refused(a_checkout({cloth: 1}, ready=False)) == "VOUCHER_NOT_APPLICABLE"
    massage = the_variant(a_product(price=50_000, kind="service"))
    assert refused(a_checkout({massage: 1})) == "VOUCHER_NOT_APPLICABLE"


def test_a_code_for_parcels_to_other_countries_does_not_apply() -> None:
    set_up_market()
    voucher = a_voucher("NEW10", value=100_00, type="SHIPPING", countries=["LA"])
    checkout = a_checkout({the_variant(a_product()): 1})
    assert refused(checkout) == "VOUCHER_NOT_APPLICABLE"
    Voucher.objects.filter(pk=voucher.pk).update(countries=["LA", "TH"])
    assert taken(checkout)["shippingPrice"]["gross"]["amount"] == 0.0


def test_promotions_come_first_and_the_code_counts_on_what_is_left() -> None:
    set_up_market()
    cloth = the_variant(a_product(price=10_000))
    a_promotion({"variant": {"ids": [cloth.pk]}}, value=20_00)
    a_voucher("NEW10")
    basket = taken(a_checkout({cloth: 2}))
    assert amounts(basket) == (144.0, 60.0, 16.0, 204.0)
    assert basket["lines"][0]["undiscountedUnitPrice"]["amount"] == 100.0
    assert basket["lines"][0]["unitPrice"]["gross"]["amount"] == 72.0


def test_the_least_sum_is_asked_of_the_goods_after_promotions_and_before_the_code() -> None:
    set_up_market()
    cloth = the_variant(a_product(price=60_000))
    a_voucher("NEW10", min_spent=50_000)
    assert taken(a_checkout({cloth: 1}))["discount"]["amount"] == 60.0
    a_promotion({"variant": {"ids": [cloth.pk]}}, value=20_00)
    assert refused(a_checkout({cloth: 1})) == "VOUCHER_NOT_APPLICABLE"


def test_the_least_number_of_pieces_is_asked() -> None:
    set_up_market()
    cloth = the_variant(a_product())
    a_voucher("NEW10", min_checkout_items_quantity=3)
    assert refused(a_checkout({cloth: 2})) == "VOUCHER_NOT_APPLICABLE"
    assert taken(a_checkout({cloth: 3}))["voucherCode"] == "NEW10"


@pytest.mark.parametrize(
    "fields",
    [
        {"start_date": datetime(2099, 1, 1, tzinfo=UTC)},
        {"end_date": datetime(2021, 1, 1, tzinfo=UTC)},
        {"channels": ("truck",)},
        {"usage_limit": 0},
    ],
)
def test_a_code_that_is_good_for_nothing_here_and_now_is_invalid(fields: dict[str, Any]) -> None:
    set_up_market()
    a_voucher("NEW10", **fields)
    checkout = a_checkout({the_variant(a_product()): 1})
    assert refused(checkout) == "INVALID"
    assert refused(checkout, "NOBODY-KNOWS-IT") == "INVALID"
    assert refused(checkout, "") == "INVALID"


def test_a_code_for_staff_is_theirs_alone() -> None:
    set_up_market()
    a_voucher("NEW10", only_for_staff=True)
    cloth = the_variant(a_product())
    assert refused(a_checkout({cloth: 1}, customer=a_customer())) == "VOUCHER_NOT_APPLICABLE"
    staff = a_customer(permissions=["MANAGE_ORDERS"])
    assert taken(a_checkout({cloth: 1}, customer=staff))["voucherCode"] == "NEW10"


def test_each_customer_has_a_code_once_also_a_guest_and_by_whichever_code_of_the_voucher() -> None:
    set_up_market()
    cloth = the_variant(a_product())
    a_voucher("NEW10", "FRIEND10", apply_once_per_customer=True)
    checkout = a_checkout({cloth: 1})
    taken(checkout)
    assert complete(checkout)["errors"] == []
    again = a_checkout({cloth: 1}, email="MANEE@example.test")
    assert refused(again) == "VOUCHER_NOT_APPLICABLE"
    assert refused(again, "FRIEND10") == "VOUCHER_NOT_APPLICABLE"
    assert taken(a_checkout({cloth: 1}, email="mana@example.test"))["voucherCode"] == "NEW10"
    assert [one.customer_email for one in VoucherCustomer.objects.all()] == ["manee@example.test"]


def test_uses_count_only_where_there_is_a_limit_and_only_when_the_order_is_placed() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=20))
    a_voucher("NEW10", usage_limit=1)
    a_voucher("ALWAYS10")
    for code in ("NEW10", "ALWAYS10"):
        checkout = a_checkout({cloth: 1})
        taken(checkout, code)
        assert VoucherCode.objects.filter(used__gt=0).count() == (0 if code == "NEW10" else 1)
        assert complete(checkout)["errors"] == []
    assert dict(VoucherCode.objects.values_list("code", "used")) == {"NEW10": 1, "ALWAYS10": 0}
    assert refused(a_checkout({cloth: 1})) == "INVALID"


def test_a_code_for_one_use_is_invalid_afterwards() -> None:
    set_up_market()
    cloth = the_variant(a_product())
    a_voucher("NEW10", "OTHER10", single_use=True)
    checkout = a_checkout({cloth: 1})
    taken(checkout)
    assert complete(checkout)["errors"] == []
    assert refused(a_checkout({cloth: 1})) == "INVALID"
    assert taken(a_checkout({cloth: 1}), "OTHER10")["voucherCode"] == "OTHER10"


def test_a_second_code_takes_the_place_of_the_first_and_a_bad_one_does_not() -> None:
    set_up_market()
    a_voucher("NEW10")
    a_voucher("HALF", value=50_00)
    checkout = a_checkout({the_variant(a_product(price=10_000)): 1})
    taken(checkout)
    assert taken(checkout, "HALF")["discount"]["amount"] == 50.0
    assert add(checkout, "NONSENSE")["errors"][0]["code"] == "INVALID"
    checkout.refresh_from_db()
    assert checkout.voucher_code == "HALF"


def test_a_code_is_taken_out_by_itself_by_its_brother_or_by_its_voucher() -> None:
    set_up_market()
    voucher = a_voucher("NEW10", "FRIEND10")
    for named in (
        {"code": "NEW10"},
        {"code": "FRIEND10"},
        {"voucher": to_global_id("Voucher", voucher.pk)},
    ):
        checkout = a_checkout({the_variant(a_product(price=10_000)): 1})
        taken(checkout)
        payload = data(REMOVE, variables={"id": of(checkout), **named})["checkoutRemovePromoCode"]
        assert payload["errors"] == []
        assert payload["checkout"]["voucherCode"] is None
        assert amounts(payload["checkout"]) == (100.0, 60.0, 0.0, 160.0)


def test_taking_out_what_is_not_there_is_refused_by_saleors_codes() -> None:
    set_up_market()
    a_voucher("NEW10")
    other = a_voucher("HALF")
    checkout = a_checkout({the_variant(a_product()): 1})
    taken(checkout)
    codes = {}
    for name, named in (
        ("unknown", {"code": "NOBODY"}),
        ("not in it", {"code": "HALF"}),
        ("other voucher", {"voucher": to_global_id("Voucher", other.pk)}),
        ("no voucher", {"voucher": to_global_id("Product", 1)}),
        ("nothing", {}),
    ):
        payload = data(REMOVE, variables={"id": of(checkout), **named})["checkoutRemovePromoCode"]
        codes[name] = payload["errors"][0]["code"]
    assert codes == {
        "unknown": "NOT_FOUND",
        "not in it": "INVALID",
        "other voucher": "NOT_FOUND",
        "no voucher": "NOT_FOUND",
        "nothing": "GRAPHQL_ERROR",
    }
    checkout.refresh_from_db()
    assert checkout.voucher_code == "NEW10"


def test_a_code_that_stopped_applying_is_said_at_the_end_and_never_dropped() -> None:
    set_up_market()
    voucher = a_voucher("NEW10")
    checkout = a_checkout({the_variant(a_product(price=10_000)): 1})
    taken(checkout)
    Voucher.objects.filter(pk=voucher.pk).update(end_date=datetime(2021, 1, 1, tzinfo=UTC))
    basket = data(READ, variables={"id": of(checkout)})["checkout"]
    assert (basket["voucherCode"], basket["discountName"]) == ("NEW10", None)
    assert amounts(basket) == (100.0, 60.0, 0.0, 160.0)
    (error,) = complete(checkout)["errors"]
    assert (error["code"], error["field"]) == ("VOUCHER_NOT_APPLICABLE", "voucherCode")
    assert not Order.objects.exists()
    data(REMOVE, variables={"id": of(checkout), "code": "NEW10"})
    assert complete(checkout)["order"]["total"]["gross"]["amount"] == 160.0


def test_the_order_keeps_the_code_and_what_it_took_off_all_goods() -> None:
    set_up_market()
    a_voucher("NEW10", name="ลูกค้าใหม่", translations={"en": {"name": "New buyers"}})
    checkout = a_checkout({the_variant(a_product(price=10_000)): 3}, language_code="en")
    taken(checkout)
    order = complete(checkout)["order"]
    assert order["voucherCode"] == "NEW10"
    assert order["total"]["gross"]["amount"] == 330.0
    assert order["undiscountedTotal"]["gross"]["amount"] == 360.0
    assert order["discounts"] == [
        {
            "type": "VOUCHER",
            "valueType": "FIXED",
            "value": 30.0,
            "name": "ลูกค้าใหม่",
            "translatedName": "New buyers",
            "reason": "Voucher code: NEW10",
            "total": {"amount": 30.0},
        }
    ]
    assert order["lines"][0]["totalPrice"]["gross"]["amount"] == 270.0
    assert order["lines"][0]["unitPrice"]["gross"]["amount"] == 90.0
    assert order["lines"][0]["undiscountedUnitPrice"]["gross"]["amount"] == 100.0


def test_a_line_keeps_the_code_that_was_for_it() -> None:
    set_up_market()
    cloth = a_product(price=10_000)
    a_voucher("NEW10", type="SPECIFIC_PRODUCT", goods={"products": [cloth]})
    checkout = a_checkout({the_variant(cloth): 1, the_variant(a_product(price=5_000)): 1})
    taken(checkout)
    order = complete(checkout)["order"]
    assert order["discounts"] == []
    assert [one["voucherCode"] for one in order["lines"]] == ["NEW10", None]
    assert order["total"]["gross"]["amount"] == 200.0


def test_a_price_that_changed_since_the_buyer_was_told_is_said_once_with_the_new_one() -> None:
    set_up_market()
    cloth = a_product(price=10_000)
    checkout = a_checkout({the_variant(cloth): 1})
    assert amounts(data(READ, variables={"id": of(checkout)})["checkout"])[3] == 160.0
    the_variant(cloth).channel_listings.update(price_amount=12_000)
    (error,) = complete(checkout)["errors"]
    assert (error["code"], error["field"]) == ("INVALID", "totalPrice")
    assert "160.00" in error["message"]
    assert "180.00" in error["message"]
    assert not Order.objects.exists()
    assert complete(checkout)["order"]["total"]["gross"]["amount"] == 180.0


def test_a_buyer_who_was_told_the_new_price_is_not_asked_again_and_an_apps_look_tells_her_nothing() -> None:
    set_up_market()
    told, untold = a_product(price=10_000), a_product(price=10_000)
    checkouts = [a_checkout({the_variant(one): 1}) for one in (told, untold)]
    for product, checkout, token in ((told, checkouts[0], None), (untold, checkouts[1], APP)):
        data(READ, variables={"id": of(checkout)})
        the_variant(product).channel_listings.update(price_amount=9_000)
        data(READ, variables={"id": of(checkout)}, token=token)
    assert complete(checkouts[0])["order"]["total"]["gross"]["amount"] == 150.0
    assert complete(checkouts[1])["errors"][0]["code"] == "INVALID"


def test_a_basket_that_the_buyer_changed_herself_is_not_a_changed_price() -> None:
    set_up_market()
    cloth = the_variant(a_product(price=10_000))
    checkout = a_checkout({cloth: 1})
    data(READ, variables={"id": of(checkout)})
    mutation = """mutation($id: ID, $variant: ID!) { checkoutLinesUpdate(id: $id,
        lines: [{variantId: $variant, quantity: 2}]) { errors { code } } }"""
    data(mutation, variables={"id": of(checkout), "variant": to_global_id("ProductVariant", cloth.pk)})
    assert complete(checkout)["order"]["total"]["gross"]["amount"] == 260.0


def test_the_voucher_behind_a_code_is_told_to_its_staff_alone() -> None:
    set_up_market()
    a_voucher("NEW10")
    checkout = a_checkout({the_variant(a_product()): 1})
    taken(checkout)
    query = "query($id: ID) { checkout(id: $id) { voucher { id code } } }"
    answer = ask(query, variables={"id": of(checkout)})
    assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert answer["data"]["checkout"]["voucher"] is None


def test_an_order_without_a_code_has_no_discounts() -> None:
    set_up_market()
    order = an_order({the_variant(a_product(price=10_000)): 1, a_variant(a_product(), price=5_000): 1})
    assert order.voucher_code == ""
    assert not order.discounts.exists()
    assert order.undiscounted_total_gross_amount == order.total_gross_amount

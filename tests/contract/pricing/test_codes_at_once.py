"""Ten buyers, one use: real threads on connections of their own."""

from functools import partial

import pytest
from django.db import transaction

from marketplace.commerce.checkout.add_promo_code import add_promo_code
from marketplace.commerce.checkout.complete_checkout import complete_checkout
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.orders.models import Order
from marketplace.commerce.pricing.models import VoucherCode, VoucherCustomer
from marketplace.commerce.pricing.release_voucher import release_voucher
from marketplace.shared.errors import DomainError
from tests.builders import a_customer, a_product, set_up_market, the_variant
from tests.discounts import a_voucher
from tests.racing import race
from tests.selling import NOW, a_checkout, stock_of

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def complete(checkout: Checkout) -> Order:
    return complete_checkout(token=checkout.token, actor="", now=NOW)


def with_code(checkout: Checkout, code: str) -> Checkout:
    with transaction.atomic():
        return add_promo_code(token=checkout.token, code=code, now=NOW)


def test_one_use_and_ten_buyers_is_one_order_and_nine_keep_their_baskets() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=20))
    a_voucher("ONCE", usage_limit=1)
    checkouts = [with_code(a_checkout({variant: 1}, email=f"b{one}@example.test"), "ONCE") for one in range(10)]
    answers = race([partial(complete, one) for one in checkouts])
    assert [one.code for one in answers if isinstance(one, DomainError)] == ["VOUCHER_NOT_APPLICABLE"] * 9
    assert Order.objects.count() == 1
    assert VoucherCode.objects.get().used == 1
    assert stock_of(variant) == (20, 1)
    assert list(Checkout.objects.values_list("voucher_code", flat=True)) == ["ONCE"] * 9


def test_a_limit_counts_over_all_codes_of_a_voucher() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=20))
    a_voucher("RED", "BLUE", usage_limit=3)
    codes = ["RED", "BLUE"] * 4
    checkouts = [with_code(a_checkout({variant: 1}), code) for code in codes]
    answers = race([partial(complete, one) for one in checkouts])
    assert sum(isinstance(one, Order) for one in answers) == 3
    assert sum(VoucherCode.objects.values_list("used", flat=True)) == 3


def test_one_customer_with_many_baskets_has_a_code_once() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=20))
    a_voucher("FIRST", "ALSO-FIRST", apply_once_per_customer=True)
    buyer = a_customer("one@example.test")
    codes = ["FIRST", "ALSO-FIRST"] * 3
    checkouts = [with_code(a_checkout({variant: 1}, customer=buyer), code) for code in codes]
    answers = race([partial(complete, one) for one in checkouts])
    assert sum(isinstance(one, Order) for one in answers) == 1
    assert {one.code for one in answers if isinstance(one, DomainError)} == {"VOUCHER_NOT_APPLICABLE"}
    assert VoucherCustomer.objects.count() == 1


def test_a_code_for_one_use_is_used_once() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=20))
    a_voucher("SINGLE", single_use=True)
    checkouts = [with_code(a_checkout({variant: 1}), "SINGLE") for _ in range(6)]
    answers = race([partial(complete, one) for one in checkouts])
    assert sum(isinstance(one, Order) for one in answers) == 1
    assert VoucherCode.objects.get().is_active is False


def test_what_the_stock_refuses_counts_no_use() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=1))
    a_voucher("MANY", usage_limit=100)
    checkouts = [with_code(a_checkout({variant: 1}), "MANY") for _ in range(5)]
    answers = race([partial(complete, one) for one in checkouts])
    assert sum(isinstance(one, Order) for one in answers) == 1
    assert VoucherCode.objects.get().used == 1


def test_a_use_that_is_given_back_may_be_used_again_and_never_falls_below_none() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=20))
    a_voucher("BACK", usage_limit=1, apply_once_per_customer=True, single_use=True)
    with transaction.atomic():
        complete(with_code(a_checkout({variant: 1}), "BACK"))
    race([partial(release_voucher, code="BACK", email="Manee@example.test")] * 3)
    code = VoucherCode.objects.get()
    assert (code.used, code.is_active) == (0, True)
    assert not VoucherCustomer.objects.exists()
    with transaction.atomic():
        complete(with_code(a_checkout({variant: 1}), "BACK"))
        release_voucher(code="NOBODY-KNOWS-IT", email="")
        release_voucher(code="", email="")
    assert Order.objects.count() == 2

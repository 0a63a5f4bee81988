"""An order that was bought with a code or a promotion is edited before it is paid: what was taken off stays right."""

from typing import Any

import pytest
from django.db import transaction

from marketplace.commerce.catalog.models import ProductType
from marketplace.commerce.channels.models import Channel, TaxClass
from marketplace.commerce.checkout.add_promo_code import add_promo_code
from marketplace.commerce.checkout.complete_checkout import complete_checkout
from marketplace.commerce.orders.drafts.add_lines import DraftGoods
from marketplace.commerce.orders.drafts.create_draft import DraftWords, create_draft
from marketplace.commerce.orders.drafts.update_line import update_line
from marketplace.commerce.orders.models import Order
from marketplace.commerce.shipping.models import ShippingMethod
from tests.builders import NOW, a_product, set_up_market, the_variant
from tests.discounts import a_promotion, a_voucher
from tests.selling import a_checkout, ems

pytestmark = pytest.mark.django_db


def bought(code: str, *products: Any, pieces: int = 2) -> Order:
    """An order of so many pieces of each of these goods, with a code; its parcel costs 60 baht."""
    token = a_checkout({the_variant(one): pieces for one in products}).token
    if code:
        add_promo_code(token=token, code=code, now=NOW)
    return complete_checkout(token=token, actor="", now=NOW)


def edited(order: Order, *, line: int = 1, quantity: int) -> tuple[list[int], int, int]:
    """Set a line's pieces; give what the lines cost, the parcel, and all of it."""
    with transaction.atomic():
        update_line(line_id=order.lines.get(position=line).pk, quantity=quantity, actor="user:1", now=NOW)
    order.refresh_from_db()
    lines = list(order.lines.order_by("position").values_list("total_price_gross_amount", flat=True))
    return lines, order.shipping_gross_amount, order.total_gross_amount


def test_a_code_for_certain_goods_takes_off_as_much_of_each_piece_as_before() -> None:
    set_up_market()
    cloth, soap = a_product(price=35_000), a_product(price=10_000)
    a_voucher("CLOTH", value=10_00, type="SPECIFIC_PRODUCT", goods={"products": [cloth]})
    order = bought("CLOTH", cloth, soap)
    assert edited(order, line=2, quantity=3) == ([63_000, 30_000], 6_000, 99_000)
    assert edited(order, quantity=1) == ([31_500, 30_000], 6_000, 67_500)
    assert edited(order, quantity=3) == ([94_500, 30_000], 6_000, 130_500)


def test_a_code_on_top_of_a_promotion_leaves_the_promotion_standing() -> None:
    set_up_market()
    cloth = a_product(price=35_000)
    a_promotion({"product": {"ids": [cloth.pk]}}, value=20_00)
    a_voucher("CLOTH", value=10_00, type="SPECIFIC_PRODUCT", goods={"products": [cloth]})
    order = bought("CLOTH", cloth)
    assert order.lines.get().total_price_gross_amount == 50_400
    assert edited(order, quantity=1) == ([25_200], 6_000, 31_200)
    assert sorted(order.lines.get().discounts.values_list("type", "amount")) == [
        ("PROMOTION", 7_000),
        ("VOUCHER", 2_800),
    ]


def test_a_code_for_one_piece_stays_for_one_piece() -> None:
    set_up_market()
    a_voucher("ONCE", value=50_00, apply_once_per_order=True)
    assert edited(bought("ONCE", a_product(price=10_000)), quantity=4) == ([35_000], 6_000, 41_000)


def test_a_code_for_all_goods_takes_nothing_off_the_parcel() -> None:
    set_up_market()
    a_voucher("SUM", value=100_00, share=False)
    assert edited(bought("SUM", a_product(price=10_000)), quantity=3) == ([20_000], 6_000, 26_000)


def test_what_is_taken_off_all_goods_is_no_discount_of_a_piece_as_in_saleor() -> None:
    set_up_market()
    cloth = a_product(price=35_000)
    a_promotion({"product": {"ids": [cloth.pk]}}, value=20_00)
    a_voucher("SHARE", value=10_00)
    order = bought("SHARE", cloth)
    line = order.lines.get()
    assert (line.unit_price_gross_amount, line.unit_discount_amount) == (25_200, 7_000)
    edited(order, quantity=1)
    assert order.lines.get().unit_discount_amount == 7_000


def test_a_code_for_the_parcel_takes_nothing_off_the_goods() -> None:
    set_up_market()
    a_voucher("PARCEL", value=50_00, type="SHIPPING")
    assert edited(bought("PARCEL", a_product(price=10_000)), quantity=3) == ([30_000], 3_000, 33_000)


def test_a_promotion_for_whole_orders_takes_nothing_off_the_parcel() -> None:
    set_up_market()
    a_promotion({"subtotal": {"gte": 10_000}}, kind="ORDER", value=10_00)
    assert edited(bought("", a_product(price=10_000)), quantity=3) == ([27_000], 6_000, 33_000)


def test_the_tax_of_the_parcel_stays() -> None:
    set_up_market()
    rows = ShippingMethod.objects.filter(pk=ems().pk)
    rows.update(tax_class=TaxClass.objects.get(name="VAT 7"))
    order = bought("", a_product(price=10_700))
    edited(order, quantity=1)
    assert (order.shipping_gross_amount, order.shipping_net_amount) == (6_000, 5_607)


def test_goods_in_a_draft_are_taxed_by_their_kind_as_in_a_basket() -> None:
    set_up_market()
    plain = a_product(price=10_700)
    ProductType.objects.filter(pk=plain.product_type_id).update(tax_class=TaxClass.objects.get(name="VAT 7"))
    draft = create_draft(
        channel_id=Channel.objects.get(slug="online").pk,
        written=DraftWords(),
        goods=[DraftGoods(variant_id=the_variant(plain).pk, quantity=1)],
        actor="user:1",
        now=NOW,
    )
    assert draft.lines.get().total_price_net_amount == 10_000

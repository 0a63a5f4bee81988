"""What a buyer sees of a discount is a sum that can be followed: goods and parcel less the discount are the total."""

import re
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from marketplace.commerce.checkout.models import Checkout
from marketplace.events.orders import OrderCreated
from marketplace.shared.models import OutboxEvent
from storefront_theme.write_order_letter import write_order_letter
from tests.discounts import a_promotion, a_voucher
from tests.shopping import a_shop, go_to_review, order_form, put_in_basket

pytestmark = pytest.mark.django_db(transaction=True)
AMOUNT = re.compile(r"(−?)฿([\d,]+\.\d\d)")


def amounts_in(words: str) -> list[int]:
    """All amounts that are written there, in satang."""
    return [int(sum_.replace(",", "").replace(".", "")) * (-1 if minus else 1) for minus, sum_ in AMOUNT.findall(words)]


def sums(page: HttpResponse) -> list[int]:
    """The amounts of the page's sum, the total last."""
    (found,) = re.findall(r'<dl class="sums">(.*?)</dl>', page.content.decode(), re.S)
    return amounts_in(found)


def line_sums(page: HttpResponse) -> list[int]:
    return amounts_in("".join(re.findall(r'<ul class="review-lines">(.*?)</ul>', page.content.decode(), re.S)))


def with_code(client: Client, **voucher: Any) -> None:
    """A basket of three, with a code in it."""
    shop = a_shop()
    a_promotion({"product": {"ids": [shop.cushion.pk]}}, value=10_00)
    put_in_basket(client, shop.basket, pieces="3")
    put_in_basket(client, shop.cushion, pieces="1")
    if voucher:
        a_voucher("NEW10", **voucher)
        Checkout.objects.update(voucher_code="NEW10")


@pytest.mark.parametrize(
    ("voucher", "basket", "order"),
    [
        ({}, [109_000, -2_500, 106_500], [109_000, 4_000, -2_500, 110_500]),
        ({"value": 12_50}, [109_000, -15_813, 93_187], [109_000, 4_000, -15_813, 97_187]),
        ({"value": 50_00, "type": "SHIPPING"}, [109_000, -2_500, 106_500], [109_000, 4_000, -4_500, 108_500]),
    ],
)
def test_basket_review_order_and_letter_add_up(
    client: Client, mailoutbox: list[Any], voucher: dict[str, Any], basket: list[int], order: list[int]
) -> None:
    with_code(client, **voucher)
    assert sums(client.get("/basket/")) == basket
    review = go_to_review(client)
    assert sums(review) == order
    assert sum(line_sums(review)) == order[0]
    placed = client.get(client.post("/checkout/review/", order_form(review))["Location"])
    assert sums(placed) == order
    assert sum(order[:-1]) == order[-1]
    assert sum(line_sums(placed)) == order[0]
    write_order_letter(OrderCreated.from_payload(OutboxEvent.objects.get(name="OrderCreated").payload))
    *parts, total = amounts_in(mailoutbox[0].body)
    assert (sum(parts), total) == (order[-1], order[-1])
    assert ("ส่วนลด (NEW10)" if voucher else "ส่วนลด:") in mailoutbox[0].body


def test_without_a_discount_no_page_speaks_of_one(client: Client) -> None:
    put_in_basket(client, a_shop().basket)
    assert sums(client.get("/basket/")) == [28_000, 28_000]
    assert "ส่วนลด" not in go_to_review(client).content.decode()

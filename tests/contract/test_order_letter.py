"""Each order is answered by a letter in the buyer's language."""

import dataclasses
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from marketplace.events.orders import OrderCreated
from marketplace.shared.models import OutboxEvent
from storefront_theme.write_order_letter import write_order_letter
from tests.shopping import Shop, a_shop, go_to_review, order_form, put_in_basket

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def shop() -> Shop:
    return a_shop()


def an_order(client: Client, shop: Shop, *, payment: str = "cash_on_delivery", prefix: str = "") -> OrderCreated:
    """Buy two baskets and give what was recorded of it."""
    put_in_basket(client, shop.basket, pieces="2", prefix=prefix)
    client.post("/checkout/review/", order_form(go_to_review(client, payment=payment)))
    return OrderCreated.from_payload(OutboxEvent.objects.get(name="OrderCreated").payload)


def test_a_thai_order_gets_a_thai_letter_with_its_link(client: Client, shop: Shop, mailoutbox: list[Any]) -> None:
    event = an_order(client, shop)
    write_order_letter(event)
    (letter,) = mailoutbox
    assert letter.to == ["somying@example.test"]
    assert letter.subject == f"คำสั่งซื้อ {event.sale.number} ที่ตลาดฝีมือ"
    assert "- ตะกร้าสานผักตบชวา × 2: ฿560.00" in letter.body
    assert f"/orders/{event.sale.order}/" in letter.body
    assert "/en/" not in letter.body
    assert "ข้อมูลตัวอย่าง" in letter.body
    assert "ไม่ต้องทำอะไร" in letter.body


def test_an_english_order_gets_an_english_letter(client: Client, shop: Shop, mailoutbox: list[Any]) -> None:
    event = an_order(client, shop, payment="promptpay_transfer", prefix="/en")
    write_order_letter(event)
    (letter,) = mailoutbox
    assert letter.subject == f"Your order {event.sale.number} at Talad Feemue"
    assert f"/en/orders/{event.sale.order}/" in letter.body
    assert "scan the QR code with your bank’s app" in letter.body
    assert "&" not in letter.body


def test_an_order_that_is_none_of_the_shop_s_gets_no_letter(client: Client, shop: Shop, mailoutbox: list[Any]) -> None:
    event = an_order(client, shop)
    write_order_letter(dataclasses.replace(event, sale=dataclasses.replace(event.sale, channel="truck")))
    write_order_letter(dataclasses.replace(event, sale=dataclasses.replace(event.sale, order=uuid4())))
    assert mailoutbox == []


def test_called_twice_it_says_the_same(client: Client, shop: Shop, mailoutbox: list[Any]) -> None:
    event = an_order(client, shop)
    write_order_letter(event)
    write_order_letter(event)
    assert mailoutbox[0].body == mailoutbox[1].body

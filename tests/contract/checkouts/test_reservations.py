"""Pieces kept for baskets: hidden from others, free again in time, and never in the owner's own way."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from marketplace.commerce.checkout.delete_lines import delete_lines
from marketplace.commerce.stock.models import Reservation
from marketplace.commerce.stock.reserve_stock import clear_expired_reservations
from tests.builders import a_customer, a_product, set_up_market, the_variant
from tests.contract.ask import APP, data
from tests.contract.checkouts.baskets import checkout_id, code_of, complete, keep_stock, run, variant_id
from tests.selling import a_checkout, stock_of

pytestmark = pytest.mark.django_db(transaction=True)

CREATE = """mutation($variant: ID!, $pieces: Int!) {
    it: checkoutCreate(input: {channel: "online", lines: [{variantId: $variant, quantity: $pieces}]}) {
        checkout { id stockReservationExpires } errors { code variants } } }"""


def available(variant: object) -> int:
    found = data(
        'query($id: ID!) { productVariant(id: $id, channel: "online") { quantityAvailable } }',
        variables={"id": variant_id(variant)},
    )
    return found["productVariant"]["quantityAvailable"]


def test_nothing_is_kept_unless_the_shop_says_so() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=5))
    made = run(CREATE, variant=variant_id(cloth), pieces=5)
    assert made["checkout"]["stockReservationExpires"] is None
    assert Reservation.objects.count() == 0
    assert available(cloth) == 5


def test_what_one_basket_keeps_another_cannot_have() -> None:
    set_up_market()
    keep_stock(guests=10)
    cloth = the_variant(a_product(stock=5))
    made = run(CREATE, variant=variant_id(cloth), pieces=4)
    assert made["checkout"]["stockReservationExpires"] is not None
    assert [one.quantity for one in Reservation.objects.all()] == [4]
    assert available(cloth) == 1
    refused = run(CREATE, variant=variant_id(cloth), pieces=2)
    assert (code_of(refused), refused["errors"][0]["variants"]) == ("INSUFFICIENT_STOCK", [variant_id(cloth)])
    assert code_of(run(CREATE, variant=variant_id(cloth), pieces=1)) is None
    assert available(cloth) == 0


def test_what_ran_out_is_free_again_and_thrown_away() -> None:
    set_up_market()
    keep_stock(guests=10)
    cloth = the_variant(a_product(stock=5))
    run(CREATE, variant=variant_id(cloth), pieces=5)
    assert available(cloth) == 0
    now = timezone.now()
    Reservation.objects.update(reserved_until=now - timedelta(seconds=1))
    assert available(cloth) == 5
    with transaction.atomic():
        assert clear_expired_reservations(now=now) == 1
    assert Reservation.objects.count() == 0


def test_a_buyer_may_order_and_change_what_is_kept_for_her() -> None:
    set_up_market()
    keep_stock(guests=10)
    cloth = the_variant(a_product(stock=5))
    checkout = a_checkout({cloth: 5})
    Reservation.objects.update(reserved_until=timezone.now() + timedelta(minutes=10))
    update = """mutation($id: ID!, $variant: ID!) {
        it: checkoutLinesUpdate(id: $id, lines: [{variantId: $variant, quantity: 4}]) { errors { code } } }"""
    assert code_of(run(update, id=checkout_id(checkout), variant=variant_id(cloth))) is None
    assert [one.quantity for one in Reservation.objects.all()] == [4]
    assert code_of(complete(checkout)) is None
    assert stock_of(cloth) == (5, 4)
    assert Reservation.objects.count() == 0


def test_what_is_kept_for_another_basket_is_not_promised() -> None:
    set_up_market()
    keep_stock(guests=10)
    cloth = the_variant(a_product(stock=5))
    a_checkout({cloth: 3})
    Reservation.objects.update(reserved_until=timezone.now() + timedelta(minutes=10))
    keep_stock()
    late = a_checkout({cloth: 5})
    assert code_of(complete(late)) == "INSUFFICIENT_STOCK"
    assert stock_of(cloth) == (5, 0)


def test_goods_taken_out_are_kept_no_longer() -> None:
    set_up_market()
    keep_stock(guests=10)
    cloth = the_variant(a_product(stock=5))
    checkout = a_checkout({cloth: 5})
    with transaction.atomic():
        delete_lines(token=checkout.pk, line_ids=[checkout.lines.get().pk], now=timezone.now())
    assert Reservation.objects.count() == 0


def test_guests_and_customers_have_times_of_their_own() -> None:
    set_up_market()
    keep_stock(customers=30)
    cloth = the_variant(a_product(stock=9))
    a_checkout({cloth: 1})
    a_checkout({cloth: 2}, customer=a_customer())
    assert [one.quantity for one in Reservation.objects.all()] == [2]


def test_staff_see_how_many_pieces_are_kept() -> None:
    set_up_market()
    keep_stock(guests=10)
    cloth = the_variant(a_product(stock=5))
    run(CREATE, variant=variant_id(cloth), pieces=4)
    asked = "{ stocks(first: 5) { edges { node { quantity quantityReserved quantityAllocated } } } }"
    found = data(asked, token=APP)["stocks"]["edges"]
    assert [edge["node"] for edge in found] == [{"quantity": 5, "quantityReserved": 4, "quantityAllocated": 0}]

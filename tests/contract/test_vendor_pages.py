"""What a vendor sees and does at her desk, through the gateway, on the real store."""

import re
import uuid
from datetime import timedelta

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from marketplace.accounts.create_user import create_user
from marketplace.accounts.grant_role import grant_role
from marketplace.commerce.catalog.models import ProductChannelListing, VariantChannelListing
from marketplace.commerce.orders.fulfil_order import Sending, fulfil_order
from marketplace.commerce.stock.models import Stock, Warehouse
from marketplace.events.orders import OrderCancelled
from marketplace.gateway.actors import ANYONE
from marketplace.gateway.catalogue import product as product_in_shop
from marketplace.gateway.orders import mark_order_paid
from marketplace.organisations.join_organisation import join_organisation
from marketplace.shared.errors import DomainError
from marketplace.shared.outbox.dispatch_due import deliver_everything
from tests.builders import NOW, PASSWORD, a_warehouse, an_organisation, set_up_market, the_variant
from tests.selling import ADDRESS, an_order, reference_of
from tests.vendor_desks import a_desk, a_listed_product, a_member, a_paid_order, all_that_a_vendor_could_change
from vendor_onboarding.listings.change_price import change_price
from vendor_onboarding.listings.desk import desk_of
from vendor_onboarding.listings.errors import ChangedMeanwhileError
from vendor_onboarding.listings.note_cancelled import note_cancelled
from vendor_onboarding.listings.own_orders import orders_to_pack

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk():
    """A desk with a product at 350 baht, ten pieces in the store-room, and one paid order."""
    set_up_market()
    return a_desk("ศูนย์ทอผ้า", product="ผ้าขาวม้าทอมือ", price=35_000, number="4711")


@pytest.fixture
def editor(client, desk):
    """A browser in which an editor of the desk has signed in."""
    client.force_login(a_member(desk.organisation, "editor"))
    return client


def at(desk, name, *keys, **changed):
    names = desk.names | changed
    return reverse(f"portal:{name}", kwargs={key: names[key] for key in ("organisation", *keys)})


def price_page(desk, **changed):
    return at(desk, "price", "product", "variant", "channel", **changed)


def stock_page(desk):
    return at(desk, "stock", "product", "variant")


def prices(desk):
    return dict(VariantChannelListing.objects.filter(variant=desk.variant).values_list("channel__slug", "price_amount"))


def reference(thing):
    return uuid.UUID(thing.external_reference)


def words(answer):
    """The page's text without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_signing_in_leads_to_the_desk_under_a_fresh_session(client, desk):
    a_member(desk.organisation, email="ann@example.test")
    client.get(reverse("accounts:sign-in"))
    client.cookies["sessionid"] = "planted-by-somebody-else"
    answer = client.post(reverse("accounts:sign-in"), {"email": "Ann@example.test", "password": PASSWORD}, follow=True)
    assert answer.redirect_chain == [("/vendor/", 302), (f"/vendor/{desk.organisation.slug}/", 302)]
    assert client.cookies["sessionid"].value != "planted-by-somebody-else"
    assert "ศูนย์ทอผ้า" in words(answer)


def test_signing_in_leads_the_ministry_to_its_figures(client, desk):
    grant_role(user=create_user(email="minister@example.test", password=PASSWORD), role="ministry")
    answer = client.post("/sign-in/", {"email": "minister@example.test", "password": PASSWORD})
    assert answer.headers["Location"] == "/ministry/"


def test_signing_in_leads_back_to_the_page_that_was_wanted_and_to_no_other_house(client, desk):
    a_member(desk.organisation, email="ann@example.test")
    typed = {"email": "ann@example.test", "password": PASSWORD}
    wanted = at(desk, "orders")
    assert client.post(reverse("accounts:sign-in"), typed | {"next": wanted}).headers["Location"] == wanted
    assert client.post("/sign-in/", typed | {"next": "https://evil.test/"}).headers["Location"] == "/vendor/"
    assert client.post("/sign-in/", typed | {"next": "//evil.test/"}).headers["Location"] == "/vendor/"


@pytest.mark.parametrize("typed", [{"email": "ann@example.test", "password": "wrong"}, {"email": "", "password": ""}])
def test_a_wrong_sign_in_keeps_the_address_and_says_what_to_do(client, desk, typed):
    a_member(desk.organisation, email="ann@example.test")
    answer = client.post(reverse("accounts:sign-in"), typed)
    assert answer.status_code == 422
    assert f'value="{typed["email"]}"' in answer.content.decode() or not typed["email"]
    assert ("อีเมลกับรหัสผ่านไม่ตรงกัน" in words(answer)) is bool(typed["email"])
    assert client.get("/vendor/").headers["Location"].startswith("/sign-in/")


def test_a_closed_account_does_not_sign_in(client, desk):
    ann = a_member(desk.organisation, email="ann@example.test")
    ann.is_active = False
    ann.save()
    answer = client.post("/sign-in/", {"email": "ann@example.test", "password": PASSWORD})
    assert answer.status_code == 422


def test_signing_out_closes_the_desk_and_is_no_link(editor, desk):
    assert editor.get(reverse("accounts:sign-out")).status_code == 405
    editor.post(reverse("accounts:sign-out"))
    assert editor.get(at(desk, "overview")).status_code == 302


def test_a_person_with_two_desks_chooses_and_one_without_reads_what_to_do(client, desk):
    ann = a_member(desk.organisation)
    other = an_organisation("ศูนย์ที่สอง")
    join_organisation(user=ann, organisation=other, role="viewer")
    client.force_login(ann)
    assert "ศูนย์ที่สอง" in words(client.get("/vendor/"))
    client.force_login(create_user(email="new@example.test"))
    answer = client.get("/vendor/")
    assert answer.status_code == 200
    assert "บัญชีของคุณยังไม่มีหน่วยงาน" in words(answer)


def test_the_overview_tells_income_orders_to_pack_and_products(editor, desk):
    page = words(editor.get(at(desk, "overview")))
    assert "฿350.00" in page
    assert "สินค้า 1 " in page


def test_the_product_list_shows_name_prices_stock_and_state_hidden_ones_too(editor, desk):
    hidden = a_listed_product(desk.organisation, "ตะกร้าซ่อน", price=99_900, stock=3, published=False)
    page = words(editor.get(at(desk, "products")))
    assert hidden.name in page
    assert ("฿350.00" in page, "฿999.00" in page, "3 ชิ้น" in page, "10 ชิ้น" in page) == (True,) * 4
    assert ("แสดงอยู่" in page, "ซ่อนอยู่" in page) == (True, True)


def test_english_pages_name_products_in_english(editor, desk):
    page = words(editor.get("/en" + at(desk, "products").removeprefix("/en")))
    assert desk.product.translations["en"]["name"] in page
    assert "In the store-room" in page


@pytest.mark.parametrize("channel", ["online", "showroom", "truck"])
def test_a_new_price_holds_in_its_channel_alone_and_the_shop_asks_it(editor, desk, channel):
    page = price_page(desk, channel=channel)
    assert 'value="350"' in editor.get(page).content.decode()
    answer = editor.post(page, {"price": "๑,๒๕๐.๕๐", "seen": "35000"})
    assert answer.headers["Location"] == at(desk, "product", "product")
    assert prices(desk) == {"online": 35_000, "showroom": 35_000, "truck": 35_000} | {channel: 125_050}
    in_shop = product_in_shop(ANYONE, reference=desk.names["product"], channel=channel, language="th")
    assert in_shop.price_from == 125_050
    assert "ราคาตอนนี้คือ ฿1,250.50" in words(editor.get(answer.headers["Location"]))


@pytest.mark.parametrize(
    ("typed", "reads"),
    [
        ("", "พิมพ์ราคาเป็นบาท"),
        ("-5", "ราคาต่ำกว่าศูนย์ไม่ได้"),
        ("0", "ราคาศูนย์คือแจกฟรี"),
        ("1000000.01", "ราคาสูงสุดคือ 1,000,000 บาท"),
        ("9" * 5_000, "ตัวเลขนี้ยาวเกินไป"),
        ("ร้อยบาท", "นี่ไม่ใช่ราคา"),
        ("1,25", "นี่ไม่ใช่ราคา"),
        ("12.345", "ทศนิยมได้ไม่เกินสองตำแหน่ง"),
        ("<script>1</script>", "นี่ไม่ใช่ราคา"),
    ],
)
def test_a_price_that_cannot_be_is_refused_in_words_and_what_was_typed_stays(editor, desk, typed, reads):
    before = all_that_a_vendor_could_change()
    answer = editor.post(price_page(desk), {"price": typed, "seen": "35000"})
    assert answer.status_code == 422
    assert reads in words(answer)
    assert answer.context["form"]["price"].value() == typed
    assert "<script>1" not in answer.content.decode()
    assert all_that_a_vendor_could_change() == before


def test_a_price_that_somebody_else_changed_meanwhile_is_shown_and_not_overwritten(editor, desk):
    VariantChannelListing.objects.filter(variant=desk.variant).update(price_amount=40_000)
    answer = editor.post(price_page(desk), {"price": "360", "seen": "35000"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert ("มีคนแก้ข้อมูลนี้" in page, "฿400.00" in page, 'value="360"' in page) == (True, True, True)
    assert prices(desk)["online"] == 40_000
    assert 'name="seen" value="40000"' in page
    assert editor.post(price_page(desk), {"price": "360", "seen": "40000"}).status_code == 302
    assert prices(desk)["online"] == 36_000


@pytest.mark.parametrize("seen", ["", "x", "-1"])
def test_a_form_that_does_not_tell_what_was_seen_changes_nothing(editor, desk, seen):
    assert editor.post(price_page(desk), {"price": "360", "seen": seen}).status_code == 422
    assert prices(desk)["online"] == 35_000


def test_sending_the_same_form_twice_is_no_quarrel(editor, desk):
    form = {"price": "360", "seen": "35000"}
    assert [editor.post(price_page(desk), form).status_code for _ in range(2)] == [302, 302]
    assert prices(desk)["online"] == 36_000


@pytest.mark.parametrize("shown", [True, False])
def test_the_first_price_in_a_channel_brings_the_product_there_shown_or_hidden_as_it_is(editor, desk, shown):
    product = a_listed_product(desk.organisation, "ตะกร้า", price=10_000, channels=("online",), published=shown)
    names = {"product": reference(product), "variant": reference(the_variant(product)), "channel": "truck"}
    assert editor.post(price_page(desk, **names), {"price": "95", "seen": ""}).status_code == 302
    there = ProductChannelListing.objects.get(product=product, channel__slug="truck")
    assert there.is_published is shown
    assert VariantChannelListing.objects.get(variant__product=product, channel__slug="truck").price_amount == 9_500
    bought = product_in_shop(ANYONE, reference=reference(product), channel="truck", language="th")
    assert (bought.price_from if bought else None) == (9_500 if shown else None)


@pytest.mark.parametrize("channel", ["shelf", "event", "nowhere"])
def test_a_channel_that_is_not_the_vendors_to_price_is_missing(editor, desk, channel):
    before = all_that_a_vendor_could_change()
    assert editor.get(price_page(desk, channel=channel)).status_code == 404
    assert editor.post(price_page(desk, channel=channel), {"price": "360", "seen": ""}).status_code == 404
    assert all_that_a_vendor_could_change() == before


def test_of_two_desks_that_saw_the_same_price_one_wins_and_the_other_is_told(desk):
    ann = desk_of(a_member(desk.organisation), desk.organisation.slug)
    wanted = {key: desk.names[key] for key in ("product", "variant", "channel")}
    assert change_price(desk=ann, **wanted, amount=36_000, seen=35_000)
    with pytest.raises(ChangedMeanwhileError) as refusal:
        change_price(desk=ann, **wanted, amount=37_000, seen=35_000)
    assert refusal.value.current == 36_000
    assert prices(desk)["online"] == 36_000


def test_a_count_changes_the_own_store_room_and_no_other_place(editor, desk):
    truck = a_warehouse("truck-1", channels=("truck",))
    Stock.objects.create(variant=desk.variant, warehouse=truck, quantity=4)
    answer = editor.post(stock_page(desk), {"quantity": "๒๕ ชิ้น", "seen": "10"})
    assert answer.status_code == 302
    stock = dict(Stock.objects.filter(variant=desk.variant).values_list("warehouse__slug", "quantity"))
    assert stock == {f"store-{desk.organisation.slug}": 25, "truck-1": 4}
    assert "ตอนนี้มี 25 ชิ้นในห้องเก็บของ" in words(editor.get(answer.headers["Location"]))


@pytest.mark.parametrize(
    ("typed", "reads"),
    [("", "พิมพ์จำนวนชิ้นที่มี"), ("-1", "น้อยกว่า 0 ชิ้นไม่ได้"), ("100001", "ไม่เกิน 100,000 ชิ้น"), ("1.5", "นี่ไม่ใช่จำนวนชิ้น")],
)
def test_a_count_that_cannot_be_is_refused_in_words_and_what_was_typed_stays(editor, desk, typed, reads):
    before = all_that_a_vendor_could_change()
    answer = editor.post(stock_page(desk), {"quantity": typed, "seen": "10"})
    assert answer.status_code == 422
    assert reads in words(answer)
    assert answer.context["form"]["quantity"].value() == typed
    assert all_that_a_vendor_could_change() == before


def test_a_count_made_before_somebody_else_counted_is_not_written_over_hers(editor, desk):
    Stock.objects.filter(variant=desk.variant).update(quantity=7)
    answer = editor.post(stock_page(desk), {"quantity": "9", "seen": "10"})
    assert answer.status_code == 422
    assert "มีคนแก้ข้อมูลนี้" in words(answer)
    assert Stock.objects.get(variant=desk.variant).quantity == 7


def test_none_left_is_a_count_like_any_other(editor, desk):
    assert editor.post(stock_page(desk), {"quantity": "0", "seen": "10"}).status_code == 302
    assert Stock.objects.get(variant=desk.variant).quantity == 0


def in_shop(desk):
    return product_in_shop(ANYONE, reference=desk.names["product"], channel="online", language="th")


def test_hiding_takes_a_product_out_of_the_shop_and_showing_brings_it_back_at_its_price(editor, desk):
    answer = editor.post(at(desk, "hide", "product"), follow=True)
    assert "ซ่อนสินค้าแล้ว" in words(answer)
    assert in_shop(desk) is None
    assert not ProductChannelListing.objects.filter(product=desk.product, is_published=True).exists()
    answer = editor.post(at(desk, "publish", "product"), follow=True)
    assert "แสดงสินค้าแล้ว" in words(answer)
    assert in_shop(desk).price_from == 35_000
    assert ProductChannelListing.objects.filter(product=desk.product, is_published=True).count() == 3


@pytest.mark.parametrize("deed", ["publish", "hide"])
def test_doing_it_twice_is_no_quarrel_and_following_a_link_does_nothing(editor, desk, deed):
    assert editor.get(at(desk, deed, "product")).status_code == 405
    assert [editor.post(at(desk, deed, "product")).status_code for _ in range(2)] == [302, 302]


def test_a_product_without_a_price_is_not_shown_and_the_page_says_why(editor, desk):
    editor.post(at(desk, "hide", "product"))
    VariantChannelListing.objects.filter(variant=desk.variant).delete()
    answer = editor.post(at(desk, "publish", "product"))
    assert answer.status_code == 422
    assert "สินค้ายังไม่มีราคา" in words(answer)
    assert in_shop(desk) is None


def test_orders_show_the_own_lines_and_no_buyers_data(editor, desk):
    listed, single = words(editor.get(at(desk, "orders"))), words(editor.get(at(desk, "order", "order")))
    for page in (listed, single):
        assert ("4711" in page, "ผ้าขาวม้าทอมือ" in page, "฿350.00" in page) == (True, True, True)
        assert "฿400.00" not in page  # the buyer's total with postage is not hers


def test_an_order_of_the_shop_is_followed_from_waiting_to_packed(editor, desk):
    order = an_order({desk.variant: 2})
    deliver_everything(now=timezone.now())
    page = at(desk, "order", "order", order=reference_of(order))
    assert "รอจ่ายเงิน" in words(editor.get(page))
    mark_order_paid(order_reference=reference_of(order))
    deliver_everything(now=timezone.now())
    assert "ต้องแพ็ก" in words(editor.get(page))
    assert numbers_to_pack(desk) == [str(order.number)]
    send(order, desk)
    assert "ส่งมอบแล้ว" in words(editor.get(page))
    assert numbers_to_pack(desk) == []


def test_no_page_of_an_order_names_the_buyer_or_her_address(editor, desk):
    order = an_order({desk.variant: 1}, metadata={"payment_method": "cash_on_delivery"})
    deliver_everything(now=timezone.now())
    for page in (at(desk, "orders"), at(desk, "order", "order", order=reference_of(order))):
        answer = editor.get(page).content.decode()
        assert f"คำสั่งซื้อ {order.number}" in answer
        assert not [data for data in (order.user_email, *ADDRESS.values()) if len(data) > 2 and data in answer]


def numbers_to_pack(desk):
    """The numbers of the orders to pack, a day after the shop's orders of tests were made."""
    member = a_member(desk.organisation, "packer")
    return [one.number for one in orders_to_pack(desk_of(member, desk.organisation.slug), now=NOW + timedelta(days=1))]


def send(order, desk):
    """Hand all pieces of an order to the post, from the desk's store-room."""
    room = Warehouse.objects.get(slug=f"store-{desk.organisation.slug}")
    with transaction.atomic():
        pieces = {(line.pk, room.pk): line.quantity for line in order.lines.all()}
        fulfil_order(order_id=order.pk, sending=Sending(pieces=pieces), actor="", now=NOW)


def test_an_order_paid_on_delivery_is_packed_before_it_is_paid(editor, desk):
    order = an_order({desk.variant: 1}, metadata={"payment_method": "cash_on_delivery"})
    deliver_everything(now=timezone.now())
    assert "ต้องแพ็ก" in words(editor.get(at(desk, "order", "order", order=reference_of(order))))


def test_a_cancelled_order_reads_so(editor, desk):
    note_cancelled(OrderCancelled(occurred_at=timezone.now(), order=desk.sale.order))
    assert "ยกเลิกแล้ว" in words(editor.get(at(desk, "orders")))


def test_orders_run_over_pages_the_newest_first(editor, desk):
    for number in range(5_000, 5_025):
        a_paid_order(desk.product, number=str(number))
    first, second = (words(editor.get(at(desk, "orders") + f"?page={page}")) for page in (1, 2))
    assert ("5024" in first, "4711" in first, "หน้า 1 จาก 2" in first) == (True, False, True)
    assert ("5024" in second, "4711" in second) == (False, True)


@pytest.mark.parametrize("page", ["0", "-1", "99999999999", "x", "", "2"])
def test_a_page_that_is_not_there_is_no_error(editor, desk, page):
    assert editor.get(at(desk, "orders") + f"?page={page}").status_code == 200


def test_more_products_than_fit_on_a_page_are_reached_by_its_link(editor, desk):
    for number in range(30):
        a_listed_product(desk.organisation, f"ตะกร้า {number:02}", price=10_000)
    first = editor.get(at(desk, "products"))
    link = re.search(r'href="(\?after=[^"]+)"', first.content.decode())
    second = editor.get(at(desk, "products") + link.group(1))
    seen = [row["name"] for page in (first, second) for row in page.context["rows"]]
    assert sorted(seen) == sorted(["ผ้าขาวม้าทอมือ", *(f"ตะกร้า {number:02}" for number in range(30))])


@pytest.mark.parametrize("cursor", ["x", "", "%00", "YXJyYXljb25uZWN0aW9uOjA="])
def test_a_broken_place_in_the_product_list_is_no_error(editor, desk, cursor):
    assert desk.product.name in words(editor.get(at(desk, "products") + f"?after={cursor}"))


def test_income_by_month_and_product_adds_up(editor, desk):
    basket = a_listed_product(desk.organisation, "ตะกร้าผักตบ", price=20_000)
    a_paid_order(basket, total=40_000, quantity=2)
    answer = editor.get(at(desk, "income"))
    assert answer.context["total"] == 75_000
    rows = [(one.name, one.pieces, one.amount) for one in answer.context["products"]]
    assert rows == [("ตะกร้าผักตบ", 2, 40_000), ("ผ้าขาวม้าทอมือ", 1, 35_000)]


@pytest.mark.parametrize("year", ["2560", "0", "99999", "x", "-1"])
def test_any_year_that_is_typed_gives_a_page(editor, desk, year):
    assert editor.get(at(desk, "income") + f"?year={year}").status_code == 200


def test_when_the_store_does_not_answer_the_page_says_so_and_nothing_is_lost(editor, desk, monkeypatch):
    def silent(*_, **__):
        raise StoreSilentError

    class StoreSilentError(DomainError):
        def __init__(self):
            super().__init__("STORE_UNAVAILABLE", "ร้านไม่ตอบ")

    monkeypatch.setattr("vendor_onboarding.listings.change_price.set_price", silent)
    answer = editor.post(price_page(desk), {"price": "360", "seen": "35000"})
    assert answer.status_code == 422
    assert ("ร้านไม่ตอบ" in words(answer), 'value="360"' in answer.content.decode()) == (True, True)
    assert prices(desk)["online"] == 35_000


def test_a_body_of_five_megabytes_is_refused_and_nothing_changes(editor, desk):
    before = all_that_a_vendor_could_change()
    answer = editor.post(price_page(desk), {"price": "9" * 5_000_000, "seen": "35000"})
    assert answer.status_code in (400, 413)
    assert all_that_a_vendor_could_change() == before


def test_a_broken_session_cookie_is_a_stranger(client, desk):
    client.cookies["sessionid"] = 'broken;"' * 9
    assert client.get(at(desk, "overview")).status_code == 302

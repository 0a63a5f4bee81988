"""The shop's doors over the real store: the plain way to an order, and every odd thing a person can send."""

import uuid
from base64 import b64encode

import pytest
from django.test import Client

from marketplace.commerce.catalog.models import VariantChannelListing
from marketplace.commerce.orders.models import Order
from marketplace.commerce.stock.models import Stock
from marketplace.payments.promptpay import read_payment
from tests.builders import PASSWORD, a_customer, the_variant
from tests.shopping import ADDRESS, Shop, a_shop, go_to_review, order_form, put_in_basket, reference_in

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def shop() -> Shop:
    return a_shop()


def text(response: object) -> str:
    return response.content.decode()  # type: ignore[attr-defined]


def test_a_basket_becomes_an_order_that_is_paid_on_delivery(client: Client, shop: Shop) -> None:
    put_in_basket(client, shop.basket, pieces="2")
    review = go_to_review(client)
    assert "เปลี่ยนใจได้ภายใน 7 วัน" in text(review)
    placed = client.post("/checkout/review/", order_form(review))
    order = Order.objects.get()
    assert placed.status_code == 302
    assert placed["Location"] == f"/orders/{order.external_reference}/"
    page = client.get(placed["Location"])
    assert "99/1 หมู่ 7" in text(page)
    assert "ต.ทรงคนอง อ.พระประแดง จ.สมุทรปราการ 10130" in text(page)
    assert page.context["order"].total == review.context["basket"].total
    assert page.context["order"].payment_method == "cash_on_delivery"
    assert "basket_count" not in client.session


def test_two_clicks_on_order_give_one_order(client: Client, shop: Shop) -> None:
    put_in_basket(client, shop.basket)
    form = order_form(go_to_review(client))
    first, second = client.post("/checkout/review/", form), client.post("/checkout/review/", form)
    assert first["Location"] == second["Location"]
    assert Order.objects.count() == 1


def test_a_second_click_finds_the_order_though_the_session_missed_the_first(client: Client, shop: Shop) -> None:
    put_in_basket(client, shop.basket)
    form = order_form(go_to_review(client))
    before = dict(client.session)
    first = client.post("/checkout/review/", form)
    session = client.session
    session["checkout"], session["orders_placed"] = before["checkout"], []
    session.save()
    assert client.post("/checkout/review/", form)["Location"] == first["Location"]
    assert Order.objects.count() == 1


def test_whoever_holds_an_orders_link_cannot_make_the_order_hers(client: Client, shop: Shop) -> None:
    put_in_basket(client, shop.basket)
    link = client.post("/checkout/review/", order_form(go_to_review(client)))["Location"]
    stranger = Client()
    claim = {"reference": str(reference_in(link)), "total": "1"}
    assert stranger.post("/checkout/review/", claim)["Location"] == "/checkout/"
    put_in_basket(stranger, shop.basket)
    stranger.post("/checkout/review/", claim)
    page = stranger.get(link)
    assert not page.context["is_own"]
    assert ADDRESS["street"] not in text(page)
    assert ADDRESS["email"] not in text(page)


def test_signing_out_hides_the_orders_from_whoever_sits_here_next(client: Client, shop: Shop) -> None:
    put_in_basket(client, shop.basket)
    link = client.post("/checkout/review/", order_form(go_to_review(client)))["Location"]
    client.post("/account/sign-out/")
    assert client.get("/account/").context["orders"] == []
    assert ADDRESS["street"] not in text(client.get(link))


def test_the_order_page_of_a_transfer_holds_its_exact_code(client: Client, shop: Shop, settings: object) -> None:
    put_in_basket(client, shop.basket)
    review = go_to_review(client, payment="promptpay_transfer")
    page = client.get(client.post("/checkout/review/", order_form(review))["Location"])
    payment = read_payment(page.context["slip"].payload)
    assert payment.amount == review.context["basket"].total
    assert payment.target == settings.PROMPTPAY_ID  # type: ignore[attr-defined]
    assert page.context["order"].number in text(page)
    assert "<svg" in text(page)


def test_a_service_is_booked_without_a_parcel(client: Client, shop: Shop) -> None:
    page = client.get("/product/massage/")
    assert "จองบริการนี้" in text(page)
    put_in_basket(client, shop.massage)
    review = go_to_review(client)
    assert [step.name for step in review.context["steps"]] == ["address", "payment", "review"]
    assert review.context["basket"].shipping == 0
    client.post("/checkout/review/", order_form(review))
    assert Order.objects.count() == 1


def test_the_same_journey_in_english(client: Client, shop: Shop) -> None:
    assert "Product" in text(client.get("/en/product/hyacinth/"))
    added = put_in_basket(client, shop.basket, prefix="/en")
    assert added["Location"] == "/en/basket/"
    assert client.get("/en/checkout/")["Location"] == "/en/checkout/address/"
    found = client.post("/en/checkout/address/", {"place_text": "Song Khanong", "find": "1"})
    assert "Song Khanong, Phra Pradaeng, Samut Prakan 10130 (ต.ทรงคนอง" in text(found)


def test_a_thai_word_inside_a_name_is_found_and_kept_in_order(client: Client, shop: Shop) -> None:
    page = client.get("/search/", {"q": "ทอมือ"})
    assert [one.item.slug for one in page.context["shown"]] == ["cushion"]
    assert "หมอนผ้าทอมือ" in text(client.get("/search/suggestions/", {"q": "ทอมือ"}))


@pytest.mark.parametrize("words", ["", "   ", "\x00", "'; DROP TABLE", "ก" * 5_000, "%", "ไม่มีของนี้แน่", '"', "*"])
def test_a_search_for_anything_is_a_page(client: Client, shop: Shop, words: str) -> None:
    assert client.get("/search/", {"q": words, "from": "-1"}).status_code == 200
    assert client.get("/search/suggestions/", {"q": words}).status_code == 200


@pytest.mark.parametrize(
    "path",
    ["/product/no-such-thing/", "/goods/no-such-shelf/", "/centres/no-such-centre/", f"/orders/{uuid.UUID(int=404)}/",
     "/product/%00/", "/en/product/no-such-thing/",
     "/product/%E0%B9%84%E0%B8%A1%E0%B9%88%E0%B8%A1%E0%B8%B5/", "/orders/1/"],
)  # fmt: skip
def test_what_is_not_there_is_a_clear_page(client: Client, shop: Shop, path: str) -> None:
    page = client.get(path)
    assert page.status_code == 404
    assert "There is no such page" in text(page) if path.startswith("/en/") else "ไม่พบหน้านี้" in text(page)


@pytest.mark.parametrize("path", ["/goods/?after=nonsense", "/goods/?sort=nonsense", "/goods/?after=" + "A" * 3_000])
def test_a_spoilt_place_in_a_list_is_no_error_of_ours(client: Client, shop: Shop, path: str) -> None:
    assert client.get(path).status_code in {200, 409}


@pytest.mark.parametrize("pieces", ["-1", "0", "", "1.5", "หนึ่ง", "99999999999999999999", "1e9", "²"])
def test_an_impossible_number_is_said_in_words_and_kept(client: Client, shop: Shop, pieces: str) -> None:
    page = put_in_basket(client, shop.basket, pieces=pieces)
    assert page.status_code == 422
    assert page.context["form"].errors["quantity"]
    assert f'value="{pieces}"' in text(page) or not pieces
    assert client.session.get("basket_count") is None


def test_more_pieces_than_there_are_is_said_in_words(client: Client, shop: Shop) -> None:
    page = put_in_basket(client, shop.cushion, pieces="3")
    assert page.status_code == 422
    assert 'value="3"' in text(page)
    assert "<title>ต้องแก้ไข: หมอนผ้าทอมือ" in text(page)


def test_a_strange_variant_is_refused_in_words(client: Client, shop: Shop) -> None:
    for variant in ("", "nonsense", str(uuid.uuid4()), the_variant(shop.cushion).external_reference):
        page = client.post("/product/hyacinth/", {"variant": variant, "quantity": "1"})
        assert page.status_code == 422


def test_a_broken_session_cookie_is_an_empty_basket(client: Client, shop: Shop) -> None:
    client.cookies["sessionid"] = "broken" * 50
    for path in ("/basket/", "/checkout/", "/checkout/review/", "/account/", "/"):
        assert client.get(path, follow=True).status_code == 200
    assert "ตะกร้ายังว่าง" in text(client.get("/basket/"))


def test_a_basket_that_the_store_does_not_know_is_an_empty_one(client: Client, shop: Shop) -> None:
    put_in_basket(client, shop.basket)
    session = client.session
    session["checkout"] = b64encode(f"Checkout:{uuid.uuid4()}".encode()).decode()
    session.save()
    assert "ตะกร้ายังว่าง" in text(client.get("/basket/"))
    assert "checkout" not in client.session


def test_a_line_is_changed_by_buttons_and_by_typing(client: Client, shop: Shop) -> None:
    put_in_basket(client, shop.basket)
    line = client.get("/basket/").context["rows"][0].line.id
    client.post("/basket/", {"line": line, "quantity": "1", "step": "more"})
    assert client.session["basket_count"] == 2
    client.post("/basket/", {"line": line, "quantity": "๕"})
    assert client.session["basket_count"] == 5
    client.post("/basket/", {"line": line, "quantity": "5", "remove": "1"})
    assert "ตะกร้ายังว่าง" in text(client.get("/basket/"))


@pytest.mark.parametrize("typed", ["-4", "abc", "", "100000", "1.5"])
def test_a_wrong_number_in_the_basket_is_said_and_kept(client: Client, shop: Shop, typed: str) -> None:
    put_in_basket(client, shop.basket)
    line = client.get("/basket/").context["rows"][0].line.id
    page = client.post("/basket/", {"line": line, "quantity": typed})
    assert page.status_code == 422
    assert "กรุณาพิมพ์ตัวเลข 0 ถึง 999" in text(page)
    assert page.context["rows"][0].typed == typed
    assert client.session["basket_count"] == 1


def test_a_changed_price_is_said_before_anything_is_ordered(client: Client, shop: Shop) -> None:
    put_in_basket(client, shop.basket)
    client.get("/basket/")
    form = order_form(go_to_review(client))
    VariantChannelListing.objects.filter(variant=the_variant(shop.basket)).update(price_amount=30_000)
    page = client.post("/checkout/review/", form)
    assert page.status_code == 409
    assert "฿300.00" in text(page)
    assert Order.objects.count() == 0
    assert "ราคาเปลี่ยนจาก ฿280.00 เป็น ฿300.00" in text(client.get("/basket/"))
    assert client.post("/checkout/review/", order_form(client.get("/checkout/review/"))).status_code == 302


def test_stock_that_went_meanwhile_is_said_before_anything_is_ordered(client: Client, shop: Shop) -> None:
    put_in_basket(client, shop.cushion, pieces="2")
    form = order_form(go_to_review(client))
    Stock.objects.filter(variant=the_variant(shop.cushion)).update(quantity=1)
    page = client.post("/checkout/review/", form)
    assert page.status_code == 409
    assert "ของเหลือไม่พอ: หมอนผ้าทอมือ" in text(page)
    assert Order.objects.count() == 0
    assert "เหลือเพียง 1 ชิ้น" in text(client.get("/basket/"))


def test_steps_cannot_be_jumped(client: Client, shop: Shop) -> None:
    put_in_basket(client, shop.basket)
    for path in ("/checkout/delivery/", "/checkout/review/"):
        assert client.get(path, follow=True).redirect_chain[-1][0] == "/checkout/address/"
    assert client.post("/checkout/review/", {"total": "28000"}).status_code == 302
    assert Order.objects.count() == 0


@pytest.mark.parametrize(
    ("field", "typed"),
    [("full_name", ""), ("phone", "12345"), ("email", "not-an-address"), ("street", ""), ("place_text", "00000"),
     ("place", ""), ("place", "999999-00000")],
)  # fmt: skip
def test_a_wrong_address_is_said_at_its_field_and_all_is_kept(
    client: Client, shop: Shop, field: str, typed: str
) -> None:
    put_in_basket(client, shop.basket)
    page = client.post("/checkout/address/", ADDRESS | {field: typed})
    assert page.status_code == 422
    assert list(page.context["form"].errors) == [field]
    for name in set(ADDRESS) - {field, "place"}:
        assert ADDRESS[name] in text(page)


def test_a_postcode_with_one_sub_district_needs_no_choice(client: Client, shop: Shop) -> None:
    put_in_basket(client, shop.basket)
    found = client.post("/checkout/address/", {**ADDRESS, "place_text": "ทรงคนอง พระประแดง", "place": "", "find": "1"})
    assert found.status_code == 200
    assert client.post("/checkout/address/", ADDRESS | {"place_text": "57170", "place": ""}).status_code in {302, 422}


def test_a_stranger_with_the_link_sees_how_far_it_is_but_not_the_address(client: Client, shop: Shop) -> None:
    put_in_basket(client, shop.basket)
    link = client.post("/checkout/review/", order_form(go_to_review(client)))["Location"]
    page = text(Client().get(link))
    assert "ตะกร้าสานผักตบชวา" in page
    assert "99/1" not in page
    assert "081-234-5678" not in page
    assert "somying" not in page


def test_the_orders_of_this_session_are_listed(client: Client, shop: Shop) -> None:
    put_in_basket(client, shop.basket)
    link = client.post("/checkout/review/", order_form(go_to_review(client)))["Location"]
    assert [one.reference for one in client.get("/account/").context["orders"]] == [reference_in(link)]
    assert Client().get("/account/").context["orders"] == []


def test_a_buyer_signs_in_and_out_and_keeps_her_basket(client: Client, shop: Shop) -> None:
    a_customer("buyer@example.test", first_name="มาลี")
    put_in_basket(client, shop.basket)
    wrong = client.post("/account/sign-in/", {"email": "buyer@example.test", "password": "wrong"})
    assert wrong.status_code == 422
    assert (
        client.post("/account/sign-in/", {"email": "buyer@example.test", "password": PASSWORD})["Location"]
        == "/account/"
    )
    assert "มาลี" in text(client.get("/account/"))
    client.post("/account/sign-out/")
    assert "มาลี" not in text(client.get("/account/"))
    assert client.session["basket_count"] == 1


def test_a_centre_shows_its_band_and_its_goods(client: Client, shop: Shop) -> None:
    page = client.get("/en/centres/phra-pradaeng/")
    assert "Phra Pradaeng Centre" in text(page)
    assert "/bands/phra-pradaeng.svg" in text(page)
    assert page.context["page"].total == 3
    assert "ศูนย์พระประแดง" in text(client.get("/centres/"))


def test_every_page_says_that_this_is_sample_data(client: Client, shop: Shop) -> None:
    for path in (
        "/",
        "/en/",
        "/goods/",
        "/goods/basketry/",
        "/product/hyacinth/",
        "/basket/",
        "/centres/",
        "/nothing/",
    ):
        assert "ข้อมูลตัวอย่าง · Sample data" in text(client.get(path))


def test_no_page_has_a_style_or_a_script_of_its_own(client: Client, shop: Shop) -> None:
    put_in_basket(client, shop.basket)
    review = text(go_to_review(client, payment="promptpay_transfer"))
    pages = [
        review,
        *(text(client.get(path)) for path in ("/", "/goods/", "/product/cushion/", "/basket/", "/checkout/address/")),
    ]
    for page in pages:
        assert "<style" not in page
        assert " style=" not in page
        assert "<script>" not in page
        assert " onclick" not in page


def test_a_form_without_its_token_is_a_clear_page(shop: Shop) -> None:
    page = Client(enforce_csrf_checks=True).post("/product/hyacinth/", {"quantity": "1"})
    assert page.status_code == 403
    assert "เปิดแบบฟอร์มนี้ค้างไว้นานเกินไป" in text(page)


@pytest.mark.parametrize("path", ["/", "/search/", "/centres/", "/orders/" + str(uuid.UUID(int=404)) + "/"])
def test_a_wrong_method_changes_nothing(client: Client, shop: Shop, path: str) -> None:
    assert client.post(path, {"a": "b"}).status_code == 405

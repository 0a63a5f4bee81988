"""People buy in a real Chromium: on a phone, by keyboard alone, without JavaScript, and in English."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from marketplace.commerce.orders.models import Order
from marketplace.payments.promptpay import read_payment
from tests.browser.conftest import assert_accessible
from tests.shopping import Shop, a_shop

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TYPED = {
    "#id_full_name": "สมหญิง ใจดี",
    "#id_phone": "081-234-5678",
    "#id_email": "somying@example.test",
    "#id_street": "99/1 หมู่ 7 ถนนเพชรหึงษ์",
}
MOST_TABS = 60


@pytest.fixture
def shop() -> Shop:
    return a_shop()


@pytest.fixture
def page_without_javascript(browser: Browser, live_server: Any) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, base_url=live_server.url, java_script_enabled=False
    )
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus stands on what is wanted; fail when it cannot be reached."""
    for _ in range(MOST_TABS):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} cannot be reached by keyboard on {page.url}")


def test_a_buyer_finds_a_thing_by_a_thai_word_and_pays_on_delivery(page: Page, shop: Shop) -> None:
    page.goto("/")
    assert_accessible(page)
    page.get_by_role("searchbox").fill("ผักตบชวา")
    expect(page.locator("#suggestions")).to_contain_text("ตะกร้าสานผักตบชวา")
    page.get_by_role("searchbox").press("Enter")
    assert_accessible(page)
    page.locator(".goods-card a").click()
    assert_accessible(page)
    page.get_by_role("button", name="เพิ่มหนึ่ง").click()
    page.get_by_role("button", name="หยิบใส่ตะกร้า").click()
    expect(page.locator(".sums .total").last).to_have_text("฿560.00")
    assert_accessible(page)
    page.get_by_role("button", name="เพิ่ม ตะกร้าสานผักตบชวา หนึ่งชิ้น").click()
    expect(page.locator(".sums .total").last).to_have_text("฿840.00")
    expect(page.locator("#basket-count")).to_contain_text("3")
    expect(page.locator("#basket-said")).to_have_text("ในตะกร้ามี 3 ชิ้น รวมตอนนี้ ฿840.00")
    expect(page.get_by_role("button", name="เพิ่ม ตะกร้าสานผักตบชวา หนึ่งชิ้น")).to_be_focused()
    page.get_by_role("link", name="ไปสั่งซื้อ").click()
    for field, words in TYPED.items():
        page.fill(field, words)
    page.locator("#id_place_text").press_sequentially("10130")
    page.select_option("#id_place", label="ต.ทรงคนอง อ.พระประแดง จ.สมุทรปราการ 10130")
    assert_accessible(page)
    page.get_by_role("button", name="ไปต่อ").click()
    assert_accessible(page)
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="ไปต่อ").click()
    assert_accessible(page)
    page.get_by_role("radio", name="เก็บเงินปลายทาง").check()
    page.get_by_role("button", name="ไปต่อ").click()
    expect(page.get_by_role("heading", name="เปลี่ยนใจได้ภายใน 7 วัน")).to_be_visible()
    assert_accessible(page)
    page.locator(".place-order").click()
    expect(page).to_have_url(re.compile(r"/orders/[0-9a-f-]{36}/$"))
    expect(page.get_by_role("heading", name="ขอบคุณ เราได้รับคำสั่งซื้อแล้ว")).to_be_visible()
    assert_accessible(page)
    order = Order.objects.get()
    assert str(order.external_reference) in page.url
    assert order.metadata["payment_method"] == "cash_on_delivery"
    assert [line.quantity for line in order.lines.all()] == [3]


def test_keyboard_alone_suffices_for_a_transfer(page: Page, shop: Shop) -> None:
    page.goto("/product/cushion/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    tab_to(page, "#id_quantity")
    page.keyboard.press("Control+A")
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/basket/"))
    tab_to(page, "a[href='/checkout/']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/checkout/address/")
    for field, words in TYPED.items():
        tab_to(page, field)
        page.keyboard.type(words)
    tab_to(page, "#id_place_text")
    page.keyboard.type("ทรงคนอง")
    page.wait_for_selector("#id_place")
    tab_to(page, "#id_place")
    page.keyboard.press("ArrowDown")
    tab_to(page, "form > .button:not(.visually-hidden)")
    page.keyboard.press("Enter")
    page.wait_for_url("**/checkout/delivery/")
    tab_to(page, "input[type=radio]")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**/checkout/payment/")
    tab_to(page, "input[type=radio]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/checkout/review/")
    tab_to(page, ".place-order")
    page.keyboard.press("Enter")
    page.wait_for_url("**/orders/**")
    assert_accessible(page)
    order = Order.objects.get()
    payload = page.locator("[data-payload]").get_attribute("data-payload")
    payment = read_payment(payload or "")
    assert payment.amount == 50_000 + order.shipping_gross_amount
    assert payment.target == "0994000165501"
    expect(page.locator(".slip")).to_contain_text(str(order.number))


def test_without_javascript_every_step_works(page_without_javascript: Page, shop: Shop) -> None:
    page = page_without_javascript
    page.goto("/search/?q=หมอน")
    page.locator(".goods-card a").click()
    page.get_by_role("button", name="หยิบใส่ตะกร้า").click()
    page.get_by_role("button", name="เพิ่ม หมอนผ้าทอมือ หนึ่งชิ้น").click()
    expect(page.locator(".sums .total").last).to_have_text("฿500.00")
    page.get_by_role("link", name="ไปสั่งซื้อ").click()
    for field, words in TYPED.items():
        page.fill(field, words)
    page.fill("#id_place_text", "๑๐๑๓๐")
    page.get_by_role("button", name="ค้นหา", exact=True).last.click()
    assert page.input_value("#id_full_name") == TYPED["#id_full_name"]
    page.select_option("#id_place", "110413-10130")
    page.get_by_role("button", name="ไปต่อ").click()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="ไปต่อ").click()
    page.get_by_role("radio", name="โอนผ่านพร้อมเพย์").check()
    page.get_by_role("button", name="ไปต่อ").click()
    page.locator(".place-order").click()
    expect(page.locator(".slip svg.qr")).to_be_visible()
    assert Order.objects.count() == 1


def test_a_service_is_booked_in_english(page: Page, shop: Shop) -> None:
    page.goto("/en/centres/phra-pradaeng/")
    assert_accessible(page)
    page.locator("a[href='/en/product/massage/']").click()
    page.get_by_role("button", name="Book this service").click()
    page.get_by_role("link", name="Go on to order").click()
    for field, words in TYPED.items():
        page.fill(field, words)
    page.locator("#id_place_text").press_sequentially("Song Khanong")
    page.select_option("#id_place", "110413-10130")
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("radio", name="Cash on delivery").check()
    page.get_by_role("button", name="Go on").click()
    page.locator(".place-order").click()
    expect(page.get_by_role("heading", name="Thank you. We have your order")).to_be_visible()
    page.goto("/en/account/")
    assert_accessible(page)
    expect(page.locator(".order-list li")).to_have_count(1)


def test_what_is_wrong_is_read_out_first_and_what_was_typed_stays(page: Page, shop: Shop) -> None:
    page.goto("/product/cushion/")
    page.fill("#id_quantity", "3")
    page.get_by_role("button", name="หยิบใส่ตะกร้า").click()
    expect(page.locator("#error-summary")).to_be_focused()
    assert page.input_value("#id_quantity") == "3"
    assert_accessible(page)
    page.fill("#id_quantity", "1")
    page.get_by_role("button", name="หยิบใส่ตะกร้า").click()
    page.locator(".line-form input[name=quantity]").fill("abc")
    page.locator(".line-form input[name=quantity]").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("กรุณาพิมพ์ตัวเลข 0 ถึง 999")
    assert page.input_value(".line-form input[name=quantity]") == "abc"


def test_taking_the_last_thing_out_says_so_and_leaves_the_focus_on_the_heading(page: Page, shop: Shop) -> None:
    page.goto("/product/cushion/")
    page.get_by_role("button", name="หยิบใส่ตะกร้า").click()
    page.get_by_role("button", name="นำออก หมอนผ้าทอมือ").click()
    expect(page.locator("#basket-said")).to_have_text("ตะกร้ายังว่าง")
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_a_card_says_name_maker_and_price_before_its_picture(page: Page, shop: Shop) -> None:
    page.goto("/goods/")
    heard = page.locator(".goods-card a", has_text="หมอนผ้าทอมือ").aria_snapshot()
    assert heard.startswith(('- link "หมอนผ้าทอมือ', "- 'link \"หมอนผ้าทอมือ"))


def test_night_large_letters_and_contrast_stay_on_every_page(page: Page, shop: Shop) -> None:
    page.goto("/en/")
    page.locator(".display-switch > summary").click()
    for value in ("largest", "high", "night"):
        page.locator(f".display-switch input[value={value}]").check()
    page.get_by_role("button", name="Keep this display").click()
    page.wait_for_url("**/en/")
    for path in ("/en/", "/en/product/cushion/", "/", "/centres/"):
        page.goto(path)
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"
        assert page.evaluate("document.documentElement.scrollWidth <= 390")
        assert_accessible(page)


@pytest.mark.parametrize("path", ["/", "/goods/", "/product/hyacinth/", "/centres/", "/basket/", "/account/sign-in/"])
def test_every_target_is_big_enough_for_a_thumb(page: Page, shop: Shop, path: str) -> None:
    page.goto(path)
    small = page.evaluate(
        """() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary")]
            .filter(one => one.checkVisibility() && !one.closest(".visually-hidden, .skip, .display-form, p, dd, h2"))
            .filter(one => !one.classList.contains("visually-hidden"))
            .map(one => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
            .filter(([, box]) => box.height < 43.5 || box.width < 24)
            .map(([html, box]) => `${html} ${Math.round(box.width)}x${Math.round(box.height)}`)"""
    )
    assert small == []

"""A vendor at her desk in a real browser, by keyboard alone; the buyers' shop sees what she did."""

import re
from uuid import UUID

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from marketplace.gateway.actors import ANYONE
from marketplace.gateway.catalogue import product as product_in_shop
from tests.browser.conftest import assert_accessible
from tests.builders import PASSWORD, set_up_market
from tests.vendor_desks import DeskOfTests, a_desk, a_member

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def desk() -> DeskOfTests:
    """A desk with one product at 350 baht and one paid order; ann@example.test edits there."""
    set_up_market()
    desk = a_desk("ศูนย์ทอผ้า", product="ผ้าขาวม้าทอมือ", price=35_000, number="4711")
    a_member(desk.organisation, "editor", email="ann@example.test")
    return desk


def press_until(page: Page, name: str) -> None:
    """Go by the Tab key to the link, button or field of this name."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if name in page.evaluate("""() => {
            const here = document.activeElement
            const labels = [...(here.labels || [])].map(one => one.innerText)
            return [here.innerText, ...labels].join(' ').replace(/\\s+/g, ' ')
        }"""):
            return
    raise AssertionError(f"the Tab key does not reach {name!r} on {page.url}")


def follow_by_keyboard(page: Page, link: str, *, to: str) -> None:
    """Go to a link by the Tab key, press Enter, and wait for the page of this heading."""
    press_until(page, link)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(to)


def sign_in_by_keyboard(page: Page) -> None:
    page.goto("/vendor/")
    press_until(page, "อีเมล")
    page.keyboard.type("ann@example.test")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("ภาพรวม")


def test_a_vendor_changes_her_price_by_keyboard_alone_and_the_shop_asks_it(page: Page, desk: DeskOfTests) -> None:
    sign_in_by_keyboard(page)
    follow_by_keyboard(page, "สินค้า", to="สินค้า")
    follow_by_keyboard(page, "ผ้าขาวม้าทอมือ", to="ผ้าขาวม้าทอมือ")
    follow_by_keyboard(page, "แก้ราคา ร้านออนไลน์", to="แก้ราคา")
    press_until(page, "ราคาใหม่ (บาท)")
    page.keyboard.press("Control+A")
    page.keyboard.type("๑,๒๕๐.๕๐")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("ราคาตอนนี้คือ ฿1,250.50")
    in_shop = product_in_shop(ANYONE, reference=UUID(str(desk.names["product"])), channel="online", language="th")
    assert in_shop is not None
    assert in_shop.price_from == 125_050
    page.goto(reverse("storefront:product", args=[desk.product.slug]))
    expect(page.get_by_role("main")).to_contain_text("฿1,250.50")


def test_a_wrong_price_is_explained_where_the_eye_and_the_screen_reader_are(page: Page, desk: DeskOfTests) -> None:
    sign_in_by_keyboard(page)
    page.goto(
        reverse("portal:price", kwargs={k: desk.names[k] for k in ("organisation", "product", "variant", "channel")})
    )
    field = page.get_by_label("ราคาใหม่ (บาท)")
    field.fill("1,25")
    field.press("Enter")
    expect(page).to_have_title(re.compile("^โปรดแก้ไข:"))
    expect(field).to_have_value("1,25")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_role("alert")).to_contain_text("นี่ไม่ใช่ราคา")
    assert_accessible(page)


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_page_of_the_desk_is_accessible_on_a_phone_and_fits_it(
    page: Page, desk: DeskOfTests, language: str
) -> None:
    page.goto(language + "/sign-in/")
    assert_accessible(page)
    sign_in_by_keyboard(page)
    names = desk.names
    start = f"{language}/vendor/{names['organisation']}/"
    product = f"{start}products/{names['product']}/"
    for address in (
        start,
        f"{start}products/",
        product,
        f"{product}{names['variant']}/price/online/",
        f"{product}{names['variant']}/stock/",
        f"{start}orders/",
        f"{start}orders/?show=to-pack",
        f"{start}orders/{names['order']}/",
        f"{start}income/",
    ):
        page.goto(address)
        assert page.locator("h1").count() == 1, address
        assert_accessible(page)
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{address} is {wider} px wider than the phone"
        assert small_targets(page) == [], address


def small_targets(page: Page) -> list[str]:
    """Name what one can press and is lower or narrower than 44 px (a link inside a sentence may be)."""
    found: list[str] = (
        page.evaluate("""() => [...document.querySelectorAll('main a, main button, main input, main summary')]
        .filter(one => one.type !== 'hidden' && one.checkVisibility())
        .filter(one => { const box = one.getBoundingClientRect(); return box.height < 43.5 || box.width < 43.5 })
        .map(one => one.outerHTML.slice(0, 120))""")
    )
    return found


def test_a_price_that_is_no_number_is_read_out_first(page: Page, desk: DeskOfTests) -> None:
    sign_in_by_keyboard(page)
    follow_by_keyboard(page, "สินค้า", to="สินค้า")
    follow_by_keyboard(page, "ผ้าขาวม้าทอมือ", to="ผ้าขาวม้าทอมือ")
    follow_by_keyboard(page, "แก้ราคา ร้านออนไลน์", to="แก้ราคา")
    page.get_by_label("ราคาใหม่ (บาท)").fill("abc")
    page.keyboard.press("Enter")
    expect(page.locator("#error-summary")).to_be_focused()
    expect(page).to_have_title(re.compile("^โปรดแก้ไข: .*ผ้าขาวม้าทอมือ"))

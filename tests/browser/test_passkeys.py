"""A passkey in a real browser: made, used alone, used as the second step; and the app's code by keyboard."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from marketplace.accounts.models import AccountEvent, Passkey
from tests.browser.conftest import assert_accessible
from tests.builders import PASSWORD
from tests.sign_in_building import a_person, code_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# A phone that asks for a finger and keeps passkeys, as Chromium's own tests have it.
PHONE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def phone(browser: Browser, live_server: Any, settings: Any) -> Iterator[Page]:
    """A phone with a finger at hand. Passkeys are for names, not for numbers: it calls us localhost."""
    settings.SECOND_FACTOR = True
    address = live_server.url.replace("127.0.0.1", "localhost")
    context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=address, locale="th-TH")
    context.set_default_timeout(30_000)
    page = context.new_page()
    tools = context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    tools.send("WebAuthn.addVirtualAuthenticator", {"options": PHONE})
    yield page
    context.close()


def sign_in(page: Page) -> None:
    page.get_by_label("อีเมล").fill("ann@example.test")
    page.get_by_label("รหัสผ่าน").fill(PASSWORD)
    page.get_by_role("button", name="เข้าสู่ระบบ", exact=True).click()


def sign_out(page: Page) -> None:
    page.goto("/my-account/")
    page.get_by_role("button", name="ออกจากระบบ", exact=True).click()
    page.wait_for_url("**/sign-in/")


def test_a_treasurer_makes_a_passkey_on_the_way_to_her_page_and_uses_it_alone_and_as_second_step(phone: Page) -> None:
    a_person(role="treasurer")
    phone.goto("/treasury/")
    sign_in(phone)
    phone.wait_for_url("**/my-account/second-step/**")
    assert_accessible(phone)
    phone.get_by_role("link", name="ใช้พาสคีย์").click()
    assert_accessible(phone)
    phone.get_by_label("ตั้งชื่อให้จำได้").fill("โทรศัพท์ของแอน")
    phone.get_by_role("button", name="สร้างพาสคีย์").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("รหัสสำรองของคุณ")
    expect(phone.locator(".codes li")).to_have_count(10)
    assert_accessible(phone)
    phone.get_by_role("link", name="เก็บไว้แล้ว").click()
    phone.wait_for_url("**/treasury/")
    assert Passkey.objects.get().name == "โทรศัพท์ของแอน"

    sign_out(phone)
    phone.get_by_role("button", name="เข้าสู่ระบบด้วยพาสคีย์").click()
    phone.wait_for_url("**/treasury/")
    assert Passkey.objects.get().last_used_at is not None

    sign_out(phone)
    sign_in(phone)
    phone.wait_for_url("**/sign-in/second-step/")
    assert_accessible(phone)
    phone.get_by_role("button", name="เข้าสู่ระบบด้วยพาสคีย์").click()
    phone.wait_for_url("**/treasury/")
    kinds = list(AccountEvent.objects.order_by("pk").values_list("kind", flat=True))
    assert kinds == ["password", "passkey_added", "codes_renewed", "passkey", "passkey"]


def test_an_app_is_tied_by_keyboard_alone_and_her_page_is_fit_for_a_phone(phone: Page) -> None:
    a_person()
    phone.goto("/my-account/app/")
    sign_in(phone)
    phone.wait_for_url("**/my-account/app/")
    phone.get_by_role("button", name="เริ่ม", exact=True).press("Enter")
    secret = phone.locator("code.secret").inner_text().replace(" ", "")
    assert_accessible(phone)
    phone.get_by_label("รหัส", exact=True).fill(code_of(secret))
    phone.keyboard.press("Enter")
    expect(phone.locator(".codes li")).to_have_count(10)
    phone.goto("/my-account/")
    assert_accessible(phone)
    low = phone.evaluate(
        """() => [...document.querySelectorAll('main a, main button')].filter(one => {
             const box = one.getBoundingClientRect(); return box.height > 0 && box.height < 44;
           }).map(one => one.textContent.trim())"""
    )
    assert low == []
    phone.evaluate("document.documentElement.style.fontSize = '225%'")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390

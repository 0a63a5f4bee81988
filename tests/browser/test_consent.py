"""A maker's yes and her no in a real browser on a phone, by keyboard; the photo's old address is dead."""

import re
import uuid

import pytest
from playwright.sync_api import Page, expect

from marketplace.accounts.create_user import create_user
from marketplace.accounts.grant_role import grant_role
from tests.browser.conftest import assert_accessible
from tests.builders import PASSWORD, an_organisation, set_up_market
from tests.consent_building import a_maker, made_by, with_portrayals
from tests.vendor_desks import a_member
from vendor_onboarding.consent.models import Handle

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def sign_in(page: Page, email: str) -> None:
    page.goto("/sign-in/")
    page.get_by_label("อีเมล").fill(email)
    page.get_by_label("รหัสผ่าน", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/sign-in/" not in url)


def choose(page: Page, words: str) -> None:
    """Pick an answer and go on, by keyboard alone."""
    page.get_by_role("radio", name=words).focus()
    page.keyboard.press("Space")
    assert_accessible(page)
    page.locator("main form.sheet button").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_a_yes_shows_the_photo_and_one_tap_kills_its_address(page: Page, settings, tmp_path) -> None:
    settings.WITHDRAWALS_FILE = tmp_path / "withdrawals.jsonl"
    set_up_market()
    organisation = an_organisation("ศูนย์ทอผ้า")
    a_member(organisation, "editor", email="ann@example.test")
    maker = a_maker(organisation)
    product = made_by(organisation, maker)
    with_portrayals(maker)
    sign_in(page, "ann@example.test")
    switches = f"/vendor/{organisation.slug}/makers/{maker.reference}/consent/"
    page.goto(switches)
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto(f"{switches}photo/web/")
    for words in ("มือขณะทำงาน ไม่เห็นหน้า", "ฉันอ่านให้ฟัง"):
        choose(page, words)
    expect(page.locator(".told")).to_contain_text("ตอบว่าไม่ก็ได้")
    choose(page, re.compile("^ยินยอม$"))
    choose(page, re.compile("^เจ้าตัวเอง$"))
    choose(page, "หนึ่งปี")
    expect(page.get_by_role("status")).to_contain_text("จดคำยินยอมแล้ว")

    page.goto(f"/product/{product.slug}/")
    expect(page.get_by_role("heading", name="ฝีมือของใคร")).to_be_visible()
    photo = page.get_by_role("img", name="มือของผู้ทำขณะทำงาน")
    photo.scroll_into_view_if_needed()
    assert_accessible(page)
    address = f"/people/{Handle.objects.get(maker=maker).handle}/portrait/320.webp"
    assert page.request.get(address).status == 200

    page.goto(switches)
    page.get_by_role("button", name=re.compile(r"เอากลับ\s*: รูป")).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("ไม่แสดงแล้ว")
    assert page.request.get(address).status == 404
    page.goto(f"/product/{product.slug}/")
    expect(page.get_by_role("heading", name="ฝีมือของใคร")).to_have_count(0)
    assert "/people/" not in page.content()


def test_the_desk_is_usable_with_text_at_200_percent(page: Page, settings, tmp_path) -> None:
    settings.WITHDRAWALS_FILE = tmp_path / "withdrawals.jsonl"
    organisation = an_organisation("ศูนย์ทอผ้า")
    a_member(organisation, "editor", email="ann@example.test")
    maker = a_maker(organisation)
    with_portrayals(maker)
    sign_in(page, "ann@example.test")
    for address in ("", "photo/web/", "keep/story/", "outside/"):
        page.goto(f"/vendor/{organisation.slug}/makers/{maker.reference}/consent/{address}")
        page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), address


def test_every_page_of_the_data_protection_desk_is_accessible(page: Page) -> None:
    user = create_user(email="officer@example.test", password=PASSWORD)
    grant_role(user=user, role="privacy")
    maker = a_maker(an_organisation("ศูนย์ทอผ้า"), str(uuid.uuid4())[:8])
    sign_in(page, "officer@example.test")
    for name in ("", "notices/", "record/", "requests/", "requests/new/", "breaches/", "breaches/new/", "retention/",
                 "looks/", "people/", f"people/{maker.reference}/", "notice/"):  # fmt: skip
        page.goto(f"/privacy/{name}")
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name

"""From photographs to goods in a browser on a phone: the first product by keyboard, forty of a fair by few taps."""

import os
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from marketplace.gateway.actors import ANYONE
from marketplace.gateway.catalogue import product as product_in_shop
from marketplace.organisations.models import Organisation
from marketplace.shared.outbox.dispatch_due import deliver_everything
from tests.browser.conftest import assert_accessible
from tests.builders import PASSWORD, a_category, an_organisation, set_up_market
from tests.drafting import a_material, a_photograph, a_proposal, a_reviewer
from tests.vendor_desks import a_member
from vendor_onboarding.listings.models import ProductDraft

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# All forty with FAIR=40; the slice is enough to see each step.
FAIR = int(os.environ.get("FAIR", "6"))
SHOTS = os.environ.get("SHOTS", "")
MOST_TAPS = 12
NAMES = ("ผ้าพันคอคราม", "หมอนอิงลายขิด", "กระเป๋าจักสาน", "ตะกร้าหวาย", "ไม้กวาดดอกหญ้า", "สบู่ขมิ้น", "พวงกุญแจผ้า", "โคมไฟไม้ไผ่")


@pytest.fixture
def centre(settings: Any, tmp_path: Path) -> Organisation:
    settings.MEDIA_ROOT, settings.PRIVATE_ROOT = tmp_path / "public", tmp_path / "private"
    set_up_market()
    a_category("ผ้าทอ", slug="cloth")
    a_category("จักสาน", slug="basketry")
    for name in ("ฝ้าย", "ไหม", "หวาย", "ไม้ไผ่"):
        a_material(name)
    organisation = an_organisation("ศูนย์ทอผ้า")
    a_member(organisation, "editor", email="ann@example.test")
    return organisation


@pytest.fixture
def photographs(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "camera"
    folder.mkdir()
    paths = [folder / f"IMG_{number:04}.jpg" for number in range(max(FAIR, 2))]
    for number, path in enumerate(paths):
        path.write_bytes(a_photograph(number, size=(1200, 900)))
    return paths


def sign_in(page: Page, email: str = "ann@example.test") -> None:
    page.goto("/sign-in/")
    page.get_by_label("อีเมล").fill(email)
    page.locator("input[type=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "sign-in" not in address)


def shot(page: Page, name: str) -> None:
    """Keep a picture of the page for whoever wants to look (SHOTS names a folder)."""
    if SHOTS:
        page.screenshot(path=f"{SHOTS}/{name}.png", full_page=True)


def press_to(page: Page, selector: str) -> None:
    """Go by the Tab key to an element."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the Tab key does not reach {selector} on {page.url}")


def press_button(page: Page, selector: str = "form.sheet .button.wide") -> None:
    before = page.url
    press_to(page, selector)
    page.keyboard.press("Enter")
    page.wait_for_function("before => location.href !== before || document.querySelector('#sums')", arg=before)
    page.wait_for_load_state()


def answer_by_keyboard(page: Page, selector: str, text: str, name: str) -> None:
    press_to(page, selector)
    page.keyboard.press("Control+A")
    page.keyboard.type(text)
    shot(page, name)
    press_button(page)


def test_the_first_product_is_put_in_by_keyboard_alone(
    page: Page, centre: Organisation, photographs: list[Path]
) -> None:
    sign_in(page)
    page.goto(reverse("portal:drafts", args=[centre.slug]))
    shot(page, "drafts-empty")
    press_to(page, 'a[href$="/drafts/new/"]')
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("รูปสินค้า")
    assert_accessible(page)
    shot(page, "draft-new")
    page.set_input_files("#photos", photographs[:2])  # the phone's own dialogue; it has no place in a headless browser
    press_button(page, ".taking .button")
    assert_accessible(page)
    shot(page, "draft-photos")
    press_to(page, "main .photo-list a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/photos/*/")
    before = page.locator(".arranging img").get_attribute("src")
    press_to(page, 'button[value="turn-right"]')
    page.keyboard.press("Enter")
    page.wait_for_function(
        "before => document.querySelector('.arranging img')?.getAttribute('src') !== before", arg=before
    )
    expect(page.locator('button[value="turn-right"]')).to_be_focused()
    assert_accessible(page)
    shot(page, "draft-arrange")
    press_to(page, "main p a.button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/photos/")
    press_to(page, "main > p > a.button, p > a.button.wide")
    page.keyboard.press("Enter")
    page.wait_for_url("**/name/")
    assert_accessible(page)
    answer_by_keyboard(page, "#id_name", "ผ้าพันคอคราม", "question-name")
    answer_by_keyboard(page, "#id_name_en", "Indigo scarf", "question-name-en")
    press_to(page, "input[name=category]")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert_accessible(page)
    shot(page, "question-category")
    press_button(page)
    press_to(page, "input[name=way]")
    page.keyboard.press("Space")
    shot(page, "question-way")
    press_button(page)
    press_to(page, "input[name=material]")
    page.keyboard.press("Space")
    shot(page, "question-material")
    press_button(page)
    answer_by_keyboard(page, "#id_size", "30 × 180 ซม.", "question-size")
    shot(page, "question-easy-read")
    press_button(page)  # the sentence that was made from the answers is good
    for number in (1, 2):
        assert_accessible(page)
        answer_by_keyboard(page, "#id_alt", f"ผ้าพันคอสีครามพับบนโต๊ะไม้ มุมที่ {number}", f"question-alt-{number}")
    press_to(page, "#id_price")
    page.keyboard.type("350")
    press_to(page, "summary")
    page.keyboard.press("Enter")
    for typed in ("80", "2", "150"):
        press_to(page, "input.narrow-input")
        page.keyboard.type(typed)
    press_button(page)
    expect(page.get_by_role("main")).to_contain_text("฿270.00")
    expect(page.get_by_role("main")).to_contain_text("฿380.00")
    assert_accessible(page)
    shot(page, "question-price")
    press_to(page, "form.sheet .button.wide")
    page.keyboard.press("Enter")
    page.wait_for_url("**/pieces/")
    answer_by_keyboard(page, "#id_pieces", "๔", "question-pieces")
    shot(page, "question-makers")
    assert_accessible(page)
    press_button(page)
    shot(page, "question-channels")
    press_button(page)
    assert_accessible(page)
    shot(page, "draft-check")
    press_to(page, 'form[action$="/propose/"] .button')
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("ส่งตรวจแล้ว")
    shot(page, "draft-proposed")
    draft = ProductDraft.objects.get()
    assert (draft.state, draft.answers["price"], draft.answers["pieces"]) == ("proposed", 35_000, 4)


def test_a_reviewer_puts_it_into_the_shop_and_buyers_see_it(
    page: Page, browser: Browser, live_server: Any, centre: Organisation
) -> None:
    draft = a_proposal(centre, pictures=2)
    deliver_everything(now=timezone.now())
    a_reviewer("rita@example.test")
    sign_in(page, "rita@example.test")
    page.goto(reverse("review:products"))
    assert_accessible(page)
    shot(page, "review-products")
    page.get_by_role("link", name="ผ้าพันคอฝ้ายทอมือ").click()
    assert_accessible(page)
    shot(page, "review-product")
    page.set_viewport_size({"width": 1280, "height": 900})
    shot(page, "review-product-wide")
    page.get_by_role("button", name="รับเข้าร้าน").click()
    expect(page.get_by_role("status").first).to_contain_text("ตัดสินแล้ว")
    deliver_everything(now=timezone.now())
    found = product_in_shop(ANYONE, reference=draft.product, channel="online", language="th")
    assert found is not None
    page.goto(reverse("storefront:product", args=[found.slug]))
    shown = page.locator(".pictures img").first
    expect(shown).to_be_visible()
    assert page.evaluate("document.querySelector('.pictures img').naturalWidth") > 0
    assert page.evaluate("document.querySelector('.pictures img').currentSrc").endswith(".avif")
    shot(page, "shop-product")


def test_photographs_of_a_fair_are_filled_in_by_few_taps_each(
    page: Page, centre: Organisation, photographs: list[Path]
) -> None:
    sign_in(page)
    page.goto(reverse("portal:fair", args=[centre.slug]))
    assert_accessible(page)
    shot(page, "fair")
    page.set_input_files("#photos", photographs[:FAIR])
    page.get_by_role("button", name="สร้างรายการจากรูปเหล่านี้").click()
    page.wait_for_url("**/fair/*/", timeout=240_000)
    expect(page.locator(".fair-row")).to_have_count(FAIR)
    assert_accessible(page)
    shot(page, "fair-grid")
    page.locator("details.alike select").select_option("cloth")
    page.locator("details.alike").get_by_label("ฝ้าย").check()
    page.get_by_role("button", name="ใส่ให้ทุกรายการ").click()
    page.wait_for_load_state()
    taps = [_fill(page, number) for number in range(FAIR)]
    assert max(taps) <= MOST_TAPS, taps
    expect(page.locator(".fair-state", has_text="ครบแล้ว")).to_have_count(FAIR, timeout=60_000)
    shot(page, "fair-filled")
    page.set_viewport_size({"width": 1280, "height": 900})
    shot(page, "fair-filled-wide")
    page.get_by_role("button", name="ส่งตรวจทุกรายการที่ครบแล้ว").click()
    expect(page.get_by_role("status").first).to_contain_text(f"ส่งตรวจแล้ว {FAIR} รายการ")
    rows = ProductDraft.objects.filter(state="proposed").order_by("position")
    assert [one.answers["price"] for one in rows] == [_price(number) * 100 for number in range(FAIR)]
    assert {one.answers["pieces"] for one in rows} == {3}


def _price(number: int) -> int:
    """Two in a row cost the same."""
    return 100 + 10 * (number // 2)


def _fill(page: Page, number: int) -> int:
    """Fill one row as a seller would; gives how often she touched screen or a key that types nothing."""
    taps = 0
    row = page.locator(".fair-row").nth(number)
    name = row.locator("[data-field=name] input")
    if number == 0:
        name.click()
        taps += 1
    expect(name).to_be_focused()  # Enter led here from the row before
    page.keyboard.type(f"{NAMES[number % len(NAMES)]} {number + 1}")
    if number % 2 == 0:
        page.keyboard.press("Tab")
        page.keyboard.press("Control+A")
        page.keyboard.type(str(_price(number)))
        taps += 2
    if number == 0:
        page.keyboard.press("Tab")
        page.keyboard.press("Control+A")
        page.keyboard.type("3")
        taps += 2
    page.keyboard.press("Enter")
    taps += 1
    expect(row.locator(".fair-state")).to_contain_text("ครบแล้ว", timeout=20_000)
    return taps

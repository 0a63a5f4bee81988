"""A maker's own door on a phone: card, pictures, "I got it" by keyboard; nothing small, nothing hidden, no help."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from marketplace.ledger.payouts.models import PayoutConfirmation, PayoutDispute
from marketplace.ledger.payouts.rules import Payee
from marketplace.shared.thai.dates import bangkok_day
from tests.browser.conftest import assert_accessible
from tests.builders import an_organisation, set_up_market
from tests.consent_building import a_maker, made_by, says_yes, with_portrayals
from tests.maker_door_building import a_card, a_payment_to
from tests.payout_building import a_sale_of
from tests.vendor_desks import a_paid_order

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NAMES = {"fish": "ปลา", "drum": "กลอง", "key": "กุญแจ"}
PICTURES = ("fish", "drum", "fish", "key")
SMALLEST = 64
TOO_SMALL = """size => [...document.querySelectorAll("a, button, summary, input:not([type=hidden]), textarea")]
  .filter((one) => one.checkVisibility() && !one.classList.contains("skip"))
  .map((one) => [one, one.getBoundingClientRect()])
  .filter(([, box]) => box.width < size - 0.5 || box.height < size - 0.5)
  .map(([one, box]) => `${one.outerHTML.slice(0, 90)} ${box.width} x ${box.height}`)"""


@pytest.fixture
def maker(settings, tmp_path):
    """A maker with sales, a payment, pictures and answers; her card's token as `token`."""
    settings.WITHDRAWALS_FILE = tmp_path / "withdrawals.jsonl"
    set_up_market()
    maker = a_maker(an_organisation("ศูนย์ทอผ้า"))
    product = made_by(maker.organisation, maker, name="ผ้าขาวม้าทอมือลายน้ำไหลย้อมสีธรรมชาติ")
    a_paid_order(product, total=35_000, quantity=2)
    a_sale_of(Payee("maker", maker.reference), 123_450, at=timezone.now())
    with_portrayals(maker)
    says_yes(maker, "photo")
    says_yes(maker, "name")
    return maker


def press(page: Page, role: str, name: str) -> None:
    """Go to a button or link by its name and press Enter."""
    target = page.get_by_role(role, name=name)
    target.focus()
    expect(target).to_be_focused()
    page.keyboard.press("Enter")


def choose(page: Page) -> None:
    for name in PICTURES[:-1]:
        press(page, "button", NAMES[name])
        expect(page.get_by_role("status")).to_contain_text(NAMES[name])
    with page.expect_navigation():
        press(page, "button", NAMES[PICTURES[-1]])


def come_in(page: Page, token: str) -> None:
    page.goto(f"/me/{token}")
    expect(page).to_have_url(re.compile("/me/$"))
    with page.expect_navigation():
        press(page, "button", "เปิดดูเงินและงานของฉัน")


def every_page(payout) -> list[str]:
    today = bangkok_day(timezone.now() - timedelta(days=40))
    now = bangkok_day(timezone.now())
    return [
        "", "sold/", f"sold/{now.year}/{now.month}/", f"sold/{today.year}/{today.month}/", "money/",
        f"money/{payout.reference}/", *(f"money/{payout.reference}/{one}/" for one in ("got-it", "wrong", "not-paid")),
        "card/", "shown/", "shown/web/", "shown/web/photo/", "shown/web/photo/?way=hands", "shown/web/voice/",
        "shown/web/story/", "shown/print/name/?way=alias", "shown/nothing/", "shown/as-in-shop/", "shown/moon/",
    ]  # fmt: skip


def test_from_the_card_to_i_got_it_by_keyboard(page: Page, maker) -> None:
    payout = a_payment_to(maker, 50_000)  # and what sold before it: 123,450 and 80 % of 35,000 satang
    a_sale_of(Payee("maker", maker.reference), 7_050, at=timezone.now())
    come_in(page, a_card(maker, pictures=()))
    expect(page.get_by_role("heading", level=1)).to_have_text("เลือกสี่รูป")
    assert_accessible(page)
    choose(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("สี่รูปเดิมอีกครั้ง")
    choose(page)
    expect(page.locator("main")).to_match_aria_snapshot("""
    - main:
      - heading "ป้าใบเตย" [level=1]
      - region "เงินที่จะได้ตอนนี้":
        - heading "เงินที่จะได้ตอนนี้" [level=2]
        - paragraph: ฿70.50
        - paragraph: เจ็ดสิบบาทห้าสิบสตางค์
      - region "เงินที่โอนมาแล้ว":
        - heading "เงินที่โอนมาแล้ว" [level=2]
        - paragraph: ฿2,014.50
        - paragraph: /สองพันสิบสี่บาทห้าสิบสตางค์/
      - paragraph:
        - link "ได้เงินไหม"
      - navigation "เลือกดู":
        - list:
          - listitem:
            - link "ขายอะไรได้บ้าง"
          - listitem:
            - link "เงินที่โอนให้ฉัน"
          - listitem:
            - link "ให้แสดงอะไรของฉันได้บ้าง"
          - listitem:
            - link "บัตรของฉัน"
    """)
    press(page, "link", "ได้เงินไหม")
    expect(page.locator("main")).to_match_aria_snapshot("""
    - heading "โอนเงินให้แล้ว" [level=1]
    - paragraph: ฿2,014.50
    - heading "ได้เงินไหม" [level=2]
    - list:
      - listitem:
        - link "ได้เงินแล้ว"
      - listitem:
        - link "จำนวนไม่ถูก"
      - listitem:
        - link "ยังไม่ได้เงิน"
    """)
    press(page, "link", "ได้เงินแล้ว")
    expect(page.get_by_role("heading", level=1)).to_have_text("ได้เงินนี้แล้วใช่ไหม")
    assert PayoutConfirmation.objects.count() == 0
    press(page, "button", "ใช่ ส่งเลย")
    expect(page.get_by_role("status")).to_contain_text("เรารู้แล้วว่าคุณได้เงินแล้ว")
    assert_accessible(page)
    kept = PayoutConfirmation.objects.get()
    assert (kept.payout, kept.by) == (payout, f"maker:{maker.reference}")
    press(page, "button", "ปิดประตู")
    expect(page.get_by_role("heading", level=1)).to_have_text("ปิดประตูแล้ว")
    page.goto("/me/")
    expect(page.get_by_role("heading", level=1)).to_have_text("แสดงบัตรของคุณ")


def test_a_wrong_picture_is_taken_back_and_wrong_ones_open_nothing(page: Page, maker) -> None:
    come_in(page, a_card(maker))
    press(page, "button", "ช้าง")
    expect(page.get_by_role("status")).to_have_text("1 / 4: ช้าง")
    press(page, "button", "ลบรูปล่าสุด")
    expect(page.get_by_role("status")).to_have_text("ยังไม่ได้เลือก")
    for _ in range(3):
        press(page, "button", "ช้าง")
    with page.expect_navigation():
        press(page, "button", "เรือ")
    expect(page.get_by_role("alert")).to_contain_text("ไม่ใช่สี่รูปของคุณ")
    assert_accessible(page)
    choose(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("ป้าใบเตย")


@pytest.mark.parametrize(("contrast", "theme"), [("normal", "day"), ("high", "day"), ("normal", "night")])
def test_every_page_is_accessible_and_large(page: Page, maker, contrast: str, theme: str, live_server) -> None:
    payout = a_payment_to(maker, 50_000)
    page.context.add_cookies([{"name": "display", "value": f"normal.{contrast}.{theme}", "url": live_server.url}])
    come_in(page, a_card(maker))
    choose(page)
    for address in every_page(payout):
        page.goto(f"/me/{address}")
        assert page.locator("html").get_attribute("data-theme") == theme
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        for more in page.locator("main summary").all():
            more.click()
        assert_accessible(page)
        assert page.evaluate(TOO_SMALL, SMALLEST) == [], address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address


def test_no_page_scrolls_sideways_with_letters_twice_as_large(page: Page, maker) -> None:
    payout = a_payment_to(maker, 50_000)
    come_in(page, a_card(maker))
    page.evaluate("document.documentElement.style.setProperty('font-size', '225%')")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")
    choose(page)
    for address in every_page(payout):
        page.goto(f"/me/{address}")
        page.evaluate("document.documentElement.style.setProperty('font-size', '225%')")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), address


def test_without_a_voice_for_thai_there_is_no_button_and_with_one_it_reads_amounts_in_words(page: Page, maker) -> None:
    page.add_init_script("""
      window.said = [];
      const thai = { lang: "th-TH" };
      window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
      Object.defineProperty(window, "speechSynthesis", { value: {
        speaking: false, getVoices: () => (sessionStorage.mute ? [] : [thai]), cancel: () => {},
        speak: (one) => window.said.push([one.lang, one.text]), addEventListener: () => {},
      } });
    """)
    come_in(page, a_card(maker))
    choose(page)
    press(page, "button", "อ่านให้ฟัง")
    language, text = page.evaluate("window.said[0]")
    assert (language, text.startswith("เงินที่จะได้ตอนนี้: "), "บาท" in text, "฿" in text) == ("th-TH", True, True, False)
    page.evaluate("sessionStorage.mute = 1")
    page.reload()
    expect(page.get_by_role("button", name="อ่านให้ฟัง")).to_be_hidden()


def test_a_switch_says_no_with_two_taps_and_in_the_words_that_are_kept(page: Page, maker) -> None:
    come_in(page, a_card(maker))
    choose(page)
    page.goto("/me/shown/web/")
    press(page, "link", "รูปของฉัน")
    expect(page.get_by_text("ตอบว่าไม่ก็ได้")).to_be_visible()
    press(page, "button", "ไม่ ไม่ให้แสดง")
    expect(page.get_by_role("status")).to_contain_text("ตั้งแต่นี้ไม่แสดงแล้ว")
    page.goto("/me/shown/as-in-shop/")
    expect(page.get_by_role("img")).to_have_count(0)
    expect(page.get_by_role("heading", name="ป้าใบเตย")).to_be_visible()


def test_everything_works_without_scripts(browser, live_server, maker) -> None:
    payout = a_payment_to(maker, 50_000)
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url, locale="th-TH")
    page = context.new_page()
    page.goto(f"/me/{a_card(maker)}")
    page.get_by_role("button", name="เปิดดูเงินและงานของฉัน").click()
    for name in PICTURES:
        page.get_by_role("button", name=NAMES[name]).click()
    page.goto(f"/me/money/{payout.reference}/not-paid/")
    page.get_by_role("button", name="ใช่ ส่งเลย").click()
    expect(page.get_by_role("status")).to_contain_text("เรารับรู้แล้ว")
    assert PayoutDispute.objects.get().kind == "not_received"
    context.close()

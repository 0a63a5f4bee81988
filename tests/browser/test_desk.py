"""The daily desk in a real browser: a bad table is mended, a tag is read back, an order is packed by keyboard."""

import io
import os
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from django.utils import timezone
from playwright.sync_api import Page, expect

from marketplace.commerce.catalog.models import VariantChannelListing
from tests.browser.conftest import assert_accessible
from tests.browser.test_vendor import press_until, small_targets
from tests.builders import PASSWORD, set_up_market
from tests.desk_building import PackingDesk, a_packing_desk, follow, with_sender
from tests.vendor_desks import a_member
from vendor_onboarding.packing.models import Parcel
from vendor_onboarding.packing.send_parcel import Packed, send_parcel
from vendor_onboarding.tags.rules import sku_of_scan

TWICE_THE_TEXT = """() => {
    const root = document.documentElement
    root.style.fontSize = 2 * parseFloat(getComputedStyle(root).fontSize) + 'px'
}"""

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def desk() -> PackingDesk:
    """A desk with a paid order of three pieces; ann@example.test manages it."""
    set_up_market()
    desk = a_packing_desk()
    with_sender(desk)
    a_member(desk.organisation, "manager", email="ann@example.test")
    return desk


def sign_in(page: Page) -> None:
    page.goto("/sign-in/")
    page.get_by_label("อีเมล").fill("ann@example.test")
    page.get_by_label("รหัสผ่าน").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("ภาพรวม")


def send_table(page: Page, text: bytes) -> None:
    """Hand a table in by the form, and have it worked on as the background would."""
    page.get_by_label("ตารางของคุณ").set_input_files({"name": "goods.csv", "mimeType": "text/csv", "buffer": text})
    page.get_by_role("button", name="ตรวจตาราง").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("goods.csv")
    follow()
    page.reload()


def test_a_bad_table_is_explained_row_by_row_mended_and_carried_out(page: Page, desk: PackingDesk) -> None:
    sign_in(page)
    tables = f"/vendor/{desk.organisation.slug}/tables/"
    sku = desk.variant.sku
    page.goto(tables)
    send_table(page, b"name,stock\nA,1\n")
    expect(page.get_by_role("alert")).to_contain_text("แถวแรกไม่มีหัวคอลัมน์")
    page.get_by_role("link", name="ส่งไฟล์อื่น").click()
    send_table(page, f"sku,price_online,stock\n{sku},1,25,\nX-9,90,\n".replace(",25,", ',"1,25"').encode())
    expect(page.get_by_role("main")).to_contain_text("ไม่มีสินค้าที่ใช้รหัสนี้")
    expect(page.get_by_role("main")).to_contain_text("นี่ไม่ใช่จำนวนชิ้น")
    assert_accessible(page)
    assert pressed_by_themselves(page) == []
    page.goto(tables)
    send_table(page, f"sku,price_online,stock\n{sku},400,25\n".encode())
    page.get_by_role("button", name="ตกลง ทำเลย").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("กำลังทำตามตาราง")
    follow()
    page.reload()
    expect(page.get_by_role("main")).to_contain_text("เสร็จแล้ว")
    assert VariantChannelListing.objects.get(variant=desk.variant, channel__slug="online").price_amount == 40_000


def test_the_code_of_a_tag_printed_from_the_page_is_read_back_and_opens_the_product(
    page: Page, desk: PackingDesk
) -> None:
    sign_in(page)
    page.goto(f"/vendor/{desk.organisation.slug}/price-tags/?product={desk.product.external_reference}")
    page.get_by_label("ม้วนสติกเกอร์ 40 × 30 มม.").check()
    typed = page.evaluate("Object.fromEntries(new FormData(document.querySelector('main form')))")
    answer = page.request.post(page.url, form=typed, headers={"Referer": page.url})
    with pypdfium2.PdfDocument(io.BytesIO(answer.body())) as document:
        (code,) = zxingcpp.read_barcodes(document[0].render(scale=203 / 72).to_pil())
    assert sku_of_scan(code.text) == desk.variant.sku
    page.goto(code.text[code.text.index("/t/") :])
    expect(page.get_by_role("heading", level=1)).to_have_text(desk.product.name)


def test_an_order_is_packed_by_keyboard_alone(page: Page, desk: PackingDesk) -> None:
    sign_in(page)
    page.goto(f"/vendor/{desk.organisation.slug}/packing/orders/{desk.order}/")
    press_until(page, desk.product.name)
    page.keyboard.press("Control+A")
    page.keyboard.type("๒")
    press_until(page, "ไปรษณีย์ไทย")
    page.keyboard.press("Space")
    press_until(page, "เลขพัสดุ")
    page.keyboard.type("ex473124829th")
    press_until(page, "บันทึกว่าส่งแล้ว")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("บันทึกว่าส่งแล้ว")
    parcel = Parcel.objects.get()
    assert (parcel.pieces, parcel.tracking_number) == ({"1": 2}, "EX473124829TH")


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_page_of_the_daily_desk_is_accessible_on_a_phone_at_twice_the_text(
    page: Page, desk: PackingDesk, language: str
) -> None:
    packed = Packed(key=desk.order, pieces={1: 1}, carrier="thailand_post", tracking_number="EX473124828TH")
    parcel = send_parcel(desk=desk.desk(), order=desk.order, packed=packed, by="user:1", now=timezone.now())
    sign_in(page)
    member = desk.organisation.memberships.get().pk
    start = f"{language}/vendor/{desk.organisation.slug}/"
    for name in (
        "packing/", "packing/sender/", f"packing/orders/{desk.order}/", f"packing/parcels/{parcel.reference}/",
        f"packing/parcels/{parcel.reference}/tracking/", "price-tags/", "tables/", "members/", "members/invite/",
        f"members/{member}/", "holiday/", "", f"products/{desk.product.external_reference}/", f"orders/{desk.order}/",
    ):  # fmt: skip
        page.goto(start + name)
        keep_picture(page, name, language)
        assert page.locator("h1").count() == 1, name
        assert_accessible(page)
        assert pressed_by_themselves(page) == [], name
        page.evaluate(TWICE_THE_TEXT)
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{name} is {wider} px wider than the phone"


def pressed_by_themselves(page: Page) -> list[str]:
    """Name the small targets; a choice's dot is none, its whole line is pressed."""
    return [one for one in small_targets(page) if 'type="radio"' not in one and 'type="checkbox"' not in one]


def keep_picture(page: Page, name: str, language: str) -> None:
    """Keep what a person would see, where DESK_SHOTS names a folder."""
    if folder := os.environ.get("DESK_SHOTS"):
        where = f"{(name or 'home').replace('/', '_')[:40]}{language.replace('/', '-')}"
        page.screenshot(path=str(Path(folder) / f"{where}.png"), full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})
        page.screenshot(path=str(Path(folder) / f"{where}-wide.png"), full_page=True)
        page.set_viewport_size({"width": 390, "height": 844})

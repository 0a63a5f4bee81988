"""The till in a real Chromium with a real service worker: it sells with no network and loses and doubles nothing."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from marketplace.commerce.catalog.models import Product
from marketplace.commerce.orders.models import Order
from marketplace.commerce.stock.models import Stock
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.ledger.queries import broken_books
from marketplace.organisations.models import Organisation
from marketplace.places.models import Place
from marketplace.shared.outbox.dispatch_due import deliver_everything
from marketplace.shared.thai.dates import fiscal_year
from mobile_kiosk.app_files import DIST
from mobile_kiosk.devices.issue_code import issue_code
from mobile_kiosk.devices.models import Device
from mobile_kiosk.devices.revoke_device import revoke_device
from mobile_kiosk.sync.models import ReceivedSale
from tests.background import background, eventually
from tests.browser.conftest import CHROMIUM, FLAGS, assert_accessible
from tests.builders import a_product, a_stock, a_store_room, a_warehouse, an_organisation, set_up_market, the_variant
from tests.contract.ask import APP, data
from tests.kiosk.tills import a_truck
from tests.makers_building import made_by_someone_with_a_disability
from tests.ministry_session import ministry_cookies
from vendor_onboarding.listings.list_product import list_product

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SCARF, SOAP = "ผ้าพันคอไหม", "สบู่มะขาม"


@pytest.fixture
def truck() -> Place:
    """A truck with 5 silk scarves at ฿540 and 2 soaps at ฿37.50 on board; the store-room has its own 7 scarves."""
    assert (DIST / "index.html").is_file(), "the till is not built: run `make kiosk`"
    set_up_market()
    truck, centre = a_truck("truck-1"), an_organisation()
    on_board = a_warehouse("truck-1", reference=truck.warehouse, channels=("truck",))
    scarf = a_product(
        SCARF, price=54_000, stock=5, organisation=centre, channels=("truck", "online"), warehouse=on_board
    )
    a_stock(the_variant(scarf), 7, warehouse=a_store_room(centre))
    a_product(SOAP, price=3_750, stock=2, organisation=centre, channels=("truck",), warehouse=on_board)
    return truck


@contextmanager
def tablet(browser: Browser, folder: Path, url: str, *, offline: bool = False) -> Iterator[BrowserContext]:
    """A tablet whose storage lives in `folder`: opening it again is a cold start with what was kept."""
    context = browser.browser_type.launch_persistent_context(
        str(folder),
        executable_path=CHROMIUM,
        args=FLAGS,
        base_url=url,
        viewport={"width": 1280, "height": 800},
        offline=offline,
    )
    context.set_default_timeout(15_000)
    yield context
    context.close()


def open_till(context: BrowserContext) -> Page:
    page = context.pages[0]
    page.goto("/kiosk/")
    return page


def enrol(page: Page, truck: Place) -> None:
    page.get_by_label("รหัสเปิดเครื่อง").fill(issue_code(place=truck, now=timezone.now()).lower())
    page.get_by_role("button", name="เปิดใช้เครื่องนี้").click()
    expect(page.get_by_role("button", name=SCARF)).to_be_visible()
    # Only when the service worker holds the page's files may the network go away.
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")


def sell(page: Page, *goods: str, received: str) -> None:
    for name in goods:
        page.locator("button.tile", has_text=name).click()
    page.get_by_role("link", name="รับเงิน", exact=True).click()
    page.get_by_label("รับเงินมา (บาท)").fill(received)
    page.get_by_role("button", name="ยืนยันการขาย").click()
    expect(page.get_by_role("heading", name="ขายแล้ว บันทึกในเครื่องแล้ว")).to_be_visible()


def send(page: Page) -> None:
    page.get_by_role("link", name="ยอดขายวันนี้").click()
    page.get_by_role("button", name="ส่งตอนนี้").click()


def stock_in(warehouse: str, name: str) -> int:
    return Stock.objects.get(warehouse__slug=warehouse, variant__product__name=name).quantity


def test_sales_without_a_network_arrive_exactly_once_and_the_trucks_own_warehouse_pays(
    browser: Browser, live_server: Any, truck: Place, tmp_path: Path
) -> None:
    with tablet(browser, tmp_path, live_server.url) as context:
        page = open_till(context)
        enrol(page, truck)
        context.set_offline(True)
        sell(page, SCARF, SCARF, SOAP, received="1200")
        expect(page.get_by_role("table")).to_contain_text("฿1,117.50")
        expect(page.locator(".change-sum")).to_have_text("฿82.50")
        page.reload()
        expect(page.get_by_role("link", name="ยอดขายวันนี้")).to_contain_text("1 รายการปลอดภัยในเครื่องนี้ ยังไม่ส่ง ฿1,117.50")
        expect(page.get_by_role("button", name=SCARF)).to_contain_text("เหลือ 3")

    with tablet(browser, tmp_path, live_server.url, offline=True) as context:
        page = open_till(context)
        sell(page, SCARF, received="540")
        expect(page.get_by_role("region", name="ใบรับเงิน")).to_contain_text(re.compile(r"K\d{3}-000002"))
        expect(page.locator(".change-sum")).to_have_text("ไม่ต้องทอน")

        lost: list[int] = []

        def drop_the_reply(route: Route) -> None:
            lost.append(route.fetch().status)
            route.abort()

        page.route("**/kiosk/api/sales", drop_the_reply)
        context.set_offline(False)
        send(page)
        expect(page.get_by_text("ไม่มีสัญญาณ ขายต่อได้ตามปกติ")).to_be_visible()
        assert lost[:1] == [200]
        assert ReceivedSale.objects.count() == 2
        expect(page.locator(".standing-state")).to_have_text("2 รายการปลอดภัยในเครื่องนี้ ยังไม่ส่ง ฿1,657.50")

        page.unroute("**/kiosk/api/sales")
        page.get_by_role("button", name="ส่งตอนนี้").click()
        expect(page.locator(".standing-state")).to_have_text("ส่งครบทุกรายการแล้ว")

    deliver_everything(now=timezone.now())
    assert [row.state for row in ReceivedSale.objects.order_by("pk")] == ["landed", "landed"]
    assert (stock_in("truck-1", SCARF), stock_in("truck-1", SOAP)) == (2, 1)
    assert Stock.objects.get(quantity=7).warehouse.slug.startswith("store-")
    orders = Order.objects.order_by("total_gross_amount")
    assert [order.total_gross_amount for order in orders] == [54_000, 111_750]
    assert {order.external_reference for order in orders} == {str(row.sale) for row in ReceivedSale.objects.all()}


def test_a_sale_without_a_network_raises_the_ministrys_figure_by_its_price_and_a_refund_takes_it_back(
    browser: Browser, live_server: Any, truck: Place, tmp_path: Path
) -> None:
    scarf = Product.objects.get(name=SCARF)
    centre, reference = Organisation.objects.get(kind="centre"), UUID(str(scarf.external_reference))
    list_product(product=reference, organisation=centre)
    made_by_someone_with_a_disability(centre, reference)
    ministry = ministry_cookies()
    with background():
        with tablet(browser, tmp_path, live_server.url) as context:
            page = open_till(context)
            enrol(page, truck)
            context.set_offline(True)
            sell(page, SCARF, SCARF, received="1080")
            assert figures(live_server.url, ministry) == {"3.1": 0, "4.1": 0}
            context.set_offline(False)
            send(page)
            expect(page.locator(".standing-state")).to_have_text("ส่งครบทุกรายการแล้ว")
        eventually(lambda: figures(live_server.url, ministry) == {"3.1": 0, "4.1": 1_080}, within=5)

        refund(Order.objects.get(), amount=540)
        eventually(lambda: figures(live_server.url, ministry) == {"3.1": 0, "4.1": 540}, within=5)
        refund(Order.objects.get(), amount=540)
        eventually(lambda: figures(live_server.url, ministry) == {"3.1": 0, "4.1": 0}, within=5)
    assert list(broken_books()) == []
    assert stock_in("truck-1", SCARF) == 3


def figures(url: str, cookies: dict[str, str]) -> dict[str, float]:
    """The national totals of this fiscal year in baht up to now, as the ministry alone reads them."""
    query = "query($n: Int!, $y: Int!) { mission(number: $n, fiscalYear: $y) { indicators { code actual } } }"
    found: dict[str, float] = {}
    for mission in (3, 4):
        asked = {"query": query, "variables": {"n": mission, "y": fiscal_year(timezone.now())}}
        address = f"{url}/programme/graphql/"
        answer = httpx.post(address, json=asked, cookies=cookies, timeout=20, trust_env=False).json()
        found |= {one["code"]: one["actual"] for one in answer["data"]["mission"]["indicators"]}
    return found


def refund(order: Order, *, amount: int) -> None:
    """Give cash of an imported sale back (baht), as the app that took it in reports it."""
    report = (
        "mutation($id: ID, $amount: PositiveDecimal, $refund: String!) { transactionEventReport(id: $id,"
        " type: REFUND_SUCCESS, amount: $amount, pspReference: $refund) { alreadyProcessed errors { field code } } }"
    )
    payment = to_global_id("TransactionItem", order.transactions.get().token)
    named = {"id": payment, "amount": amount, "refund": str(uuid4())}
    answer = data(report, variables=named, token=APP)["transactionEventReport"]
    assert answer == {"alreadyProcessed": False, "errors": []}


def test_a_till_that_was_shut_out_keeps_its_sales_and_sends_them_with_a_new_code(
    browser: Browser, live_server: Any, truck: Place, tmp_path: Path
) -> None:
    with tablet(browser, tmp_path, live_server.url) as context:
        page = open_till(context)
        enrol(page, truck)
        revoke_device(device=Device.objects.get().reference, now=timezone.now())
        sell(page, SOAP, received="40")
        send(page)
        expect(page.get_by_text("เครื่องนี้ถูกปิดสิทธิ์")).to_be_visible()
        expect(page.locator(".standing-state")).to_have_text("1 รายการปลอดภัยในเครื่องนี้ ยังไม่ส่ง ฿37.50")
        assert ReceivedSale.objects.count() == 0
        page.get_by_role("link", name="ใส่รหัสใหม่").click()
        expect(page.get_by_text("ยอดขาย 1 รายการยังอยู่ครบในเครื่องนี้")).to_be_visible()
        enrol(page, truck)
        expect(page.get_by_role("link", name="ยอดขายวันนี้")).to_contain_text("ส่งครบทุกรายการแล้ว")
        assert ReceivedSale.objects.get().state == "received"


def test_a_second_window_waits_until_the_first_is_closed(
    browser: Browser, live_server: Any, truck: Place, tmp_path: Path
) -> None:
    with tablet(browser, tmp_path, live_server.url) as context:
        first = open_till(context)
        enrol(first, truck)
        second = context.new_page()
        second.goto("/kiosk/")
        expect(second.get_by_role("heading", name="จุดขายเปิดอยู่ในหน้าต่างอื่น")).to_be_visible()
        first.close()
        expect(second.get_by_role("button", name=SCARF)).to_be_visible()


def test_the_keyboard_alone_sells(browser: Browser, live_server: Any, truck: Place, tmp_path: Path) -> None:
    with tablet(browser, tmp_path, live_server.url) as context:
        page = open_till(context)
        enrol(page, truck)
        press_until(page, SCARF)
        page.keyboard.press("Enter")
        page.keyboard.press("Enter")
        press_until(page, f"ลด {SCARF}")
        page.keyboard.press("Space")
        press_until(page, "รับเงิน")
        page.keyboard.press("Enter")
        press_until(page, "รับเงินมา (บาท)")
        page.keyboard.type("500")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_have_text("ยังขาดอีก ฿40.00")
        page.keyboard.press("Control+A")
        page.keyboard.type("1000")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="ขายแล้ว บันทึกในเครื่องแล้ว")).to_be_focused()
        expect(page.locator(".change-sum")).to_have_text("฿460.00")
        press_until(page, "ขายคนต่อไป")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="สินค้า")).to_be_focused()


def test_a_blind_seller_hears_basket_and_change_and_is_never_left_nowhere(
    browser: Browser, live_server: Any, truck: Place, tmp_path: Path
) -> None:
    with tablet(browser, tmp_path, live_server.url) as context:
        page = open_till(context)
        said = page.locator(".only-heard[role=status]")
        enrol(page, truck)
        expect(page).to_have_title("สินค้า · จุดขาย")
        page.locator("button.tile", has_text=SOAP).click()
        expect(said).to_have_text(f"{SOAP} 1 ชิ้น รวม ฿37.50")
        page.get_by_role("button", name="ล้างตะกร้า").click()
        expect(said).to_have_text("ล้างตะกร้าแล้ว กด “เอาของกลับมา” ได้")
        expect(page.get_by_role("heading", name="ตะกร้า")).to_be_focused()
        page.get_by_role("button", name="เอาของกลับมา").click()
        expect(said).to_have_text("ของกลับมาแล้ว 1 ชิ้น รวม ฿37.50")
        page.get_by_role("link", name="รับเงิน", exact=True).click()
        expect(page).to_have_title("รับเงินสด · จุดขาย")
        page.get_by_label("รับเงินมา (บาท)").fill("30")
        expect(said).to_have_text("รับมา ฿30.00 ยังขาดอีก ฿7.50")
        page.get_by_role("button", name="เพิ่ม ฿20", exact=True).click()
        expect(said).to_have_text("รับมา ฿50.00 เงินทอน ฿12.50")
        page.get_by_role("button", name="ยืนยันการขาย").click()
        expect(said).to_have_text("ทอนเงิน ฿12.50")
        expect(page).to_have_title("ใบรับเงิน · จุดขาย")


def test_a_basket_emptied_at_the_money_leads_to_the_goods_and_not_to_the_sale_before(
    browser: Browser, live_server: Any, truck: Place, tmp_path: Path
) -> None:
    with tablet(browser, tmp_path, live_server.url) as context:
        page = open_till(context)
        enrol(page, truck)
        sell(page, SOAP, received="40")
        page.get_by_role("link", name="ขายคนต่อไป").click()
        page.locator("button.tile", has_text=SCARF).click()
        page.get_by_role("link", name="รับเงิน", exact=True).click()
        page.get_by_role("button", name=f"ลด {SCARF}").click()
        expect(page.get_by_role("heading", name="สินค้า")).to_be_focused()
        assert page.url.endswith("#sell")


def test_the_receipt_has_its_address_when_it_shows_so_that_nobody_is_pulled_back_to_it(
    browser: Browser, live_server: Any, truck: Place, tmp_path: Path
) -> None:
    with tablet(browser, tmp_path, live_server.url) as context:
        page = open_till(context)
        enrol(page, truck)
        page.evaluate(
            "() => new MutationObserver((_, watch) => {"
            "  if (!document.querySelector('main.sold')) return;"
            "  watch.disconnect(); window.addressAtReceipt = location.hash;"
            "}).observe(document.body, { childList: true, subtree: true })"
        )
        sell(page, SOAP, received="40")
        assert page.evaluate("window.addressAtReceipt") == "#receipt"


def press_until(page: Page, name: str) -> None:
    """Press Tab until the focus is on what has this name, as a person who cannot use a pointer does."""
    for _ in range(40):
        page.keyboard.press("Tab")
        found = page.evaluate(
            "() => { const at = document.activeElement;"
            " return at.getAttribute('aria-label') || at.labels?.[0]?.textContent || at.textContent; }"
        )
        if found == name or (found or "").startswith(f"{name}฿"):
            return
    raise AssertionError(f"Tab never reached {name}")


@pytest.mark.parametrize(("width", "language", "scheme"), [(390, "th", "light"), (1280, "en", "dark")])
def test_every_screen_is_accessible_with_high_contrast_and_large_targets(
    browser: Browser, live_server: Any, truck: Place, tmp_path: Path, width: int, language: str, scheme: Any
) -> None:
    with tablet(browser, tmp_path, live_server.url) as context:
        page = context.pages[0]
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        page.goto("/kiosk/")
        if language == "en":
            page.get_by_role("button", name="English").click()
        page.locator("#code").press("Enter")
        look_at(page, ".enrol .wrong")
        page.locator("#code").fill(issue_code(place=truck, now=timezone.now()))
        page.locator("#code").press("Enter")
        look_at(page, ".tile")
        page.locator(".tile").first.click()
        look_at(page, ".tile-count")
        page.locator(".basket a.go").click()
        page.locator(".piece-button").first.click()
        look_at(page, ".change-pieces")
        page.locator("form .go").click()
        look_at(page, ".receipt")
        page.locator("a.safe").click()
        look_at(page, ".sale")


def look_at(page: Page, shown: str) -> None:
    """Judge the screen by axe, by AAA contrast, by its targets, and by whether it fits the window."""
    expect(page.locator(shown).first).to_be_visible()
    assert_accessible(page)
    assert_contrast_enhanced(page)
    small = page.evaluate(
        "[...document.querySelectorAll('button, a, input')].filter((one) => one.offsetParent)"
        ".map((one) => [one.className, one.getBoundingClientRect()])"
        ".filter(([, box]) => box.width < 64 || box.height < 64).map(([name]) => name)"
    )
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def assert_contrast_enhanced(page: Page) -> None:
    """WCAG 1.4.6: text at 7:1, large text at 4.5:1."""
    results = Axe().run(page, options={"runOnly": ["color-contrast-enhanced"]})
    assert results.violations_count == 0, results.generate_report()

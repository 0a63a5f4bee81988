"""Applying on a phone by keyboard alone: begun, sent, changed, approved; and the reviewers' pages beside it."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from marketplace.shared.outbox.dispatch_due import deliver_everything
from tests.application_building import ANSWERS, a_draft, a_paper, a_person, a_sent_application, sent
from tests.browser.conftest import assert_accessible
from tests.builders import PASSWORD, an_organisation, set_up_market
from tests.unit.media import hostile_files
from vendor_onboarding.applications.models import Application, Registration
from vendor_onboarding.applications.registration_link import token_for

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NAMED = """() => {
    const here = document.activeElement
    const labels = [...(here.labels || [])].map(one => one.innerText)
    return [here.innerText, ...labels].join(' ').replace(/\\s+/g, ' ')
}"""


def press_until(page: Page, name: str) -> None:
    """Go by the Tab key to the link, button or field of this name."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if name in page.evaluate(NAMED):
            return
    raise AssertionError(f"the Tab key does not reach {name!r} on {page.url}")


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(words, timeout=15_000)


def fill(page: Page, label: str, typed: str) -> None:
    press_until(page, label)
    page.keyboard.press("Control+A")
    page.keyboard.type(typed)


def choose(page: Page, label: str) -> None:
    """Choose a radio by its arrow keys, as a keyboard does."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "radio":
            break
    for _ in range(60):
        if label in page.evaluate(NAMED):
            page.keyboard.press("Space")
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"no choice {label!r} on {page.url}")


def enter(page: Page, button: str, *, then: str) -> None:
    press_until(page, button)
    page.keyboard.press("Enter")
    heading(page, then)


def sign_in(page: Page, email: str, *, then: str) -> None:
    page.goto(f"/sign-in/?next={then}")
    page.get_by_label("อีเมล").fill(email)
    page.get_by_label("รหัสผ่าน").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(f"^http://[^/]+{then}$"))


@pytest.fixture
def desk_of(browser: Browser, live_server: Any) -> Any:
    """Open further windows on phones, each another person's."""
    opened = []

    def window() -> Page:
        context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=live_server.url, locale="th-TH")
        context.set_default_timeout(15_000)
        opened.append(context)
        return context.new_page()

    yield window
    for context in opened:
        context.close()


def test_from_the_first_letter_to_the_own_desk_by_keyboard_alone(page: Page, desk_of: Callable[[], Page]) -> None:
    set_up_market()
    register_by_keyboard(page)
    answer_all_by_keyboard(page)
    enter(page, "ส่งใบสมัคร", then="กลุ่มทอผ้าบ้านหนองบัว")
    expect(page.get_by_role("status")).to_contain_text("ส่งใบสมัครแล้ว")

    a_person("rita@example.test", "reviewer", name="ริตา")
    reviewer = desk_of()
    sign_in(reviewer, "rita@example.test", then="/review/")
    ask_for_a_change(reviewer)

    page.reload()
    expect(page.get_by_role("main")).to_contain_text("โปรดแก้: บอกขนาดของผ้า")
    enter(page, "แก้ไข ทำอะไรขาย", then="ทำอะไรขาย")
    assert_accessible(page)
    expect(page.get_by_role("main")).to_contain_text("บอกขนาดของผ้า")
    fill(page, "ทำอะไรบ้าง", "ผ้าขาวม้า 80 x 180 ซม. เดือนละ 40 ผืน")
    enter(page, "เก็บแล้วไปต่อ", then="กลุ่มทอผ้าบ้านหนองบัว")
    enter(page, "ส่งใบสมัคร", then="กลุ่มทอผ้าบ้านหนองบัว")

    approve(reviewer)
    deliver_everything(now=timezone.now())
    page.reload()
    expect(page.get_by_role("main")).to_contain_text("คุณขายกับเราได้แล้ว")
    application = Application.objects.get()
    assert application.organisation is not None
    assert application.organisation.memberships.get().user.email == "somsri@example.test"
    assert [one.action for one in application.decisions.order_by("number")] == [
        "submit", "ask_change", "submit", "approve",
    ]  # fmt: skip


def register_by_keyboard(page: Page) -> None:
    page.goto("/apply/")
    heading(page, "ขายของที่คนของคุณทำ")
    enter(page, "เริ่ม", then="คุณคือใคร")
    fill(page, "ชื่อของคุณ", "สมศรี ใจดี")
    fill(page, "อีเมล", "somsri@example.test")
    enter(page, "ส่งจดหมายให้ฉัน", then="เปิดดูอีเมลของคุณ")

    page.goto(f"/apply/confirm/{token_for(Registration.objects.get())}/")
    fill(page, "ตั้งรหัสผ่าน", PASSWORD)
    enter(page, "เก็บแล้วไปต่อ", then="ใบสมัครของคุณ")
    enter(page, "เริ่มสมัคร", then="คุณเป็นหน่วยงานแบบไหน")


def answer_all_by_keyboard(page: Page) -> None:
    """Answer each question; in between, the tree that a screen reader reads is looked at."""
    tree = page.get_by_role("main").aria_snapshot()
    assert 'heading "คุณเป็นหน่วยงานแบบไหน" [level=1]' in tree
    assert 'group "เราเป็น"' in tree
    assert 'radio "กลุ่มสตรี"' in tree
    choose(page, "วิสาหกิจชุมชน")
    enter(page, "เก็บแล้วไปต่อ", then="ใครดูแลคุณอยู่")
    enter(page, "เก็บแล้วไปต่อ", then="ชื่ออะไร")
    fill(page, "ชื่อภาษาไทย", "กลุ่มทอผ้าบ้านหนองบัว")
    enter(page, "เก็บแล้วไปต่อ", then="จดทะเบียนแล้วหรือยัง")
    fill(page, "เลขทะเบียน", "1-72-03-04/1-0012")
    fill(page, "จดทะเบียนวันที่", "๑๕/๘/๒๕๖๖")
    enter(page, "เก็บแล้วไปต่อ", then="มีคนทำด้วยกันกี่คน")
    fill(page, "กี่คน", "6")
    enter(page, "เก็บแล้วไปต่อ", then="อยู่ที่ไหน")
    fill(page, "รหัสไปรษณีย์ หรือชื่อตำบล/แขวง", "10130")
    enter(page, "ค้นหา", then="อยู่ที่ไหน")
    choose(page, "ทรงคนอง")
    enter(page, "เก็บแล้วไปต่อ", then="ที่อยู่คืออะไร")
    fill(page, "บ้านเลขที่", "50 หมู่ 7")
    enter(page, "เก็บแล้วไปต่อ", then="ให้เราโทรหาใคร")
    fill(page, "ชื่อ", "สมศรี ใจดี")
    fill(page, "โทรศัพท์", "081-234-5678")
    enter(page, "เก็บแล้วไปต่อ", then="ทำอะไรขาย")
    fill(page, "ทำอะไรบ้าง", "ผ้าขาวม้า")
    enter(page, "เก็บแล้วไปต่อ", then="มีเลขผู้เสียภาษีไหม")
    enter(page, "เก็บแล้วไปต่อ", then="จดภาษีมูลค่าเพิ่มไหม")
    choose(page, "ไม่ได้จด")
    enter(page, "เก็บแล้วไปต่อ", then="รับเงินทางไหน")
    choose(page, "พร้อมเพย์")
    enter(page, "เก็บแล้วไปต่อ", then="บัญชีไหน")
    fill(page, "เลขพร้อมเพย์", "0812345678")
    fill(page, "ชื่อบัญชี", "กลุ่มทอผ้าบ้านหนองบัว")
    choose(page, "ของหน่วยงานเอง")
    enter(page, "เก็บแล้วไปต่อ", then="เอกสารของคุณ")
    choose(page, "ใบจดทะเบียน")
    page.get_by_label("ถ่ายรูปหรือเลือกไฟล์").set_input_files(
        {"name": "paper.jpg", "mimeType": "image/jpeg", "buffer": hostile_files.a_picture()}
    )
    enter(page, "เก็บเอกสารนี้", then="เอกสารของคุณ")
    expect(page.get_by_role("status")).to_contain_text("เก็บแล้ว 1 ไฟล์")
    enter(page, "ไปต่อ", then="ข้อตกลงของเรา")
    press_until(page, "ฉันตกลง")
    page.keyboard.press("Space")
    enter(page, "เก็บแล้วไปต่อ", then="กลุ่มทอผ้าบ้านหนองบัว")
    expect(page.get_by_role("main")).to_contain_text("อย่างน้อยเจ็ดคน")


def ask_for_a_change(reviewer: Page) -> None:
    enter(reviewer, "อ่านและตัดสิน", then="ใบสมัคร")
    enter(reviewer, "กลุ่มทอผ้าบ้านหนองบัว", then="กลุ่มทอผ้าบ้านหนองบัว")
    expect(reviewer.get_by_role("img", name="ใบจดทะเบียน หน้า 1")).to_be_attached()
    enter(reviewer, "ขอให้แก้", then="ขอให้แก้")
    fill(reviewer, "ทำอะไรขาย", "บอกขนาดของผ้า")
    enter(reviewer, "ส่งจดหมาย", then="ใบสมัคร")


def approve(reviewer: Page) -> None:
    reviewer.goto("/review/applications/")
    enter(reviewer, "กลุ่มทอผ้าบ้านหนองบัว", then="กลุ่มทอผ้าบ้านหนองบัว")
    enter(reviewer, "อนุมัติ", then="อนุมัติ กลุ่มทอผ้าบ้านหนองบัว หรือ")
    enter(reviewer, "อนุมัติ", then="กลุ่มทอผ้าบ้านหนองบัว")


SMALL = """() => [...document.querySelectorAll('main a, main button, main input, main select, main summary')]
    .filter(one => one.type !== 'hidden' && one.checkVisibility())
    .filter(one => !['radio', 'checkbox'].includes(one.type))
    .filter(one => { const box = one.getBoundingClientRect(); return box.height < 43.5 || box.width < 43.5 })
    .map(one => one.outerHTML.slice(0, 120))"""


def look(page: Page, address: str) -> None:
    """The page is accessible, fits the phone also with letters at 200 %, and what one presses is large enough."""
    page.goto(address)
    assert page.locator("h1").count() == 1, address
    assert_accessible(page)
    assert page.evaluate(SMALL) == [], address
    for size in ("100%", "200%"):
        page.evaluate(f"document.documentElement.style.fontSize = '{size}'")
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wider <= 0, f"{address} is {wider} px wider than the phone at {size}"


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_page_of_applying_is_accessible_on_a_phone_and_fits_it(page: Page, language: str) -> None:
    set_up_market()
    ann = a_person("ann@example.test", "reviewer", name="แอน")
    application = a_draft(ann)
    a_paper(application, by=ann, pages=2)
    start = f"{language}/apply/"
    for address in (start, f"{start}register/", f"{start}confirm/nonsense/"):
        look(page, address)
    sign_in(page, "ann@example.test", then=start)
    own = f"{start}{application.reference}/"
    questions = [f"{own}question/{step}/" for step in ANSWERS]
    others = [start, f"{start}on-behalf/", own, f"{own}papers/", f"{own}terms/", f"{own}withdraw/"]
    for address in (*others, *questions):
        look(page, address)


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_page_of_the_reviewers_is_accessible_on_a_phone_and_fits_it(page: Page, language: str) -> None:
    set_up_market()
    a_person("rita@example.test", "reviewer", "admin", name="ริตา")
    ann = a_person("ann@example.test")
    application = a_draft(ann)
    a_paper(application, by=ann, pages=2)
    sent(application, by=ann)
    twin = a_sent_application()
    organisation = an_organisation("นิคมตัวอย่าง", kind="settlement")
    start = f"{language}/review/"
    sign_in(page, "rita@example.test", then=start)
    one, place = f"{start}applications/{application.reference}/", f"{start}organisations/{organisation.slug}/"
    for address in (
        start,
        f"{start}applications/",
        f"{start}applications/?state=approved",
        one,
        f"{start}applications/{twin.reference}/",
        f"{one}change/",
        f"{one}approve/",
        f"{one}reject/",
        f"{start}organisations/",
        place,
        f"{place}suspend/",
        f"{place}close/",
        f"{start}sellers/",
        f"{start}sellers/new/",
    ):
        look(page, address)


def test_a_wrong_answer_is_read_out_first_and_kept(page: Page) -> None:
    ann = a_person("ann@example.test")
    application = a_draft(ann, answers={})
    sign_in(page, "ann@example.test", then=f"/apply/{application.reference}/")
    page.goto(f"/apply/{application.reference}/question/contact/")
    page.get_by_label("ชื่อ").fill("สมศรี")
    page.get_by_label("โทรศัพท์").fill("12")
    page.keyboard.press("Enter")
    expect(page.locator("#error-summary")).to_be_focused()
    expect(page).to_have_title(re.compile("^โปรดแก้ไข:"))
    expect(page.get_by_label("โทรศัพท์")).to_have_value("12")
    assert_accessible(page)

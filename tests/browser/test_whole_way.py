"""The whole way on phones by keyboard: from an application to money that its maker says she has, and back to zero."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings as house
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from marketplace.accounts.models import User
from marketplace.commerce.catalog.models import Product
from marketplace.gateway.orders import mark_order_paid
from marketplace.ledger.payouts.models import PayoutConfirmation
from marketplace.ledger.payouts.rules import Payee
from marketplace.ledger.queries import balance_of, balances_like
from marketplace.organisations.models import Organisation
from marketplace.shared.outbox.dispatch_due import deliver_everything
from marketplace.shared.thai.dates import bangkok_day
from tests.application_building import a_draft as an_application
from tests.application_building import a_paper, a_person
from tests.browser.conftest import assert_accessible
from tests.browser.test_applying import approve, ask_for_a_change, enter, fill, heading
from tests.builders import a_category, set_up_market
from tests.consent_building import a_maker, with_portrayals
from tests.contract.gateway_market import bought
from tests.drafting import a_draft
from tests.maker_door_building import PICTURES, a_card
from tests.payee_accounts import an_account
from vendor_onboarding.applications.accept_terms import accept_terms
from vendor_onboarding.applications.models import Application
from vendor_onboarding.consent.models import Handle
from vendor_onboarding.listings.models import ProductDraft
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.payees.approve_account import approve_account
from vendor_onboarding.payees.queries import accounts_to_approve

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
Phones = Callable[[User | None], Page]
GROUP = "กลุ่มทอผ้าบ้านหนองบัว"


@pytest.fixture
def phone(browser: Browser, live_server: Any) -> Iterator[Phones]:
    """Give a phone to a person who has signed in, or to a stranger."""
    opened = []

    def of(person: User | None = None) -> Page:
        context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=live_server.url, locale="th-TH")
        context.set_default_timeout(15_000)
        opened.append(context)
        if person:
            client = Client()
            client.force_login(person)
            key = client.cookies[house.SESSION_COOKIE_NAME].value
            context.add_cookies([{"name": house.SESSION_COOKIE_NAME, "value": key, "url": live_server.url}])
        return context.new_page()

    yield of
    for context in opened:
        context.close()


def go(page: Page, selector: str) -> None:
    """Go by the Tab key to an element, press Enter, and wait for the next page."""
    reach(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def reach(page: Page, selector: str) -> None:
    """Go by the Tab key to an element."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the Tab key does not reach {selector} on {page.url}")


def follow() -> None:
    deliver_everything(now=timezone.now())


def test_from_an_application_to_money_its_maker_says_she_has(phone: Phones, settings: Any, tmp_path: Any) -> None:
    settings.WITHDRAWALS_FILE = tmp_path / "withdrawals.jsonl"
    set_up_market()
    a_category("ผ้าทอ", slug="cloth")
    somsri = a_person("somsri@example.test", name="สมศรี")
    rita = a_person("rita@example.test", "reviewer", name="ริตา")
    desk, review = phone(somsri), phone(rita)

    organisation = apply_and_be_approved(desk, review, somsri)
    maker = a_maker_of(organisation)
    product = put_in_and_publish(desk, review, organisation, maker)
    sell(product)
    assert (owed(maker), balance_of(f"owed:organisation:{organisation.reference}")) == (-36_000, -9_000)

    pay_out(phone(a_person("tara@example.test", "treasurer")), phone(a_person("tom@example.test", "treasurer")))
    door = phone(None)
    come_in(door, a_card(maker))
    say_i_got_it(door)
    assert PayoutConfirmation.objects.get().by == f"maker:{maker.reference}"
    assert set(balances_like("owed:").values()) | set(balances_like("in_run:").values()) == {0}
    assert balance_of("bank:payouts") == -45_000  # paid out, and nothing else stands open

    photo = say_yes_to_the_photo(door, maker)
    shop = phone(None)
    shop.goto(f"/product/{product.slug}/")
    expect(shop.get_by_role("img", name="มือของผู้ทำขณะทำงาน")).to_be_attached()
    assert shop.request.get(photo).status == 200
    take_the_photo_back(door)
    assert shop.request.get(photo).status == 404
    shop.reload()
    assert "/people/" not in shop.content()


def owed(maker: Maker) -> int:
    return balance_of(f"owed:maker:{maker.reference}")


def apply_and_be_approved(desk: Page, review: Page, applicant: User) -> Organisation:
    """Hand in, be asked for a change, change it, be approved."""
    application = an_application(applicant)
    a_paper(application, by=applicant)
    with transaction.atomic():
        accept_terms(reference=application.reference, by=applicant, code="2568-1", language="th", now=timezone.now())
    desk.goto(reverse("applications:overview", args=[application.reference]))
    assert_accessible(desk)
    enter(desk, "ส่งใบสมัคร", then=GROUP)
    review.goto("/review/")
    ask_for_a_change(review)
    desk.reload()
    enter(desk, "แก้ไข ทำอะไรขาย", then="ทำอะไรขาย")
    assert 'textbox "ทำอะไรบ้าง' in desk.get_by_role("main").aria_snapshot()
    fill(desk, "ทำอะไรบ้าง", "ผ้าขาวม้า 80 x 180 ซม. เดือนละ 40 ผืน")
    enter(desk, "เก็บแล้วไปต่อ", then=GROUP)
    enter(desk, "ส่งใบสมัคร", then=GROUP)
    approve(review)
    follow()
    approved = Application.objects.get()
    assert approved.organisation is not None
    return approved.organisation


def a_maker_of(organisation: Organisation) -> Maker:
    """A maker with a picture of her hands and an account; the organisation's account is approved, too."""
    maker = a_maker(organisation, disabled=True)
    with_portrayals(maker)
    for account in accounts_to_approve():
        approve_account(account=account.reference, by="user:900002", now=timezone.now())
    an_account(Payee("maker", maker.reference), number="1112223334", holder=maker.name)
    return maker


def put_in_and_publish(desk: Page, review: Page, organisation: Organisation, maker: Maker) -> Product:
    """Say who made the first product and hand it in; the reviewer puts it into the shop."""
    draft = a_draft(organisation)
    follow()
    unanswered = {key: value for key, value in draft.answers.items() if key != "makers"}
    ProductDraft.objects.filter(pk=draft.pk).update(answers=unanswered)
    desk.goto(reverse("portal:draft-question", args=[organisation.slug, draft.reference, "makers"]))
    assert f'checkbox "{maker.alias}"' in desk.get_by_role("main").aria_snapshot()
    assert_accessible(desk)
    desk.get_by_role("checkbox", name=maker.alias).focus()
    desk.keyboard.press("Space")
    desk.keyboard.press("Tab")
    desk.keyboard.type("20")
    go(desk, "form.sheet .button.wide")
    desk.goto(reverse("portal:draft", args=[organisation.slug, draft.reference]))
    go(desk, 'form[action$="/propose/"] .button')
    expect(desk.get_by_role("status").first).to_contain_text("ส่งตรวจแล้ว")

    review.goto(reverse("review:product", args=[draft.reference]))
    assert 'button "รับเข้าร้าน"' in review.get_by_role("main").aria_snapshot()
    go(review, 'button[value="publish"]')
    expect(review.get_by_role("status").first).to_contain_text("ตัดสินแล้ว")
    follow()
    return Product.objects.get(external_reference=str(draft.product or ProductDraft.objects.get(pk=draft.pk).product))


def sell(product: Product) -> None:
    """A buyer buys one and pays."""
    placed = bought(product)
    follow()
    mark_order_paid(order_reference=placed.reference)
    follow()


def pay_out(tara: Page, tom: Page) -> None:
    """One treasurer prepares, another approves; the bank paid today and its statement says the same."""
    today = bangkok_day(timezone.now())
    tara.goto(f"/treasury/prepare/?cycle={today:%Y-%m}&minimum=1")
    expect(tara.get_by_role("main")).to_contain_text("฿450.00")
    assert_accessible(tara)
    go(tara, 'form[method="post"] .button')
    assert "/approve/" not in tara.content()
    tom.goto(tara.url)
    go(tom, 'form[action$="/approve/"] .button')
    tara.reload()
    tara.locator("#id_value_date").fill(today.isoformat())
    go(tara, 'form[action$="/sent/"] .button')
    assert_accessible(tara)
    tara.locator("#id_statement_total").fill("450")
    go(tara, 'form[action$="/settle/"] .button')


def come_in(door: Page, token: str) -> None:
    """Her card, then her four pictures."""
    door.goto(f"/me/{token}")
    go(door, "main form button")
    for count, picture in enumerate(PICTURES[:-1], start=1):
        reach(door, f'button[value="{picture}"]')
        door.keyboard.press("Enter")
        expect(door.get_by_role("status")).to_contain_text(f"{count} / 4")
    go(door, f'button[value="{PICTURES[-1]}"]')


def say_i_got_it(door: Page) -> None:
    assert_accessible(door)
    tree = door.get_by_role("main").aria_snapshot()
    assert "paragraph: ฿360.00" in tree
    assert 'link "ได้เงินไหม"' in tree
    go(door, 'main a[href*="/me/money/"]')
    go(door, 'a[href$="/got-it/"]')
    heading(door, "ได้เงินนี้แล้วใช่ไหม")
    go(door, "main form button[type=submit], main form button:not([type])")
    expect(door.get_by_role("status")).to_contain_text("เรารู้แล้วว่าคุณได้เงินแล้ว")


def say_yes_to_the_photo(door: Page, maker: Maker) -> str:
    """She lets the shop show her hands; gives the picture's address."""
    door.goto("/me/shown/web/photo/?way=hands")
    assert 'button "ได้ ให้แสดง' in door.get_by_role("main").aria_snapshot()
    go(door, 'button[value="yes"]')
    return f"/people/{Handle.objects.get(maker=maker, purpose='web').handle}/portrait/320.webp"


def take_the_photo_back(door: Page) -> None:
    door.goto("/me/shown/web/photo/")
    go(door, 'button[value="no"]')
    expect(door.get_by_role("status")).to_contain_text("ตั้งแต่นี้ไม่แสดงแล้ว")

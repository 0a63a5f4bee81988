"""The ministry's page in a real browser: it can be read, reached by keyboard alone, and judged by axe."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from marketplace.accounts.create_user import create_user
from marketplace.accounts.grant_role import grant_role
from marketplace.flagship.set_target import set_target
from marketplace.ledger.bulk_post import bulk_post
from marketplace.ledger.rules import SettledLine, SettledSale
from tests.browser.conftest import assert_accessible
from tests.builders import PASSWORD, an_organisation

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def figures() -> None:
    centre = an_organisation("ศพอ.พระประแดง", name_en="Phra Pradaeng Centre")
    an_organisation("ศพอ.หยาดฝน", name_en="Yat Fon Centre", province_code="50")
    weavers = an_organisation("กลุ่มทอผ้า", name_en="Weavers", kind="group", parent=centre)
    settlement = an_organisation("นิคมสร้างตนเองกระเสียว", kind="settlement", province_code="72")
    start = datetime(2024, 10, 5, 3, 0, tzinfo=UTC)
    bulk_post(
        [
            SettledSale(
                sale=uuid4(), channel=channel, method="cash", sold_at=moment, settled_at=moment,
                lines=[
                    SettledLine(
                        position=1, product=None, organisation=seller.reference, province=seller.province_code,
                        bases=frozenset({basis}), quantity=1, amount=123_450,
                    )
                ],
            )
            for month in range(9)
            for moment in [start + timedelta(days=30 * month)]
            for seller, channel, basis in (
                (centre, "online", "vocational_centre"),
                (weavers, "truck", "vocational_centre"),
                (settlement, "event", "settlement_enterprise"),
            )
        ],
        now=timezone.now(),
    )  # fmt: skip
    for organisation in (None, centre):
        set_target(
            indicator="4.1", fiscal_year=2568, organisation=organisation, approved_at=timezone.now(), is_example=True,
            cumulative=[200_000 * month for month in range(1, 13)],
        )  # fmt: skip
    grant_role(user=create_user(email="ministry@example.test", password=PASSWORD), role="ministry")


def sign_in(page: Page, address: str) -> None:
    """Open a page behind the door; type address and password; arrive at that page."""
    page.goto(address)
    page.locator("[name=email]").fill("ministry@example.test")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=password]").press("Enter")
    expect(page.locator("main.ministry")).to_be_visible()


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_has_no_violation_and_does_not_overflow(page: Page, figures: Any, language: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    sign_in(page, f"{language}/ministry/?year=2568&month=12")

    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto(f"{language}/ministry/?indicator=3.1")  # the last whole month: nothing was reported
    assert_accessible(page)


@pytest.mark.parametrize("theme", ["normal.normal.night", "largest.high.day"])
def test_night_and_high_contrast_have_no_violation_either(page: Page, figures: Any, theme: str) -> None:
    sign_in(page, "/en/ministry/?year=2568&month=12")
    page.context.add_cookies([{"name": "display", "value": theme, "url": page.url}])
    page.reload()

    expect(page.locator(f"html[data-size={theme.split('.')[0]}]")).to_be_visible()
    assert_accessible(page)


def test_the_keyboard_alone_chooses_a_year_and_the_other_indicator(page: Page, figures: Any) -> None:
    sign_in(page, "/en/ministry/")
    year = page.get_by_label("Fiscal year (BE)", exact=True)
    _tab_to(page, "#year")
    page.keyboard.type("2568")
    _tab_to(page, "form.choose button")
    page.keyboard.press("Enter")

    expect(page.locator(".lead")).to_contain_text("Fiscal year BE 2568")
    expect(year).to_have_value("2568")
    expect(page.locator(".glance[aria-current=true] .glance-figure")).to_have_text("฿22,221.00")

    _tab_to(page, ".glance:not([aria-current])")
    page.keyboard.press("Enter")
    expect(page.locator("#indicator")).to_contain_text("3.1")
    expect(page.locator(".glance[aria-current=true] .glance-figure")).to_have_text("฿11,110.50")


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus; fail when it cannot be reached."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the keyboard does not reach {selector}")


def test_each_table_says_in_words_how_things_stand(page: Page, figures: Any) -> None:
    sign_in(page, "/en/ministry/?year=2568&month=9")

    organisations = page.get_by_role("region", name="By organisation")
    expect(organisations.get_by_role("row", name="Phra Pradaeng Centre")).to_contain_text("target met")
    expect(organisations.get_by_role("row", name="Weavers")).to_contain_text("of which")
    expect(organisations.get_by_role("row", name="Yat Fon Centre")).to_contain_text("not reported")
    expect(page.get_by_text("The targets are examples")).to_be_visible()
    assert page.get_by_role("region", name="By month").get_by_role("row").count() == 13

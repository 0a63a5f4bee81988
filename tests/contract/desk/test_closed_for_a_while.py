"""Sold out and there again by one tap each; a holiday begins and ends by itself and puts back what it found."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from marketplace.commerce.catalog.models import ProductChannelListing
from marketplace.gateway.actors import ANYONE
from marketplace.gateway.checkouts import create_checkout
from marketplace.gateway.errors import StoreRefusedError
from marketplace.shared.thai.dates import bangkok_day, start_of_day
from tests.builders import set_up_market
from tests.desk_building import follow
from tests.selling import an_order, stock_of
from tests.vendor_desks import a_desk, a_listed_product, a_member
from vendor_onboarding.closing.carry_out_closures import carry_out_closures
from vendor_onboarding.closing.errors import ClosedAlreadyError, DaysRefusedError
from vendor_onboarding.closing.models import Closure
from vendor_onboarding.closing.plan_closure import Holiday, plan_closure
from vendor_onboarding.listings.desk import Desk

pytestmark = pytest.mark.django_db(transaction=True)
DAY = timedelta(days=1)


@pytest.fixture
def desk():
    """A desk with a product at 350 baht, ten pieces in the store-room."""
    set_up_market()
    return a_desk("ศูนย์ทอผ้า", product="ผ้าขาวม้าทอมือ", price=35_000, number="4711")


@pytest.fixture
def editor(client, desk):
    """A browser in which an editor of the desk has signed in."""
    client.force_login(a_member(desk.organisation, "editor"))
    return client


def tap(browser, desk, name):
    keys = {key: desk.names[key] for key in ("organisation", "product", "variant")}
    return browser.post(reverse(f"closing:{name}", kwargs=keys))


def a_holiday(desk, *, begins=0, days=7, key=None):
    first = bangkok_day(timezone.now()) + begins * DAY
    holiday = Holiday(key=key or uuid.uuid4(), first_day=first, last_day=first + days * DAY, message="ไปเกี่ยวข้าว")
    return plan_closure(
        desk=Desk(organisation=desk.organisation, role="editor"), holiday=holiday, by="user:1", now=timezone.now()
    )


def sale_days():
    rows = ProductChannelListing.objects.values_list(
        "product", "channel__slug", "is_published", "available_for_purchase_at"
    )
    return sorted(rows, key=str)


def put_in_basket(desk):
    return create_checkout(
        ANYONE, channel="online", language="th", lines=[(uuid.UUID(desk.variant.external_reference), 1)]
    )


def test_one_tap_takes_off_what_is_for_sale_and_another_puts_it_back(editor, desk):
    an_order({desk.variant: 3})
    tap(editor, desk, "sold-out")
    assert stock_of(desk.variant) == (3, 3)  # what was ordered is still there to be packed
    tap(editor, desk, "sold-out")
    tap(editor, desk, "there-again")
    assert stock_of(desk.variant) == (10, 3)
    tap(editor, desk, "there-again")
    assert stock_of(desk.variant) == (10, 3)


def test_a_count_made_since_is_newer_than_the_note(editor, desk):
    tap(editor, desk, "sold-out")
    desk.variant.stocks.update(quantity=4)
    assert tap(editor, desk, "there-again").headers["Location"].endswith("/stock/")
    assert stock_of(desk.variant) == (4, 0)


def test_packers_viewers_and_strangers_tap_for_nothing(client, desk):
    for role, status in (("packer", 403), ("viewer", 403), (None, 404)):
        other = a_desk(f"ศูนย์ {role}", product="อื่น", price=100, number="1").organisation
        client.force_login(a_member(desk.organisation if role else other, role or "manager"))
        assert tap(client, desk, "sold-out").status_code == status
        assert tap(client, desk, "there-again").status_code == status
    assert stock_of(desk.variant) == (10, 0)


def test_a_holiday_puts_the_sale_off_and_gives_back_exactly_what_it_found(desk, client):
    hidden = a_listed_product(desk.organisation, "ผ้าที่ซ่อนไว้", published=False)
    ProductChannelListing.objects.filter(product=hidden).update(available_for_purchase_at=None)
    before = sale_days()
    closure = a_holiday(desk)
    assert carry_out_closures(timezone.now()) == 1
    assert carry_out_closures(timezone.now()) == 0
    online = ProductChannelListing.objects.get(product=desk.product, channel__slug="online")
    assert online.is_published
    assert online.available_for_purchase_at == start_of_day(closure.last_day + DAY)
    with pytest.raises(StoreRefusedError):
        put_in_basket(desk)
    page = client.get(f"/product/{desk.product.slug}/").content.decode()
    assert "กลับมาขาย" in page
    assert "ไปเกี่ยวข้าว" in page
    assert carry_out_closures(timezone.now() + 9 * DAY) == 1
    assert carry_out_closures(timezone.now() + 9 * DAY) == 0
    assert sale_days() == before
    closure.refresh_from_db()
    assert closure.state == "ended"


def test_coming_back_early_sells_again_and_a_planned_holiday_is_cancelled(editor, desk):
    before = sale_days()
    closure = a_holiday(desk)
    carry_out_closures(timezone.now())
    end = reverse("closing:end-holiday", kwargs={"organisation": desk.organisation.slug, "closure": closure.reference})
    editor.post(end)
    carry_out_closures(timezone.now())
    assert sale_days() == before
    assert put_in_basket(desk).quantity == 1
    later = a_holiday(desk, begins=10)
    editor.post(reverse("closing:end-holiday", args=[desk.organisation.slug, later.reference]))
    assert carry_out_closures(timezone.now() + 12 * DAY) == 0
    assert Closure.objects.get(pk=later.pk).state == "cancelled"


def test_goods_shown_anew_during_the_holiday_wait_with_the_others(desk, client):
    hidden = a_listed_product(desk.organisation, "ผ้าที่ซ่อนไว้", published=False)
    ProductChannelListing.objects.filter(product=hidden).update(available_for_purchase_at=None)
    closure = a_holiday(desk)
    carry_out_closures(timezone.now())
    client.force_login(a_member(desk.organisation, "editor"))
    client.post(reverse("portal:publish", args=[desk.organisation.slug, hidden.external_reference]))
    follow()
    online = ProductChannelListing.objects.get(product=hidden, channel__slug="online")
    assert (online.is_published, online.available_for_purchase_at) == (True, start_of_day(closure.last_day + DAY))


def test_one_holiday_at_a_time_within_reason(desk):
    key = uuid.uuid4()
    assert a_holiday(desk, key=key).pk == a_holiday(desk, key=key).pk
    with pytest.raises(ClosedAlreadyError):
        a_holiday(desk)
    for wrong in ({"begins": -1}, {"days": -1}, {"days": 120}, {"begins": 400}):
        with pytest.raises(DaysRefusedError):
            a_holiday(desk, **wrong)
    assert Closure.objects.count() == 1


def test_the_page_asks_in_buddhist_years_too_and_is_closed_to_others(editor, desk, client):
    address = reverse("closing:holiday", args=[desk.organisation.slug])
    today = bangkok_day(timezone.now())
    first = today.replace(year=today.year + 543).isoformat()
    typed = {"key": str(uuid.uuid4()), "first_day": first, "last_day": first, "message": ""}
    assert editor.post(address, typed).status_code == 302
    assert Closure.objects.get().first_day == today
    other = a_desk("ศูนย์อื่น", product="อื่น", price=100, number="1")
    theirs = reverse("closing:end-holiday", args=[other.organisation.slug, Closure.objects.get().reference])
    client.force_login(a_member(other.organisation, "manager"))
    assert client.get(address).status_code == 404
    assert client.post(theirs).status_code == 404
    assert Closure.objects.get().state == "planned"

"""Stopping an organisation's sales, letting it sell again, closing it; and what the shop and the till make of it."""

import uuid
from datetime import date
from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from django.test import Client
from django.utils import timezone

from marketplace.accounts.grant_role import grant_role
from marketplace.accounts.models import User
from marketplace.commerce.catalog.models import ProductChannelListing
from marketplace.commerce.orders.models import Order
from marketplace.events.applications import OrganisationStandingChanged
from marketplace.organisations.change_standing import change_standing
from marketplace.organisations.models import Organisation, SellerOfRecord, StandingChange
from marketplace.organisations.record_seller import SellerFacts, record_seller
from marketplace.shared.errors import DomainError
from marketplace.shared.outbox.dispatch_due import deliver_everything
from tests.application_building import a_person, a_sent_application
from tests.builders import an_organisation, set_up_market
from tests.racing import race
from tests.shopping import a_shop, go_to_review, order_form, put_in_basket
from tests.vendor_desks import DeskOfTests, a_desk, a_listed_product, a_member
from vendor_onboarding.applications.approve_application import approve_application
from vendor_onboarding.applications.errors import NotNowError, OwnApplicationError
from vendor_onboarding.applications.models import ApplicationDecision
from vendor_onboarding.applications.reject_application import reject_application
from vendor_onboarding.listings.goods_not_to_sell import goods_not_to_sell
from vendor_onboarding.listings.list_product import list_product
from vendor_onboarding.review.decide_standing import decide_standing
from vendor_onboarding.review.follow_standing import follow_standing
from vendor_onboarding.review.models import PausedGoods

pytestmark = pytest.mark.django_db(transaction=True)
FACTS = SellerFacts(
    legal_name="กองทุนตัวอย่าง",
    tax_id="0994000165501",
    address="กรุงเทพมหานคร",
    vat_status="not_registered",
    decided_on=date(2026, 1, 1),
    signed_by="อธิบดี",
    valid_from=date(2026, 1, 1),
)


@pytest.fixture
def rita() -> User:
    return a_person("rita@example.test", "reviewer", "admin")


@pytest.fixture
def desk() -> DeskOfTests:
    set_up_market()
    return a_desk("ศูนย์ทอผ้า", product="ผ้าขาวม้าทอมือ", price=35_000, number="4711")


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def decide(organisation: Organisation, action: str, by: User, reason: str = "รูปไม่ตรงกับของ") -> None:
    decide_standing(organisation=organisation, action=action, by=by, reason=reason, now=timezone.now())
    deliver_everything(now=timezone.now())


def shown(product: Any) -> set[str]:
    listings = ProductChannelListing.objects.filter(product=product, is_published=True)
    return set(listings.values_list("channel__slug", flat=True))


def test_stopping_hides_what_was_shown_and_reinstating_brings_back_exactly_that(desk: DeskOfTests, rita: User) -> None:
    hidden = a_listed_product(desk.organisation, "ผ้าที่ผู้ขายซ่อนไว้", published=False)
    others = a_desk("ศูนย์อื่น", product="ของคนอื่น", price=100, number="1")
    before, elsewhere = shown(desk.product), shown(others.product)
    decide(desk.organisation, "suspend", rita)
    assert (shown(desk.product), shown(hidden), shown(others.product)) == (set(), set(), elsewhere)
    decide(desk.organisation, "reinstate", rita, "แก้แล้ว")
    assert (shown(desk.product), shown(hidden)) == (before, set())
    assert PausedGoods.objects.count() == 0
    assert list(StandingChange.objects.order_by("number").values_list("was", "became")) == [
        ("active", "suspended"),
        ("suspended", "active"),
    ]


def test_the_news_may_come_twice_and_late(desk: DeskOfTests, rita: User) -> None:
    before = shown(desk.product)
    decide(desk.organisation, "suspend", rita)
    news = OrganisationStandingChanged(occurred_at=timezone.now(), organisation=desk.organisation.reference, change=1)
    follow_standing(news)
    assert shown(desk.product) == set()
    decide(desk.organisation, "reinstate", rita)
    follow_standing(news)
    assert shown(desk.product) == before


def test_the_desk_says_why_the_managers_read_it_and_nothing_can_be_shown(desk: DeskOfTests, rita: User) -> None:
    vera = a_member(desk.organisation, email="vera@example.test")
    decide(desk.organisation, "suspend", rita)
    client = signed_in(vera)
    page = client.get(f"/vendor/{desk.organisation.slug}/products/")
    assert "รูปไม่ตรงกับของ" in page.content.decode()
    assert any(one.to == ["vera@example.test"] and "รูปไม่ตรงกับของ" in one.body for one in mail.outbox)
    address = f"/vendor/{desk.organisation.slug}/products/{desk.names['product']}/publish/"
    assert client.post(address).status_code == 422
    assert shown(desk.product) == set()
    assert client.get(f"/vendor/{desk.organisation.slug}/orders/").status_code == 200


def test_nothing_is_closed_while_money_or_orders_are_open(desk: DeskOfTests, rita: User) -> None:
    decide(desk.organisation, "suspend", rita)
    with pytest.raises(DomainError) as refused:
        decide(desk.organisation, "close", rita)
    assert refused.value.code == "NOT_SETTLED"
    page = signed_in(rita).get(f"/review/organisations/{desk.organisation.slug}/close/")
    assert "฿350.00" in page.content.decode()
    assert Organisation.objects.get(pk=desk.organisation.pk).status == "suspended"


def test_who_has_nothing_open_is_closed_for_good(rita: User) -> None:
    set_up_market()
    one = an_organisation()
    for action in ("suspend", "close"):
        decide(one, action, rita)
    with pytest.raises(DomainError):
        decide(one, "reinstate", rita)
    assert Organisation.objects.get(pk=one.pk).status == "closed"


def test_a_member_does_not_decide_on_her_own_organisation(desk: DeskOfTests) -> None:
    member = a_member(desk.organisation)
    grant_role(user=member, role="reviewer")
    with pytest.raises(OwnApplicationError):
        decide(desk.organisation, "suspend", member)
    assert StandingChange.objects.count() == 0


@pytest.mark.parametrize("address", ["suspend/", "close/", "delete/"])
def test_nobody_but_a_reviewer_decides(desk: DeskOfTests, address: str) -> None:
    vera = a_member(desk.organisation)
    answer = signed_in(vera).post(f"/review/organisations/{desk.organisation.slug}/{address}", {"reason": "x"})
    assert answer.status_code == 403
    assert StandingChange.objects.count() == 0


# The shop and the till


def a_full_basket(client: Client) -> tuple[Organisation, dict[str, str]]:
    """A basket of the goods of an organisation, ready to be ordered."""
    shop = a_shop()
    organisation = Organisation.objects.get(slug="phra-pradaeng")
    list_product(product=uuid.UUID(str(shop.basket.external_reference)), organisation=organisation)
    put_in_basket(client, shop.basket)
    return organisation, order_form(go_to_review(client))


def test_production_takes_no_order_before_somebody_decided_who_sells(client: Client, settings: Any) -> None:
    _organisation, form = a_full_basket(client)
    settings.PRODUCTION = True
    answer = client.post("/checkout/review/", form)
    assert answer.status_code == 409
    assert "ตอนนี้ยังขายสิ่งนี้ไม่ได้" in answer.content.decode()
    assert Order.objects.count() == 0
    record_seller(organisation=None, facts=FACTS, by=None, now=timezone.now())
    assert client.post("/checkout/review/", form).status_code == 302
    assert Order.objects.count() == 1


def test_outside_production_it_is_only_warned_about(client: Client) -> None:
    _organisation, form = a_full_basket(client)
    assert client.post("/checkout/review/", form).status_code == 302
    assert SellerOfRecord.objects.count() == 0


def test_goods_of_a_stopped_organisation_are_not_ordered(client: Client, rita: User) -> None:
    organisation, form = a_full_basket(client)
    decide_standing(organisation=organisation, action="suspend", by=rita, reason="x", now=timezone.now())
    assert client.post("/checkout/review/", form).status_code == 409
    assert Order.objects.count() == 0


def test_what_nobody_listed_needs_the_stores_own_seller_in_production(settings: Any) -> None:
    settings.PRODUCTION = True
    product = uuid.uuid4()
    assert goods_not_to_sell([product], now=timezone.now()) == {product}
    record_seller(organisation=None, facts=FACTS, by=None, now=timezone.now())
    assert goods_not_to_sell([product], now=timezone.now()) == set()


def test_an_administrator_writes_down_who_sells_and_a_reviewer_cannot(rita: User) -> None:
    typed = {
        "organisation": "", "legal_name": "กองทุน", "tax_id": "0-9940-00165-50-1", "address": "กรุงเทพ",
        "vat_status": "registered", "vat_branch": "", "decided_on": "1/10/2568", "signed_by": "อธิบดี",
        "valid_from": "1/11/2568",
    }  # fmt: skip
    assert signed_in(a_person("", "reviewer")).post("/review/sellers/new/", typed).status_code == 403
    assert signed_in(rita).post("/review/sellers/new/", {**typed, "decided_on": "1/10/2600"}).status_code == 422
    assert SellerOfRecord.objects.count() == 0
    assert signed_in(rita).post("/review/sellers/new/", typed).status_code == 302
    written = SellerOfRecord.objects.get()
    assert (written.tax_id, written.vat_branch, written.decided_on) == ("0994000165501", "00000", date(2025, 10, 1))
    assert written.entered_by == rita


# Two at once


@pytest.mark.database
def test_of_two_reviewers_at_once_one_decides() -> None:
    first, second = a_person("", "reviewer"), a_person("", "reviewer")
    application = a_sent_application()

    def approve() -> Any:
        return approve_application(reference=application.reference, by=first, now=timezone.now())

    def reject() -> Any:
        return reject_application(reference=application.reference, by=second, reason="x", now=timezone.now())

    answers = race([approve, reject, approve, reject])
    assert sum(isinstance(one, ApplicationDecision) for one in answers) == 1
    assert sum(isinstance(one, NotNowError) for one in answers) == 3
    application.refresh_from_db()
    assert ApplicationDecision.objects.exclude(action="submit").count() == 1
    assert (application.state == "approved") is (Organisation.objects.count() == 1)


@pytest.mark.database
def test_of_two_who_stop_the_same_sales_at_once_one_decides() -> None:
    one, first, second = an_organisation(), a_person("", "reviewer"), a_person("", "reviewer")

    def stop(by: User) -> Any:
        return change_standing(
            organisation=one.pk, came_from=("active",), to="suspended", by=by, reason="x", now=timezone.now()
        )

    answers = race([lambda: stop(first), lambda: stop(second)])
    assert sum(isinstance(answer, StandingChange) for answer in answers) == 1
    assert StandingChange.objects.count() == 1
    with transaction.atomic():
        assert Organisation.objects.get(pk=one.pk).status == "suspended"

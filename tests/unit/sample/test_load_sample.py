"""Loading the sample: whole, once, alike each time, never in production, and again after a fall."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth.hashers import check_password
from django.db import transaction
from django.db.models import F, Q, Sum

from marketplace.accounts.models import User
from marketplace.commerce.catalog.models import Product, ProductMedia
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.orders.models import FulfillmentLine, Order, OrderLine
from marketplace.commerce.stock.models import Allocation, Stock
from marketplace.config.set_up_store import set_up_store
from marketplace.flagship.models import TargetPlan
from marketplace.ledger.models import DailyIncome, Entry
from marketplace.ledger.payouts.broken_payouts import broken_payouts
from marketplace.ledger.payouts.models import PayoutConfirmation, PayoutRun
from marketplace.ledger.queries import broken_books
from marketplace.organisations.models import Membership, Organisation, ProgrammeMember
from marketplace.places.models import Place
from marketplace.sample import load_sample as loading
from marketplace.sample.errors import SampleRefusedError
from marketplace.sample.facts.cards import CARDS
from marketplace.sample.load_cards import card_holders
from marketplace.sample.load_sample import load_sample
from marketplace.sample.models import LoadedStep
from marketplace.sample.queries import sample_state
from marketplace.search.queries import find_products
from mobile_kiosk.devices.enrol_device import enrol_device
from tests import builders
from vendor_onboarding.listings.models import Listing, VendorOrderLine, VendorRefund
from vendor_onboarding.maker_door.open_door import open_door
from vendor_onboarding.maker_door.queries import session_of
from vendor_onboarding.maker_door.show_card import show_card
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.payees.queries import shared_accounts

NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)
HALF_A_PERCENT = 0.005


def silent(words: str) -> None:
    """Say nothing."""


def load(**changes: object) -> bool:
    return load_sample(**{"now": NOW, "say": silent, "scale": HALF_A_PERCENT, "pictures": False, **changes})


@pytest.mark.django_db(transaction=True)
def test_the_market_is_filled_once_and_its_figures_agree() -> None:
    set_up_store(now=NOW)
    assert sample_state() == "not loaded"
    assert load() is True
    assert sample_state() == "loaded"
    before = Order.objects.count(), Product.objects.count()
    assert load() is False
    assert (Order.objects.count(), Product.objects.count()) == before

    check_goods_and_people()
    check_money_and_stock()
    check_doors()
    check_payouts()
    check_cards()


def check_cards() -> None:
    for _seller, _number, token, pictures in CARDS:
        with transaction.atomic():
            secret = show_card(token=token, now=NOW)
        session = session_of(secret or "", now=NOW)
        assert session is not None
        with transaction.atomic():
            assert open_door(session=session, pictures=pictures, now=NOW)
    newest = PayoutRun.objects.order_by("-cycle").values_list("cycle", flat=True)[0]
    said = PayoutConfirmation.objects.filter(payout__payee__in=card_holders(), payout__run__cycle=newest)
    assert not said.exists()


def check_payouts() -> None:
    assert {"settled", "sent"} <= set(PayoutRun.objects.values_list("state", flat=True))
    assert PayoutConfirmation.objects.exists()
    assert len(shared_accounts()) == 1
    assert not list(broken_payouts())


def check_goods_and_people() -> None:
    assert Product.objects.count() == ProductMedia.objects.count() == Listing.objects.count() == 250
    assert Maker.objects.filter(is_example=True).count() == Maker.objects.count() >= 120
    assert not ProductMedia.objects.filter(alt="").exists()
    assert Organisation.objects.filter(kind="centre").count() == 9
    assert ProgrammeMember.objects.filter(is_example=True).count() == 25
    kinds = list(Place.objects.filter(is_example=True).values_list("kind", flat=True))
    assert (kinds.count("showroom"), kinds.count("truck")) == (2, 4)
    assert TargetPlan.objects.filter(is_example=True, organisation=None).count() == 6
    in_rooms = Stock.objects.filter(warehouse__slug__startswith="store-")
    free = [row.quantity - row.quantity_allocated for row in in_rooms]
    assert (min(free) >= 3, max(free) <= 30) == (True, True)


def check_money_and_stock() -> None:
    settled = Order.objects.filter(settled_at__isnull=False)
    lines = OrderLine.objects.filter(order__in=settled).aggregate(sum=Sum("total_price_gross_amount"))["sum"]
    refunded = VendorRefund.objects.aggregate(sum=Sum("amount"))["sum"] or 0
    # Every line of the sample counts in a figure, some in both: whole in each, once in the sum of all.
    sold = Entry.objects.filter(line__isnull=False)
    assert not sold.filter(bases="").exists()
    assert -sold.aggregate(sum=Sum("amount"))["sum"] == lines - refunded
    for basis in ("vocational_centre", "settlement_enterprise"):
        income = DailyIncome.objects.filter(basis=basis).aggregate(sum=Sum("amount"))["sum"]
        assert income == -sold.filter(bases__contains=basis).aggregate(sum=Sum("amount"))["sum"] > 0
    assert sold.filter(bases="settlement_enterprise vocational_centre").exists()
    assert sold.filter(maker__isnull=False).exists()
    assert list(broken_books()) == []
    assert Entry.objects.aggregate(sum=Sum("amount"))["sum"] == 0
    assert VendorOrderLine.objects.count() == OrderLine.objects.count()
    given_back = settled.aggregate(sum=Sum("total_refunded_amount"))["sum"]
    owed = Q(account__startswith="owed") | Q(account__startswith="in_run") | Q(account__in=["shipping", "bank:payouts"])
    money = Entry.objects.exclude(owed).aggregate(s=Sum("amount"))["s"]
    assert money == settled.aggregate(sum=Sum("total_charged_amount"))["sum"] - given_back
    sent = OrderLine.objects.filter(order__status="FULFILLED")
    assert not sent.exclude(quantity_fulfilled=F("quantity")).exists()
    assert FulfillmentLine.objects.filter(stock_id=None).exclude(order_line__is_shipping_required=False).count() == 0
    promised = Allocation.objects.aggregate(sum=Sum("quantity"))["sum"] or 0
    assert Stock.objects.aggregate(sum=Sum("quantity_allocated"))["sum"] == promised


def check_doors() -> None:
    vendor = User.objects.get(email="vendor@sample.test")
    assert vendor.check_password("sample-market-2569")
    assert Membership.objects.get(user=vendor).organisation.slug == "phra-pradaeng"
    buyer, staff = (Customer.objects.get(email=f"{name}@sample.test") for name in ("buyer", "admin"))
    assert check_password("sample-market-2569", buyer.password)
    assert (buyer.permissions, staff.is_staff, "MANAGE_ORDERS" in staff.permissions) == ([], True, True)
    for _ in range(2):  # one code, many tills
        assert enrol_device(code="TRUCK-0001", name="till", now=NOW).device.place.code == "truck-1"
    assert find_products(text="ซาโอริ", channel="online").total >= 5


@pytest.mark.django_db(transaction=True)
def test_a_broken_load_goes_on_where_it_was_and_keeps_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    set_up_store(now=NOW)
    write, months = loading.write_history, []

    def fall_in_the_third_month(*args: object, **options: object) -> None:
        months.append(args)
        write(*args, **options)
        if len(months) == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(loading, "write_history", fall_in_the_third_month)
    with pytest.raises(KeyboardInterrupt):
        load()
    assert sample_state() == "still loading"
    assert LoadedStep.objects.filter(name__startswith="history-").count() == 2
    kept = set(Order.objects.values_list("external_reference", flat=True))
    monkeypatch.setattr(loading, "write_history", write)
    assert load(now=datetime(2026, 12, 24, 3, tzinfo=UTC)) is True
    assert kept < set(Order.objects.values_list("external_reference", flat=True))
    assert Order.objects.latest("created_at").created_at < NOW
    assert Entry.objects.aggregate(sum=Sum("amount"))["sum"] == 0


@pytest.mark.django_db
def test_production_refuses_and_nothing_is_written(settings: object) -> None:
    set_up_store(now=NOW)
    settings.PRODUCTION = True
    with pytest.raises(SampleRefusedError, match="never loaded in production"):
        load()
    assert (sample_state(), Organisation.objects.count()) == ("not loaded", 0)


@pytest.mark.django_db
def test_a_market_with_goods_of_its_own_refuses() -> None:
    set_up_store(now=NOW)
    builders.an_organisation()
    with pytest.raises(SampleRefusedError, match="goods of its own"):
        load()
    assert sample_state() == "not loaded"


@pytest.mark.django_db
def test_a_store_without_channels_refuses() -> None:
    with pytest.raises(SampleRefusedError, match="not set up yet"):
        load()

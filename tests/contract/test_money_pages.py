"""The portal's pages on money: what is owed and was paid, accounts, and what a manager may note for a maker."""

import re
import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from marketplace.ledger.payouts.approve_run import approve_run
from marketplace.ledger.payouts.mark_run_sent import mark_run_sent
from marketplace.ledger.payouts.models import PayoutConfirmation, PayoutDispute
from marketplace.ledger.payouts.prepare_run import prepare_run
from marketplace.ledger.payouts.queries import owed_to
from marketplace.ledger.payouts.record_return import record_return
from marketplace.ledger.payouts.rules import Payee
from marketplace.shared.sensitive.models import AccessRecord
from marketplace.shared.thai.dates import bangkok_day
from tests.builders import an_organisation
from tests.payee_accounts import a_proposal, an_account
from tests.payout_building import ANN, BEN, a_plan, a_sale_of, goes_to
from tests.vendor_desks import a_member
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.payees.models import PayeeAccount
from vendor_onboarding.payees.queries import accounts_of
from vendor_onboarding.payees.reject_account import reject_account
from vendor_onboarding.portal.money_urls import MONEY_DOORS

pytestmark = pytest.mark.django_db
MANAGERS_ALONE = {
    "money-received", "money-ask", "account", "makers-money", "maker-money", "maker-account", "maker-statement",
    "maker-statement-paper", "maker-heard",
}  # fmt: skip
BANK = {"route": "bank", "bank": "006", "number": "000-0-00123-4", "holder": "ศูนย์ทอผ้า", "own_name": "yes"}


class House:
    """A centre with a maker; each was paid in one run."""

    def __init__(self, name):
        self.centre = an_organisation(name)
        self.maker = Maker.objects.create(organisation=self.centre, name=f"มาลี {name}")
        self.payees = [Payee("organisation", self.centre.reference), Payee("maker", self.maker.reference)]
        self.today = bangkok_day(timezone.now())
        before = timezone.now() - timedelta(days=40)
        for payee, amount in zip(self.payees, (50_000, 30_000), strict=True):
            a_sale_of(payee, amount, at=before)
        plan, now = a_plan(cycle=self.today), timezone.now()
        self.run = prepare_run(
            plan=plan, destinations={one: goes_to(name=name) for one in self.payees}, by=ANN, now=now
        )
        approve_run(number=self.run.number, by=BEN, now=now)
        mark_run_sent(number=self.run.number, value_date=self.today, by=ANN, now=now)
        for payee, amount in zip(self.payees, (7_000, 3_000), strict=True):
            a_sale_of(payee, amount, at=timezone.now())

    def payout(self, payee):
        return self.run.payouts.get(payee=payee.reference).reference

    def names(self, *, of_maker=False):
        """What the addresses name."""
        payee = self.payees[1 if of_maker else 0]
        return {
            "organisation": self.centre.slug,
            "maker": self.maker.reference,
            "payout": self.payout(payee),
            "year": self.today.year,
            "month": self.today.month,
        }


@pytest.fixture
def house():
    return House("ศูนย์ทอผ้า")


@pytest.fixture
def manager(client, house):
    """A browser in which the centre's manager has signed in."""
    client.force_login(a_member(house.centre))
    return client


def address(pattern, names):
    return reverse(f"portal:{pattern.name}", kwargs={key: names[key] for key in pattern.pattern.converters})


def at(house, name, **changed):
    pattern = next(one for one in MONEY_DOORS if one.name == name)
    return address(pattern, house.names(of_maker=name.startswith("maker")) | changed)


def words(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def written():
    return (
        list(PayeeAccount.objects.order_by("pk").values_list("state", "version")),
        list(PayoutConfirmation.objects.order_by("pk").values_list("payout", "by")),
        PayoutDispute.objects.count(),
        AccessRecord.objects.count(),
    )


def test_the_desk_sees_what_is_owed_on_its_way_and_paid(manager, house):
    page = words(manager.get(at(house, "money")))
    assert ("฿70.00" in page, "฿500.00" in page, "฿0.00" in page) == (True, True, True)
    assert "ยังไม่มีบัญชีที่อนุมัติ" in page


def test_a_manager_says_that_the_money_came_once(manager, house):
    for _ in range(2):
        assert manager.post(at(house, "money-received")).status_code == 302
    kept = PayoutConfirmation.objects.get()
    assert (kept.way, kept.by.startswith("user:")) == ("tap", True)
    assert "ยืนยันแล้ว: ได้รับเงิน" in words(manager.get(at(house, "money")))


def test_a_payment_that_came_back_cannot_be_confirmed_and_says_so(manager, house):
    payout = house.payout(house.payees[0])
    record_return(payout=payout, returned_on=house.today, reason="x", by=ANN, now=timezone.now())
    answer = manager.post(at(house, "money-received"))
    assert (answer.status_code, PayoutConfirmation.objects.count()) == (422, 0)
    assert "จะจ่ายใหม่" in words(manager.get(at(house, "money")))


def test_a_question_goes_to_the_treasury_once(manager, house):
    form = {"kind": "wrong_amount", "words": "ขาด 20 บาท", "key": str(uuid.uuid4())}
    assert manager.post(at(house, "money-ask"), {"words": "x"}).status_code == 422
    for _ in range(2):
        assert manager.post(at(house, "money-ask"), form).status_code == 302
    assert PayoutDispute.objects.get().words == "ขาด 20 บาท"
    assert "แจ้งไว้: จำนวนเงินไม่ถูก" in words(manager.get(at(house, "money")))


def test_the_statement_adds_up_on_the_page_and_comes_on_paper(manager, house):
    page = words(manager.get(at(house, "statement")))
    assert ("฿500.00" in page, "฿70.00" in page) == (True, True)
    paper = manager.get(at(house, "statement-paper"))
    assert (paper.content[:5], paper["Content-Type"]) == (b"%PDF-", "application/pdf")
    assert paper["Cache-Control"] == "no-store, private"
    assert paper["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(("year", "month"), [(2016, 1), (2026, 13), (9999, 1), (2569, 1)])
def test_a_month_that_cannot_be_has_no_statement(manager, house, year, month):
    assert manager.get(at(house, "statement", year=year, month=month)).status_code == 404


def test_a_manager_proposes_an_account_and_its_number_stays_sealed(manager, house):
    url = at(house, "account")
    assert "เลือกธนาคาร" in words(manager.get(url, {"route": "bank"}))
    assert manager.post(url, BANK).status_code == 302
    (account,) = accounts_of(house.payees[0])
    assert (account.state, account.last_digits, account.holder) == ("proposed", "1234", "ศูนย์ทอผ้า")
    assert "0000001234" not in account.number
    page = manager.get(url).content.decode()
    assert ("··1234" in page, "0000001234" in page, "000-0-00123-4" in page) == (True, False, False)


def test_the_same_form_sent_twice_proposes_once(manager, house):
    form = BANK | {"key": str(uuid.uuid4())}
    manager.post(at(house, "account"), form)
    manager.post(at(house, "account"), form)
    assert len(accounts_of(house.payees[0])) == 1


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"number": "123"}, "10 ถึง 15 หลัก"),
        ({"bank": ""}, "เลือกธนาคาร"),
        ({"own_name": "no"}, "เหตุผล"),
        ({"own_name": "no", "reason": "ไม่มีบัญชี"}, "อยู่ด้วย"),
    ],
)
def test_a_wrong_account_keeps_what_was_typed_and_says_what_to_do(manager, house, changed, said):
    answer = manager.post(at(house, "account"), BANK | changed)
    assert answer.status_code == 422
    assert said in words(answer)
    assert 'value="ศูนย์ทอผ้า"' in answer.content.decode()
    assert PayeeAccount.objects.count() == 0


def test_promptpay_and_cash_ask_for_what_they_need_alone(manager, house):
    url = at(house, "account")
    assert 'name="bank"' not in manager.get(url, {"route": "promptpay"}).content.decode()
    assert 'name="number"' not in manager.get(url, {"route": "cash"}).content.decode()
    manager.post(url, {"route": "promptpay", "number": "081-234-5678", "holder": "ศูนย์", "own_name": "yes"})
    manager.post(url, {"route": "cash", "holder": "ครูสมใจ"})
    assert [(one.route, one.state) for one in accounts_of(house.payees[0])] == [
        ("cash", "proposed"), ("promptpay", "replaced"),
    ]  # fmt: skip


def test_a_rejected_account_says_why(manager, house):
    proposal = a_proposal(house.payees[0])
    reject_account(account=proposal.reference, reason="ชื่อไม่ตรงกับสมุดบัญชี", by=BEN, now=timezone.now())
    assert "ชื่อไม่ตรงกับสมุดบัญชี" in words(manager.get(at(house, "account")))


def test_the_makers_are_listed_with_what_is_owed_and_whether_they_can_be_paid(manager, house):
    page = words(manager.get(at(house, "makers-money")))
    assert (house.maker.name in page, "฿30.00" in page, "จ่ายให้ไม่ได้" in page) == (True, True, True)
    an_account(house.payees[1])
    assert "จ่ายให้ไม่ได้" not in words(manager.get(at(house, "makers-money")))


def test_what_a_maker_said_before_a_witness_is_noted_with_the_witness(manager, house):
    url = at(house, "maker-heard")
    assert manager.get(url).status_code == 200
    assert manager.post(url, {"witness": ""}).status_code == 422
    assert manager.post(url, {"witness": "ครูสมใจ"}).status_code == 302
    kept = PayoutConfirmation.objects.get()
    assert (kept.way, kept.witness, kept.payout.payee) == ("witness", "ครูสมใจ", house.maker.reference)
    assert "ยืนยันต่อหน้าพยาน" in words(manager.get(at(house, "maker-money")))
    assert owed_to(house.payees[1]) == 3_000


def test_a_makers_account_is_proposed_by_her_manager(manager, house):
    form = BANK | {"holder": "สามีมาลี", "own_name": "no", "reason": "ไม่มีบัญชี", "witness": "ครูสมใจ"}
    assert manager.post(at(house, "maker-account"), form).status_code == 302
    (account,) = accounts_of(house.payees[1])
    assert (account.own_name, account.witness, account.good_until) == (False, "ครูสมใจ", None)


@pytest.mark.parametrize("pattern", MONEY_DOORS, ids=lambda one: one.name)
def test_another_vendor_finds_none_of_it_and_changes_nothing(client, house, pattern):
    other = an_organisation("ศูนย์อื่น")
    client.force_login(a_member(other))
    before = written()
    names = house.names(of_maker=pattern.name.startswith("maker"))
    for organisation in (house.centre.slug, other.slug):
        if organisation == other.slug and not {"maker", "payout"} & set(pattern.pattern.converters):
            continue
        url = address(pattern, names | {"organisation": organisation})
        for answer in (client.get(url), client.post(url, BANK | {"kind": "wrong_amount", "witness": "x"})):
            assert answer.status_code in (404, 405)
            assert "มาลี" not in answer.content.decode()
    assert written() == before


@pytest.mark.parametrize("pattern", MONEY_DOORS, ids=lambda one: one.name)
def test_an_organisations_payment_is_not_a_makers_and_not_the_other_way_round(manager, house, pattern):
    if "payout" not in pattern.pattern.converters:
        return
    before = written()
    wrong = house.names(of_maker=not pattern.name.startswith("maker"))
    for answer in (manager.get(address(pattern, wrong)), manager.post(address(pattern, wrong), {"witness": "x"})):
        assert answer.status_code in (404, 405)
    assert written() == before


@pytest.mark.parametrize("role", ["editor", "packer", "viewer"])
@pytest.mark.parametrize("pattern", MONEY_DOORS, ids=lambda one: one.name)
def test_only_managers_open_bank_details_and_makers_payments(client, house, pattern, role):
    client.force_login(a_member(house.centre, role))
    before = written()
    url = address(pattern, house.names(of_maker=pattern.name.startswith("maker")))
    read, wrote = client.get(url), client.post(url, BANK | {"kind": "wrong_amount", "witness": "x"})
    expected = {403, 405} if pattern.name in MANAGERS_ALONE else {200, 405}
    assert {read.status_code, wrote.status_code} <= expected
    if pattern.name in MANAGERS_ALONE:
        assert "มาลี" not in read.content.decode()
    assert written() == before


@pytest.mark.parametrize("pattern", MONEY_DOORS, ids=lambda one: one.name)
def test_a_stranger_is_asked_to_sign_in(client, house, pattern):
    before = written()
    url = address(pattern, house.names(of_maker=pattern.name.startswith("maker")))
    for answer in (client.get(url), client.post(url, BANK)):
        assert answer.status_code in (302, 405)
        assert "มาลี" not in answer.content.decode()
    assert written() == before

"""The treasury's pages: who may enter, four eyes, what goes out, what is noted."""

import re
import uuid
from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from marketplace.accounts.create_user import create_user
from marketplace.accounts.grant_role import grant_role
from marketplace.ledger.payouts.approve_run import approve_run
from marketplace.ledger.payouts.broken_payouts import broken_payouts
from marketplace.ledger.payouts.confirm_payout import SaidSo, confirm_payout
from marketplace.ledger.payouts.dispute_payout import Doubt, dispute_payout
from marketplace.ledger.payouts.mark_run_sent import mark_run_sent
from marketplace.ledger.payouts.models import Payout, PayoutDispute, PayoutReturn, PayoutRun
from marketplace.ledger.payouts.queries import owed_to
from marketplace.ledger.payouts.rules import Payee
from marketplace.media.private_files import drop_private, keep_private
from marketplace.payments.promptpay import credit_transfer_payload
from marketplace.shared.sensitive.models import AccessRecord
from marketplace.shared.thai.dates import bangkok_day
from tests.builders import NOW, an_organisation
from tests.payee_accounts import a_proposal, an_account
from tests.payout_building import a_sale_of
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.payees.models import PayeeAccount
from vendor_onboarding.treasury.lay_out_bank_formats import lay_out_bank_formats
from vendor_onboarding.treasury.models import BankFileFormat
from vendor_onboarding.treasury.urls import urlpatterns

pytestmark = pytest.mark.django_db
LAST_MONTH = date(2026, 10, 1)


def a_treasurer(name):
    user = create_user(email=f"{name}@example.test", display_name=name)
    grant_role(user=user, role="treasurer")
    return user


@pytest.fixture
def treasury():
    """A centre and three of its makers with accounts of three kinds; one more maker has none."""
    lay_out_bank_formats(now=NOW)
    centre = an_organisation("ศูนย์ทอผ้า")
    payees = {"centre": Payee("organisation", centre.reference)}
    for name in ("มาลี", "บุญมี", "สมศรี", "ไม่มีบัญชี"):
        payees[name] = Payee("maker", Maker.objects.create(organisation=centre, name=name).reference)
    for amount, payee in enumerate(payees.values(), start=1):
        a_sale_of(payee, amount * 100_000)
    an_account(payees["centre"], number="1234567890", holder="ศูนย์ทอผ้า")
    an_account(payees["มาลี"], number="9876543210", holder="=HYPERLINK(มาลี)")
    an_account(payees["บุญมี"], route="promptpay", number="0801234567", holder="บุญมี")
    an_account(payees["สมศรี"], route="cash", number="", holder="สมศรี")
    return payees


@pytest.fixture
def ann(client):
    """A browser in which the treasurer Ann has signed in."""
    client.force_login(a_treasurer("ann"))
    return client


@pytest.fixture
def ben(client_factory):
    return client_factory(a_treasurer("ben"))


@pytest.fixture
def client_factory():
    def make(user):
        client = Client()
        client.force_login(user)
        return client

    return make


def words(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def at(name, **named):
    return reverse(f"treasury:{name}", kwargs=named)


def plan(**fields):
    return {"cycle": "2026-10", "minimum": "100", "scope": "", "key": str(uuid.uuid4())} | fields


def a_prepared_run(client):
    client.post(at("prepare"), plan())
    return PayoutRun.objects.order_by("-number").first()


def an_approved_run(ann, ben):
    run = a_prepared_run(ann)
    ben.post(at("approve", number=run.number))
    run.refresh_from_db()
    return run


def today():
    return bangkok_day(timezone.now())


def test_the_plan_says_who_gets_what_and_who_waits_and_why(ann, treasury):
    page = words(ann.get(at("prepare"), {"cycle": "2026-10", "minimum": "2,500", "scope": ""}))
    assert ("จะได้รับเงิน 4 ราย" in page, "จะได้รับเงิน 2 ราย" in page) == (False, True)
    assert "ต่ำกว่ายอดขั้นต่ำ" in page
    assert "ยังไม่มีบัญชีที่อนุมัติ" in page
    assert "฿7,000.00" in page
    assert PayoutRun.objects.count() == 0


def test_a_plan_that_cannot_be_read_keeps_what_was_typed(ann, treasury):
    answer = ann.get(at("prepare"), {"cycle": "2026-10", "minimum": "abc"})
    assert answer.status_code == 422
    assert 'value="abc"' in answer.content.decode()


def test_a_run_goes_from_plan_to_settled_by_four_eyes_and_ties_to_the_ledger(ann, ben, treasury):
    run = a_prepared_run(ann)
    assert run.payouts.count() == 4
    own = ann.post(at("approve", number=run.number))
    assert (own.status_code, "ต้องให้เจ้าหน้าที่การเงินคนอื่นอนุมัติ" in words(own)) == (422, True)
    assert ben.post(at("approve", number=run.number)).status_code == 302
    assert ann.post(at("sent", number=run.number), {"value_date": ""}).status_code == 422
    assert ann.post(at("sent", number=run.number), {"value_date": f"{today()}"}).status_code == 302
    refused = ann.post(at("settle", number=run.number), {"statement_total": "9,999.99"})
    assert (refused.status_code, "฿10,000.00" in words(refused), "9,999.99" in refused.content.decode()) == (
        422, True, True,
    )  # fmt: skip
    assert ann.post(at("settle", number=run.number), {"statement_total": "10,000"}).status_code == 302
    page = words(ann.get(at("run", number=run.number)))
    assert "ยอดในรอบจ่ายตรงกับบัญชี" in page
    run.refresh_from_db()
    assert (run.state, run.statement_total) == ("settled", 1_000_000)
    assert not list(broken_payouts())


def test_a_value_date_typed_in_the_buddhist_era_is_understood(ann, ben, treasury):
    run = an_approved_run(ann, ben)
    day = today()
    ann.post(at("sent", number=run.number), {"value_date": f"{day.year + 543}-{day:%m-%d}"})
    run.refresh_from_db()
    assert run.value_date == day


def test_the_same_form_sent_twice_prepares_one_run(ann, treasury):
    form = plan()
    ann.post(at("prepare"), form)
    ann.post(at("prepare"), form)
    assert PayoutRun.objects.count() == 1


def test_a_run_for_one_organisation_takes_its_people_alone(ann, treasury):
    other = an_organisation("ศูนย์อื่น")
    theirs = Payee("organisation", other.reference)
    an_account(theirs)
    a_sale_of(theirs, 70_000)
    ann.post(at("prepare"), plan(scope=other.slug))
    assert [one.payee for one in Payout.objects.all()] == [other.reference]
    assert PayoutRun.objects.get().scope == other.reference


def test_a_run_of_nobody_is_refused_in_words(ann):
    answer = ann.post(at("prepare"), plan())
    assert (answer.status_code, "ตอนนี้ยังจ่ายให้ใครไม่ได้" in words(answer)) == (422, True)


def test_a_called_off_run_owes_everything_again(ann, ben, treasury):
    run = an_approved_run(ann, ben)
    assert owed_to(treasury["มาลี"]) == 0
    assert ann.post(at("cancel", number=run.number)).status_code == 302
    assert owed_to(treasury["มาลี"]) == 200_000


def test_the_bank_file_holds_bank_payments_alone_is_no_formula_and_is_noted(ann, ben, treasury):
    run = a_prepared_run(ann)
    early = ann.post(at("bank-file", number=run.number, layout="plain-csv"))
    assert (early.status_code, AccessRecord.objects.count()) == (422, 0)
    ben.post(at("approve", number=run.number))
    answer = ann.post(at("bank-file", number=run.number, layout="plain-csv"))
    text = answer.content.decode("utf-8-sig")
    rows = sorted(text.split("\r\n")[1:-1])
    assert [row.split(",")[1:5] for row in rows] == [
        ["006", "1234567890", "ศูนย์ทอผ้า", "1000.00"],
        ["006", "9876543210", "'=HYPERLINK(มาลี)", "2000.00"],
    ] or [row.split(",")[1:5] for row in rows] == [
        ["006", "9876543210", "'=HYPERLINK(มาลี)", "2000.00"],
        ["006", "1234567890", "ศูนย์ทอผ้า", "1000.00"],
    ]
    assert "attachment" in answer["Content-Disposition"]
    assert (answer["Cache-Control"], answer["X-Content-Type-Options"]) == ("private, no-store", "nosniff")
    noted = set(AccessRecord.objects.values_list("what", "whose", "why"))
    assert noted == {("bank-account", treasury[name].key, "payout run 1") for name in ("centre", "มาลี")}


def test_an_old_program_reads_the_file_in_tis_620(ann, ben, treasury):
    run = an_approved_run(ann, ben)
    answer = ann.post(at("bank-file", number=run.number, layout="fixed-width"))
    lines = answer.content.decode("tis-620").split("\r\n")[:-1]
    assert {len(line) for line in lines} == {136}
    assert sorted(line[10:25] for line in lines) == ["000001234567890", "000009876543210"]
    assert answer["Content-Type"] == "text/plain; charset=tis-620"


def test_promptpay_codes_say_whom_and_how_much_and_are_noted(ann, ben, treasury):
    run = an_approved_run(ann, ben)
    page = ann.post(at("promptpay", number=run.number))
    assert page.content.decode().count('class="qr"') == 1
    assert "0801234567" in words(page)
    assert AccessRecord.objects.get().whose == treasury["บุญมี"].key
    assert credit_transfer_payload(target="0801234567", amount=300_000)


def test_the_cash_list_is_a_pdf_and_is_noted(ann, ben, treasury):
    run = an_approved_run(ann, ben)
    answer = ann.post(at("cash", number=run.number))
    assert (answer.content[:5], answer["Content-Type"]) == (b"%PDF-", "application/pdf")
    assert AccessRecord.objects.get().whose == treasury["สมศรี"].key


def test_pages_show_four_digits_of_a_number_and_never_more(ann, ben, treasury):
    run = an_approved_run(ann, ben)
    for page in (ann.get(at("run", number=run.number)), ann.get(at("prepare")), ann.get(at("accounts"))):
        assert page.status_code == 200
        assert not re.search(r"1234567890|9876543210|0801234567", page.content.decode())


def test_a_payment_that_came_back_is_noted_with_day_and_reason(ann, ben, treasury):
    run = an_approved_run(ann, ben)
    ann.post(at("sent", number=run.number), {"value_date": f"{today()}"})
    payout = run.payouts.get(payee=treasury["มาลี"].reference)
    url = at("returned", payout=payout.reference)
    assert ann.post(url, {"returned_on": f"{today()}", "reason": ""}).status_code == 422
    assert PayoutReturn.objects.count() == 0
    assert ann.post(url, {"returned_on": f"{today()}", "reason": "ปิดบัญชี"}).status_code == 302
    assert owed_to(treasury["มาลี"]) == 200_000
    assert "ปิดบัญชี" in words(ann.get(at("run", number=run.number)))


def test_a_question_is_listed_and_answered(ann, ben, treasury):
    run = an_approved_run(ann, ben)
    mark_run_sent(number=run.number, value_date=today(), by="user:1", now=timezone.now())
    mali = treasury["มาลี"]
    payout = run.payouts.get(payee=mali.reference).reference
    doubt = Doubt(reference=uuid.uuid4(), kind="not_received", words="เงินไม่เข้า")
    asked = dispute_payout(payout=payout, payee=mali, doubt=doubt, by=mali.key, now=timezone.now())
    assert "เงินไม่เข้า" in words(ann.get(at("questions")))
    url = at("question", dispute=asked.reference)
    assert ann.post(url, {"outcome": "right", "answer": ""}).status_code == 422
    assert ann.post(url, {"outcome": "mended", "answer": "แก้บัญชีแล้ว"}).status_code == 302
    assert PayoutDispute.objects.get().answer == "แก้บัญชีแล้ว"
    assert ann.get(url).status_code == 200


def test_a_voice_note_is_heard_as_sound_and_the_listening_is_noted(ann, ben, treasury):
    run = an_approved_run(ann, ben)
    mark_run_sent(number=run.number, value_date=today(), by="user:1", now=timezone.now())
    mali = treasury["มาลี"]
    payout = run.payouts.get(payee=mali.reference).reference
    kept = keep_private(data=b"OggS sound", folder="voices", suffix="ogg")
    doubt = Doubt(reference=uuid.uuid4(), kind="not_received", voice=kept)
    asked = dispute_payout(payout=payout, payee=mali, doubt=doubt, by=mali.key, now=timezone.now())
    assert "ฟังเสียงที่พูดไว้" in words(ann.get(at("question", dispute=asked.reference)))
    answer = ann.get(at("question-voice", dispute=asked.reference))
    assert (answer.content, answer["Content-Type"], answer["X-Content-Type-Options"]) == (
        b"OggS sound", "audio/ogg", "nosniff",
    )  # fmt: skip
    assert AccessRecord.objects.get().what == "voice-note"
    assert ann.get(at("confirmation-voice", payout=payout)).status_code == 404
    said = SaidSo(way="voice", voice=kept)
    confirm_payout(payout=payout, payee=mali, said=said, by=mali.key, now=timezone.now())
    assert ann.get(at("confirmation-voice", payout=payout)).content == b"OggS sound"
    assert "ฟังเสียงที่พูดไว้" in words(ann.get(at("run", number=run.number)))
    drop_private(kept)
    assert ann.get(at("confirmation-voice", payout=payout)).status_code == 404


def test_an_account_is_looked_at_approved_and_rejected_by_another_person(ann, client_factory, treasury):
    reviewer = create_user(email="rev@example.test")
    grant_role(user=reviewer, role="reviewer")
    mine = a_proposal(treasury["ไม่มีบัญชี"], by=f"user:{reviewer.pk}", number="5555500000")
    checker = client_factory(reviewer)
    assert checker.get(at("accounts")).status_code == 200
    own = checker.post(at("approve-account", account=mine.reference))
    assert (own.status_code, PayeeAccount.objects.get(pk=mine.pk).state) == (422, "proposed")
    looked = ann.post(at("look-at-account", account=mine.reference))
    assert "5555500000" in words(looked)
    assert AccessRecord.objects.get().whose == treasury["ไม่มีบัญชี"].key
    assert "5555500000" not in words(ann.get(at("account", account=mine.reference)))
    assert ann.post(at("reject-account", account=mine.reference), {"reason": ""}).status_code == 422
    assert ann.post(at("approve-account", account=mine.reference)).status_code == 302
    assert PayeeAccount.objects.get(pk=mine.pk).state == "approved"
    again = ann.post(at("reject-account", account=mine.reference), {"reason": "ผิด"})
    assert again.status_code == 422


def test_shared_accounts_and_endings_are_listed(ann, treasury):
    others = {"own_name": False, "reason": "ไม่มีบัญชี", "witness": "ครู"}
    one = an_account(treasury["มาลี"], number="1111122222", holder="หัวหน้า", **others)
    an_account(treasury["บุญมี"], number="1111122222", holder="หัวหน้า", **others)
    page = words(ann.get(at("shared-accounts")))
    assert ("มาลี" in page, "บุญมี" in page, "··2222" in page) == (True, True, True)
    PayeeAccount.objects.filter(pk=one.pk).update(good_until=today())
    assert "มาลี" in words(ann.get(at("accounts")))
    assert ann.post(at("renew-account", account=one.reference), {"witness": ""}).status_code == 422
    assert ann.post(at("renew-account", account=one.reference), {"witness": "ครูสมใจ"}).status_code == 302
    assert PayeeAccount.objects.get(pk=one.pk).good_until > today()


def test_a_banks_format_is_added_as_data_and_a_wrong_one_says_where(ann, treasury):
    wrong = ann.post(at("new-format"), {"name": "Bank X", "layout": '{"shape": "csv"}'})
    assert (wrong.status_code, "encoding" in words(wrong)) == (422, True)
    layout = (
        '{"encoding": "utf-8", "line_end": "lf", "shape": "csv", "separator": "|", "header": false,'
        ' "columns": [{"value": "account"}, {"value": "satang"}]}'
    )
    assert ann.post(at("new-format"), {"name": "Bank X", "layout": layout}).status_code == 302
    assert BankFileFormat.objects.get(slug="bank-x").layout["separator"] == "|"
    assert ann.post(at("new-format"), {"name": "Bank X", "layout": layout}).status_code == 422
    changed = {"name": "Bank X2", "layout": layout, "is_confirmed": "on"}
    assert ann.post(at("format", layout="bank-x"), changed).status_code == 302
    assert BankFileFormat.objects.get(slug="bank-x").is_confirmed
    assert ann.get(at("formats")).status_code == ann.get(at("new-format")).status_code == 200


def test_what_is_not_there_is_missing(ann):
    nothing = {"number": 99, "layout": "none", "payout": uuid.uuid4(), "dispute": uuid.uuid4(), "account": uuid.uuid4()}
    for pattern in urlpatterns:
        named = {key: nothing[key] for key in pattern.pattern.converters}
        if named:
            url = at(pattern.name, **named)
            assert {ann.get(url).status_code, ann.post(url, {"reason": "x", "witness": "x"}).status_code} <= {404, 405}


@pytest.mark.parametrize("role", ["seller", "reviewer", "ministry", "privacy"])
def test_other_roles_read_why_not_and_change_nothing(client, ann, treasury, role, client_factory):
    run = a_prepared_run(ann)
    account = a_proposal(treasury["ไม่มีบัญชี"])
    user = create_user(email=f"{role}@example.test")
    grant_role(user=user, role=role)
    other = client_factory(user)
    named = {"number": run.number, "layout": "plain-csv", "payout": run.payouts.first().reference,
             "dispute": uuid.uuid4(), "account": account.reference}  # fmt: skip
    for pattern in urlpatterns:
        if role == "reviewer" and "account" in pattern.name:
            continue
        url = at(pattern.name, **{key: named[key] for key in pattern.pattern.converters})
        for answer in (other.get(url), other.post(url, plan() | {"reason": "x", "value_date": "2026-11-22"})):
            assert answer.status_code in (403, 405)
            assert "มาลี" not in answer.content.decode()
    run.refresh_from_db()
    assert (run.state, PayoutRun.objects.count(), AccessRecord.objects.count()) == ("draft", 1, 0)
    assert PayeeAccount.objects.get(pk=account.pk).state == "proposed"


def test_a_run_warns_when_an_account_changed_after_it_was_prepared(ann, treasury):
    run = a_prepared_run(ann)
    assert "เปลี่ยนบัญชี" not in words(ann.get(at("run", number=run.number)))
    an_account(treasury["มาลี"], number="2222233333")
    assert "เปลี่ยนบัญชีหลังเตรียมรอบนี้" in words(ann.get(at("run", number=run.number)))


def test_no_money_goes_to_an_account_that_was_changed_or_ran_out_since_the_run_was_prepared(ann, ben, treasury):
    run = a_prepared_run(ann)
    known = PayeeAccount.objects.get(holder="สมศรี")
    an_account(treasury["มาลี"], number="2222233333")
    assert ben.post(at("approve", number=run.number)).status_code == 422
    run.refresh_from_db()
    assert run.state == "draft"
    ann.post(at("cancel", number=run.number))

    run = an_approved_run(ann, ben)
    assert run.state == "approved"
    PayeeAccount.objects.filter(pk=known.pk).update(good_until=today() - timedelta(days=1))
    for door in ("cash", "promptpay"):
        assert ben.post(at(door, number=run.number)).status_code == 422
    assert ben.post(at("bank-file", number=run.number, layout=BankFileFormat.objects.first().slug)).status_code == 422
    assert AccessRecord.objects.count() == 0


def test_the_run_list_tells_what_is_owed_and_on_its_way(ann, ben, treasury):
    page = words(ann.get(at("runs")))
    assert "฿15,000.00" in page
    run = a_prepared_run(ann)
    approve_run(number=run.number, by="user:99", now=timezone.now())
    page = words(ann.get(at("runs")))
    assert ("฿5,000.00" in page, "฿10,000.00" in page) == (True, True)

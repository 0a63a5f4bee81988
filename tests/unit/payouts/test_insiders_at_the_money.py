"""What one person alone must not be able to do with other people's money."""

import uuid

import pytest

from marketplace.ledger.payouts.approve_run import approve_run
from marketplace.ledger.payouts.cancel_run import cancel_run
from marketplace.ledger.payouts.confirm_payout import SaidSo, confirm_payout
from marketplace.ledger.payouts.dispute_payout import Doubt, dispute_payout
from marketplace.ledger.payouts.errors import FetchedByYouError, SheSaysOtherwiseError
from marketplace.ledger.payouts.models import PayoutConfirmation, PayoutDispute
from marketplace.ledger.payouts.queries import owed_to, payees_in_dispute
from marketplace.ledger.payouts.rules import Payee
from tests.builders import an_organisation
from tests.makers_building import a_maker
from tests.payee_accounts import a_proposal, an_account
from tests.payout_building import ANN, BEN, CAT, NOW, a_payee, a_run, a_sale_of, a_sent_run, the_payout
from tests.vendor_desks import a_member
from vendor_onboarding.payees.approve_account import approve_account
from vendor_onboarding.payees.errors import OwnHouseError
from vendor_onboarding.payees.queries import account_in_force
from vendor_onboarding.payees.reject_account import reject_account
from vendor_onboarding.payees.renew_account import renew_account
from vendor_onboarding.treasury.lay_out_bank_formats import lay_out_bank_formats
from vendor_onboarding.treasury.models import BankFileFormat
from vendor_onboarding.treasury.write_bank_file import write_bank_file

pytestmark = pytest.mark.django_db
HEARD = SaidSo(way="witness", witness="ครูสมใจ")


def she_was_not_paid(payee):
    payout = the_payout(a_sent_run([payee]))
    doubt = Doubt(reference=uuid.uuid4(), kind="not_received")
    dispute_payout(payout=payout.reference, payee=payee, doubt=doubt, by=payee.key, now=NOW)
    return payout


def test_nobody_says_in_a_makers_place_that_she_got_what_she_says_never_came():
    mali = a_payee()
    a_sale_of(mali, 100)
    payout = she_was_not_paid(mali)
    with pytest.raises(SheSaysOtherwiseError):
        confirm_payout(payout=payout.reference, payee=mali, said=HEARD, by=ANN, now=NOW)
    assert PayoutDispute.objects.get().answered_at is None
    assert (PayoutConfirmation.objects.count(), payees_in_dispute()) == (0, {mali})


def test_she_herself_may_say_that_it_came_after_all():
    mali = a_payee()
    a_sale_of(mali, 100)
    payout = she_was_not_paid(mali)
    assert confirm_payout(payout=payout.reference, payee=mali, said=SaidSo(way="tap"), by=mali.key, now=NOW)
    assert PayoutDispute.objects.get().outcome == "received"


def test_an_organisations_people_answer_its_own_question():
    centre = a_payee("organisation")
    a_sale_of(centre, 100)
    payout = the_payout(a_sent_run([centre]))
    doubt = Doubt(reference=uuid.uuid4(), kind="not_received")
    dispute_payout(payout=payout.reference, payee=centre, doubt=doubt, by=ANN, now=NOW)
    assert confirm_payout(payout=payout.reference, payee=centre, said=SaidSo(way="tap"), by=CAT, now=NOW)


def test_whoever_fetched_the_bank_file_does_not_call_the_run_off_so_that_it_is_not_paid_twice():
    mali = a_payee()
    a_sale_of(mali, 100)
    run = a_run([mali])
    approve_run(number=run.number, by=BEN, now=NOW)
    lay_out_bank_formats(now=NOW)
    write_bank_file(run=run, layout=BankFileFormat.objects.order_by("pk")[0], by=BEN, now=NOW)
    with pytest.raises(FetchedByYouError):
        cancel_run(number=run.number, by=BEN, now=NOW)
    run.refresh_from_db()
    assert (run.state, owed_to(mali)) == ("approved", 0)
    assert cancel_run(number=run.number, by=ANN, now=NOW).state == "cancelled"


@pytest.mark.parametrize("kind", ["organisation", "maker"])
def test_a_reviewer_of_the_same_house_is_no_second_pair_of_eyes(kind):
    centre = an_organisation("ศูนย์ทอผ้า")
    payee = Payee(kind, centre.reference if kind == "organisation" else a_maker(centre, "มาลี").reference)
    insider = f"user:{a_member(centre, 'viewer', email='insider@example.test').pk}"
    proposal = a_proposal(payee)
    with pytest.raises(OwnHouseError):
        approve_account(account=proposal.reference, by=insider, now=NOW)
    with pytest.raises(OwnHouseError):
        reject_account(account=proposal.reference, reason="ไม่", by=insider, now=NOW)
    assert account_in_force(payee, NOW) is None
    assert approve_account(account=proposal.reference, by=BEN, now=NOW).state == "approved"


def test_nor_does_she_renew_an_account_in_another_name():
    centre = an_organisation("ศูนย์ทอผ้า")
    payee = Payee("maker", a_maker(centre, "มาลี").reference)
    insider = f"user:{a_member(centre, email='insider@example.test').pk}"
    account = an_account(payee, own_name=False, reason="ไม่มีบัญชี", witness="ครูสมใจ")
    with pytest.raises(OwnHouseError):
        renew_account(account=account.reference, witness="ครูสมใจ", by=insider, now=NOW)

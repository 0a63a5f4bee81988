"""Accounts from proposal to renewal: four eyes, sealed numbers, shared ones found."""

import uuid
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from marketplace.shared.sensitive.models import AccessRecord
from marketplace.shared.sensitive.seal import SealBrokenError, unseal
from tests.payee_accounts import a_proposal, an_account, details
from tests.payout_building import ANN, BEN, CAT, NOW, a_payee
from tests.racing import race
from vendor_onboarding.payees.approve_account import approve_account
from vendor_onboarding.payees.errors import (
    AccountRefusedError,
    DecidedAlreadyError,
    NoSuchAccountError,
    SamePersonError,
    WordsNeededError,
)
from vendor_onboarding.payees.look_at_account import look_at_account
from vendor_onboarding.payees.models import AccountRenewal, PayeeAccount
from vendor_onboarding.payees.propose_account import propose_account
from vendor_onboarding.payees.queries import (
    account_in_force,
    accounts_of,
    accounts_to_approve,
    accounts_to_renew,
    approved_accounts,
    count_sharing,
    count_waiting,
    shared_accounts,
)
from vendor_onboarding.payees.reject_account import reject_account
from vendor_onboarding.payees.renew_account import renew_account

OTHERS_NAME = {"own_name": False, "reason": "ไม่มีบัญชี", "witness": "ครูสมใจ"}
pytestmark = pytest.mark.django_db


def test_a_proposed_account_is_sealed_shows_four_digits_and_gets_no_money():
    mali = a_payee()
    proposal = a_proposal(mali, number="1234567890")
    assert "1234567890" not in proposal.number
    assert unseal(proposal.number, context=f"payee-account:{proposal.reference}") == "1234567890"
    assert proposal.last_digits == "7890"
    assert account_in_force(mali, NOW) is None
    assert (accounts_to_approve(), count_waiting()) == ([proposal], 1)


def test_a_sealed_number_moved_to_another_row_does_not_open():
    first, second = a_proposal(a_payee()), a_proposal(a_payee())
    with pytest.raises(SealBrokenError):
        unseal(first.number, context=f"payee-account:{second.reference}")


def test_another_person_approves_and_the_database_says_so_too():
    mali = a_payee()
    proposal = a_proposal(mali)
    with pytest.raises(SamePersonError):
        approve_account(account=proposal.reference, by=ANN, now=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        PayeeAccount.objects.filter(pk=proposal.pk).update(state="approved", decided_by=ANN, decided_at=NOW)
    assert account_in_force(mali, NOW) is None
    approve_account(account=proposal.reference, by=BEN, now=NOW)
    assert account_in_force(mali, NOW) == proposal
    with pytest.raises(DecidedAlreadyError):
        approve_account(account=proposal.reference, by=CAT, now=NOW)


def test_the_account_before_stays_in_force_until_the_new_one_is_approved():
    mali = a_payee()
    old = an_account(mali, number="1111111111")
    new = a_proposal(mali, number="2222222222")
    assert account_in_force(mali, NOW) == old
    approve_account(account=new.reference, by=BEN, now=NOW)
    assert account_in_force(mali, NOW) == new
    assert [(one.version, one.state) for one in accounts_of(mali)] == [(2, "approved"), (1, "replaced")]


def test_a_second_proposal_replaces_the_first_and_the_same_form_twice_is_one():
    mali, key = a_payee(), uuid.uuid4()
    a_proposal(mali)
    for _ in range(2):
        propose_account(payee=mali, details=details(number="2222222222"), by=ANN, now=NOW, key=key)
    assert [(one.version, one.state, one.last_digits) for one in accounts_of(mali)] == [
        (2, "proposed", "2222"), (1, "replaced", "1234"),
    ]  # fmt: skip


def test_a_refused_account_writes_nothing_and_never_repeats_the_number():
    with pytest.raises(AccountRefusedError) as refused:
        a_proposal(a_payee(), number="98765")
    assert refused.value.field == "number"
    assert "98765" not in refused.value.message
    assert PayeeAccount.objects.count() == 0


def test_a_rejected_account_keeps_the_reason_and_the_one_before_stays():
    mali = a_payee()
    old = an_account(mali)
    new = a_proposal(mali, number="2222222222")
    with pytest.raises(WordsNeededError):
        reject_account(account=new.reference, reason=" ", by=BEN, now=NOW)
    assert reject_account(account=new.reference, reason="ชื่อไม่ตรง", by=BEN, now=NOW).decision == "ชื่อไม่ตรง"
    assert account_in_force(mali, NOW) == old


def test_an_account_in_another_name_ends_after_a_year_and_is_renewed_before_a_witness():
    mali = a_payee()
    account = an_account(mali, **OTHERS_NAME)
    assert account.good_until == date(2027, 11, 3)
    later = NOW + timedelta(days=366)
    assert account_in_force(mali, later) is None
    assert approved_accounts([mali]) == {mali: account}
    assert (accounts_to_renew(NOW), accounts_to_renew(NOW + timedelta(days=330))) == ([], [account])
    with pytest.raises(WordsNeededError):
        renew_account(account=account.reference, witness="", by=BEN, now=later)
    with pytest.raises(SamePersonError):
        renew_account(account=account.reference, witness="ครู", by=ANN, now=later)
    assert renew_account(account=account.reference, witness="ครูสมใจ", by=BEN, now=later) == date(2028, 11, 4)
    assert account_in_force(mali, later) == account
    assert AccountRenewal.objects.get().witness == "ครูสมใจ"


def test_an_account_in_her_own_name_needs_no_renewal():
    account = an_account(a_payee())
    assert renew_account(account=account.reference, witness="ครู", by=BEN, now=NOW) is None
    assert AccountRenewal.objects.count() == 0


def test_what_is_not_there_is_missing():
    for deed in (
        lambda: approve_account(account=uuid.uuid4(), by=BEN, now=NOW),
        lambda: look_at_account(account=uuid.uuid4(), by=BEN, why="x", now=NOW),
    ):
        with pytest.raises(NoSuchAccountError):
            deed()
    assert AccessRecord.objects.count() == 0


def test_each_look_at_a_whole_number_is_written_down_without_it():
    mali = a_payee()
    account = an_account(mali, number="1234567890")
    assert look_at_account(account=account.reference, by=CAT, why="approve account", now=NOW) == "1234567890"
    record = AccessRecord.objects.get()
    assert (record.who, record.what, record.whose, record.why) == (CAT, "bank-account", mali.key, "approve account")


def test_one_account_of_several_payees_is_listed_whatever_its_holder_is_called():
    mali, nok, lek = a_payee(), a_payee(), a_payee()
    one = an_account(mali, number="1234567890", holder="หัวหน้ากลุ่ม", **OTHERS_NAME)
    two = a_proposal(nok, number="123-4-56789-0", holder="หัวหน้า กลุ่ม", **OTHERS_NAME)
    an_account(lek, number="9999999999")
    a_proposal(a_payee(), route="cash", number="")
    a_proposal(a_payee(), route="cash", number="")
    (shared,) = shared_accounts()
    assert ({account.pk for account in shared.accounts}, shared.last_digits) == ({one.pk, two.pk}, "7890")
    assert (count_sharing(one), count_sharing(two)) == (1, 1)
    reject_account(account=two.reference, reason="x", by=BEN, now=NOW)
    assert shared_accounts() == []


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_approving_and_rejecting_at_once_one_wins():
    mali = a_payee()
    proposal = a_proposal(mali)
    answers = race(
        [
            lambda: approve_account(account=proposal.reference, by=BEN, now=NOW),
            lambda: reject_account(account=proposal.reference, reason="x", by=CAT, now=NOW),
        ]
    )
    assert sorted(type(one).__name__ for one in answers) == ["DecidedAlreadyError", "PayeeAccount"]


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_two_proposals_at_once_leave_one_open():
    mali = a_payee()
    race([lambda: a_proposal(mali), lambda: a_proposal(mali, number="2222222222")])
    assert PayeeAccount.objects.filter(state="proposed").count() == 1

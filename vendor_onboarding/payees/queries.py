"""Whose money goes where."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from marketplace.ledger.payouts.rules import Payee
from marketplace.shared.sensitive.seal import unseal
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.payees.models import PayeeAccount
from vendor_onboarding.payees.rules import is_in_force

APPROVED, PROPOSED = PayeeAccount.State.APPROVED, PayeeAccount.State.PROPOSED
RENEW_SOON = timedelta(days=45)


@dataclass(frozen=True, kw_only=True, slots=True)
class SharedAccount:
    """One account to which the money of several payees is, or would be, sent."""

    route: str
    bank: str
    last_digits: str
    accounts: tuple[PayeeAccount, ...]


def payee_of_account(account: PayeeAccount) -> Payee:
    """Tell whose account it is."""
    return Payee(account.payee_kind, account.payee)


def account_in_force(payee: Payee, now: datetime) -> PayeeAccount | None:
    """Give the account to which a payee's money is sent now; None: she has none, or its year ran out."""
    account = approved_accounts([payee]).get(payee)
    return account if account and is_good(account, now) else None


def is_good(account: PayeeAccount, now: datetime) -> bool:
    """May money be sent to this account now?"""
    return is_in_force(state=account.state, good_until=account.good_until, today=bangkok_day(now))


def approved_accounts(payees: Iterable[Payee]) -> dict[Payee, PayeeAccount]:
    """Give the approved account of each payee, those whose year ran out too; who has none is left out."""
    wanted = set(payees)
    rows = PayeeAccount.objects.filter(state=APPROVED)
    if len(wanted) < 100:
        rows = rows.filter(payee__in=[payee.reference for payee in wanted])
    return {payee: row for row in rows if (payee := payee_of_account(row)) in wanted}


def accounts_of(payee: Payee) -> list[PayeeAccount]:
    """Give all accounts that a payee ever had or was proposed, the newest first."""
    return list(PayeeAccount.objects.filter(payee_kind=payee.kind, payee=payee.reference).order_by("-version"))


def account_by_reference(reference: UUID) -> PayeeAccount | None:
    """Find an account."""
    return PayeeAccount.objects.filter(reference=reference).first()


def number_of(account: PayeeAccount) -> str:
    """Open the sealed number, for a machine that pays; a person looks by look_at_account."""
    return unseal(account.number, context=f"payee-account:{account.reference}") if account.number else ""


def accounts_to_approve() -> list[PayeeAccount]:
    """Give the proposals that wait for a decision, the oldest first."""
    return list(_waiting().order_by("proposed_at", "pk"))


def count_waiting() -> int:
    """Count the proposals that wait for a decision."""
    return _waiting().count()


def accounts_to_renew(now: datetime) -> list[PayeeAccount]:
    """Give the accounts whose year ran out or soon will, the first to end first."""
    last: date = bangkok_day(now) + RENEW_SOON
    return list(PayeeAccount.objects.filter(state=APPROVED, good_until__lte=last).order_by("good_until", "pk"))


def shared_accounts() -> list[SharedAccount]:
    """List the accounts, approved or proposed, that several payees have together: someone should ask why."""
    live = PayeeAccount.objects.filter(state__in=[APPROVED, PROPOSED]).exclude(fingerprint="")
    several = live.values("fingerprint").annotate(payees=Count("payee", distinct=True)).filter(payees__gt=1)
    found: dict[str, list[PayeeAccount]] = {}
    for row in live.filter(fingerprint__in=several.values("fingerprint")).order_by("fingerprint", "holder", "pk"):
        found.setdefault(row.fingerprint, []).append(row)
    return [
        SharedAccount(route=rows[0].route, bank=rows[0].bank, last_digits=rows[0].last_digits, accounts=tuple(rows))
        for rows in found.values()
    ]


def count_sharing(account: PayeeAccount) -> int:
    """Count the other payees whose money goes, or would go, to the same account."""
    if not account.fingerprint:
        return 0
    same = PayeeAccount.objects.filter(fingerprint=account.fingerprint, state__in=[APPROVED, PROPOSED])
    others = same.exclude(Q(payee_kind=account.payee_kind) & Q(payee=account.payee))
    return others.values("payee").distinct().count()


def _waiting() -> QuerySet[PayeeAccount]:
    return PayeeAccount.objects.filter(state=PROPOSED)

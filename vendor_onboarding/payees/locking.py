"""Which rows a deed on an account holds: all versions of its payee's accounts."""

from uuid import UUID

from marketplace.shared.locks import lock_rows
from vendor_onboarding.payees.errors import DecidedAlreadyError, NoSuchAccountError, SamePersonError
from vendor_onboarding.payees.models import PayeeAccount
from vendor_onboarding.payees.rules import AccountDeed, may_decide, next_state


def lock_account(reference: UUID, deed: AccountDeed, *, by: str) -> tuple[PayeeAccount, str, list[PayeeAccount]]:
    """Hold an account with its payee's others; gives it, the state that the deed leads to, and the others.

    Raises NoSuchAccountError, DecidedAlreadyError, SamePersonError.
    """
    named = PayeeAccount.objects.filter(reference=reference).values("payee_kind", "payee").first()
    if named is None:
        raise NoSuchAccountError
    rows = lock_rows(PayeeAccount.objects.filter(**named))
    account = next(row for row in rows if row.reference == reference)
    state = next_state(account.state, deed)
    if state is None:
        raise DecidedAlreadyError
    if not may_decide(proposed_by=account.proposed_by, decider=by):
        raise SamePersonError
    return account, state, [row for row in rows if row.pk != account.pk]

"""Which rows a deed on an account holds: all versions of its payee's accounts."""

from uuid import UUID

from marketplace.ledger.payouts.rules import Payee
from marketplace.shared.locks import lock_rows
from vendor_onboarding.payees.errors import (
    DecidedAlreadyError,
    NoSuchAccountError,
    OwnHouseError,
    SamePersonError,
)
from vendor_onboarding.payees.models import PayeeAccount
from vendor_onboarding.payees.names import is_of_the_house
from vendor_onboarding.payees.rules import AccountDeed, may_decide, next_state


def lock_account(reference: UUID, deed: AccountDeed, *, by: str) -> tuple[PayeeAccount, str, list[PayeeAccount]]:
    """Hold an account with its payee's others; gives it, the state that the deed leads to, and the others.

    Nobody decides on her own organisation's account, nor on one of its makers'. Raises NoSuchAccountError,
    DecidedAlreadyError, SamePersonError, OwnHouseError.
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
    if is_of_the_house(Payee(account.payee_kind, account.payee), by):
        raise OwnHouseError
    return account, state, [row for row in rows if row.pk != account.pk]

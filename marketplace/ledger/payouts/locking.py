"""Which rows a deed of a payout run holds: the desk, then the run, then a payment of it."""

from uuid import UUID

from marketplace.ledger.payouts.errors import NoSuchPayoutError, RunRefusedError
from marketplace.ledger.payouts.models import Payout, PayoutDesk, PayoutRun
from marketplace.ledger.payouts.rules import Payee, RunDeed, next_state
from marketplace.shared.locks import lock_rows


def lock_desk() -> PayoutDesk:
    """Hold the desk: until the transaction ends, nobody else prepares a run."""
    PayoutDesk.objects.get_or_create(pk=1)
    return lock_rows(PayoutDesk.objects.filter(pk=1))[0]


def lock_run(number: int, deed: RunDeed) -> tuple[PayoutRun, str]:
    """Hold a run and give it with the state that the deed leads to.

    Raises NoSuchPayoutError, and RunRefusedError when its state does not allow the deed.
    """
    rows = lock_rows(PayoutRun.objects.filter(number=number))
    if not rows:
        raise NoSuchPayoutError
    state = next_state(rows[0].state, deed)
    if state is None:
        raise RunRefusedError(deed)
    return rows[0], state


def lock_payout(reference: UUID, *, payee: Payee | None = None) -> Payout:
    """Hold a payment; with `payee` named, another's payment is missing. Raises NoSuchPayoutError."""
    wanted = Payout.objects.filter(reference=reference)
    if payee is not None:
        wanted = wanted.filter(payee_kind=payee.kind, payee=payee.reference)
    rows = lock_rows(wanted)
    if not rows:
        raise NoSuchPayoutError
    return rows[0]

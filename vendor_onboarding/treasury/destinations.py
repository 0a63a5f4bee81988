"""Opening where a run's money goes: each account opened is noted, payee by payee."""

from datetime import datetime

from marketplace.ledger.payouts.models import Payout, PayoutRun
from marketplace.ledger.payouts.queries import payee_of_payout
from marketplace.ledger.payouts.rules import why_looked
from marketplace.shared.sensitive.note_access import note_access
from marketplace.shared.sensitive.seal import unseal


def reference_of(run: PayoutRun, payout: Payout) -> str:
    """Give the short name of a payment that bank statements repeat: "TF12P345"."""
    return f"TF{run.number}P{payout.pk}"


def routes_of(run: PayoutRun) -> dict[str, tuple[int, int]]:
    """Count the run's payments by route, with their satang; routes that nobody takes are left out."""
    found: dict[str, tuple[int, int]] = {}
    for route, amount in run.payouts.order_by("pk").values_list("route", "amount"):
        count, total = found.get(route, (0, 0))
        found[route] = (count + 1, total + amount)
    return found


def going_by(run: PayoutRun, route: str) -> list[Payout]:
    """Give the payments of a run that go out by a route, in the order of the run."""
    going = [Payout.State.IN_RUN, Payout.State.PAID]
    return list(run.payouts.filter(route=route, state__in=going).order_by("pk"))


def opened(payout: Payout, run: PayoutRun, *, by: str, now: datetime) -> str:
    """Open the sealed number of a payment for a person, and note that she looked."""
    note_look(payout, run, by=by, now=now)
    return unseal(payout.destination, context=f"payout:{payout.reference}")


def note_look(payout: Payout, run: PayoutRun, *, by: str, now: datetime) -> None:
    """Note that a person took the data of a payment out of the house."""
    whose = payee_of_payout(payout).key
    note_access(who=by, what="bank-account", whose=whose, why=why_looked(run.number), now=now)

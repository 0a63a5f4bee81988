"""Who would be paid by a run now, and who waits and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from marketplace.ledger.payouts.queries import all_owed, standings
from marketplace.ledger.payouts.rules import Destination, Payee, Standing, wait_reason
from marketplace.organisations.models import Organisation
from vendor_onboarding.payees.models import PayeeAccount
from vendor_onboarding.payees.names import Called, names_of, payees_at
from vendor_onboarding.payees.queries import approved_accounts, is_good, number_of


@dataclass(frozen=True, kw_only=True, slots=True)
class PlannedPayment:
    """A payee before a run: satang that it would pay her, to which account; `reason` says why she waits ("" paid)."""

    payee: Payee
    called: Called
    standing: Standing
    account: PayeeAccount | None
    reason: str

    @property
    def amount(self) -> int:
        """What the run would pay, or what waits."""
        return self.standing.owed if self.reason else self.standing.payable


def plan_payments(*, scope: Organisation | None, cycle: date, minimum: int, now: datetime) -> list[PlannedPayment]:
    """List everybody who is owed something, or owes after a refund: who would be paid, and who waits and why.

    `scope` narrows to an organisation and its makers. By organisation, then name.
    """
    owed = all_owed()
    payees = [payee for payee in payees_at(scope) if payee in owed] if scope else list(owed)
    accounts, known = approved_accounts(payees), standings(payees, cycle=cycle)
    called = names_of(payees)
    rows = [
        _planned(payee, called[payee], known[payee], accounts.get(payee), minimum=minimum, now=now) for payee in payees
    ]
    return sorted(rows, key=lambda row: (_place(row.called), row.payee.kind == "maker", row.called.name))


def destinations_of(planned: Iterable[PlannedPayment]) -> Mapping[Payee, Destination]:
    """Open the accounts of those who are to be paid, for the machine that writes the run."""
    return {
        row.payee: Destination(
            account=row.account.reference,
            name=row.account.holder,
            route=row.account.route,
            bank=row.account.bank,
            number=number_of(row.account),
        )
        for row in planned
        if not row.reason and row.account
    }


def _planned(
    payee: Payee, called: Called, standing: Standing, account: PayeeAccount | None, *, minimum: int, now: datetime
) -> PlannedPayment:
    good = account is not None and is_good(account, now)
    reason = wait_reason(standing, minimum=minimum, has_account=good, account_expired=account is not None and not good)
    return PlannedPayment(payee=payee, called=called, standing=standing, account=account, reason=reason or "")


def _place(called: Called) -> str:
    return called.organisation.name_th if called.organisation else ""

"""What a run's page shows: each payment in words, totals by route, and whether the books agree."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone

from marketplace.ledger.payouts.models import Payout, PayoutRun
from marketplace.ledger.payouts.queries import payee_of_payout, payouts_in, run_totals
from marketplace.ledger.payouts.rules import Payee
from marketplace.ledger.payouts.runs_in_books import run_in_books
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import organisation_by_reference, organisation_name
from vendor_onboarding.payees.names import Called, names_of
from vendor_onboarding.payees.queries import approved_accounts, is_good
from vendor_onboarding.treasury.destinations import reference_of, routes_of
from vendor_onboarding.treasury.models import BankFileFormat
from vendor_onboarding.treasury.words import (
    CONFIRMED,
    PAYOUT_STATES,
    ROUTES,
    RUN_STATES,
    SIGNS,
    destination_words,
    who_did,
)


def run_facts(run: PayoutRun) -> dict[str, Any]:
    """Gather what the page of a run shows."""
    payouts = payouts_in(run)
    payees = [payee_of_payout(payout) for payout in payouts]
    called, moved = names_of(payees), accounts_moved(run, payouts, now=timezone.now())
    rows = []
    for payout, payee in zip(payouts, payees, strict=True):
        rows.append(_row(run, payout, called[payee], account_moved=payee in moved))
    totals = run_totals(run)
    return {
        "run": run,
        "state": RUN_STATES[run.state],
        "look": SIGNS[run.state],
        "rows": sorted(rows, key=lambda row: (row["place"], row["payout"].payee_kind == "maker", row["name"])),
        "total": sum(totals.values()),
        "totals": [(PAYOUT_STATES[state], amount) for state, amount in totals.items()],
        "paid": totals.get(Payout.State.PAID, 0),
        "routes": [(route, ROUTES[route], *counted) for route, counted in routes_of(run).items()],
        "books": run_in_books(run),
        "formats": BankFileFormat.objects.order_by("name"),
        "scope_name": organisation_name(scope) if (scope := _scope(run)) else "",
        "who": _who(run),
        "account_moved": any(row["account_moved"] for row in rows),
    }


def accounts_moved(run: PayoutRun, payouts: Sequence[Payout], *, now: datetime) -> frozenset[Payee]:
    """Give whose accounts were changed or withdrawn, or ran out, since a run was prepared that is not sent yet."""
    if run.state not in ("draft", "approved"):
        return frozenset()
    accounts = approved_accounts(payee_of_payout(one) for one in payouts)
    return frozenset(
        payee
        for one in payouts
        if (account := accounts.get(payee := payee_of_payout(one))) is None
        or account.reference != one.account
        or not is_good(account, now)
    )


def _row(run: PayoutRun, payout: Payout, called: Called, *, account_moved: bool) -> dict[str, Any]:
    confirmation = getattr(payout, "confirmation", None)
    return {
        "payout": payout,
        "name": called.name,
        "place": organisation_name(called.organisation) if called.organisation else "",
        "where": destination_words(payout),
        "state": PAYOUT_STATES[payout.state],
        "look": SIGNS[payout.state],
        "confirmed": CONFIRMED[confirmation.way] if confirmation else "",
        "voice": bool(confirmation and confirmation.voice),
        "returned": getattr(payout, "returned", None),
        "reference": reference_of(run, payout),
        "account_moved": account_moved,
    }


def _scope(run: PayoutRun) -> Organisation | None:
    return organisation_by_reference(run.scope) if run.scope else None


def _who(run: PayoutRun) -> dict[str, str]:
    deeds = ("prepared_by", "approved_by", "sent_by", "settled_by", "cancelled_by")
    named = who_did(getattr(run, deed) for deed in deeds)
    return {deed: named.get(getattr(run, deed), "") for deed in deeds}

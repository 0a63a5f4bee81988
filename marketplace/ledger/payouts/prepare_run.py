"""Prepare a payout run: what is owed is taken into it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import transaction

from marketplace.ledger.payouts.errors import MinimumRefusedError, NobodyToPayError
from marketplace.ledger.payouts.locking import lock_desk
from marketplace.ledger.payouts.models import Payout, PayoutRun
from marketplace.ledger.payouts.queries import standings
from marketplace.ledger.payouts.rules import (
    HIGHEST_MINIMUM,
    Destination,
    Payee,
    Standing,
    last_digits,
    moved_into_run,
    wait_reason,
)
from marketplace.ledger.post_transfer import post_transfer
from marketplace.shared.sensitive.seal import seal


@dataclass(frozen=True, kw_only=True, slots=True)
class RunPlan:
    """What a run shall be: `reference` comes from the caller's form and makes asking twice harmless.

    `scope` is the organisation whose people are paid (None: everybody), `cycle` a day of the month up to whose end
    settled income is paid, `minimum` the smallest payment in satang.
    """

    reference: UUID
    scope: UUID | None
    cycle: date
    minimum: int


def prepare_run(*, plan: RunPlan, destinations: Mapping[Payee, Destination], by: str, now: datetime) -> PayoutRun:
    """Take what is owed to each of these payees into a new run; who has less than the minimum waits.

    `destinations` are the payees in question, with the account that each is paid to. Two who prepare at once go one
    after the other, so that no satang is taken twice. The same plan again gives the run that stands. Raises
    MinimumRefusedError, NobodyToPayError; then nothing was changed.
    """
    if not 0 <= plan.minimum <= HIGHEST_MINIMUM:
        raise MinimumRefusedError
    with transaction.atomic():
        desk = lock_desk()
        if standing_run := PayoutRun.objects.filter(reference=plan.reference).first():
            return standing_run
        known = standings(list(destinations), cycle=plan.cycle)
        paid = {
            payee: known[payee]
            for payee in destinations
            if payee in known and wait_reason(known[payee], minimum=plan.minimum, has_account=True) is None
        }
        if not paid:
            raise NobodyToPayError
        desk.last_number += 1
        desk.save(update_fields=["last_number"])
        run = PayoutRun.objects.create(
            reference=plan.reference,
            number=desk.last_number,
            scope=plan.scope,
            cycle=plan.cycle.replace(day=1),
            minimum=plan.minimum,
            prepared_by=by,
            prepared_at=now,
        )
        for payee, standing in sorted(paid.items()):
            _take(run, payee, standing, destinations[payee], now=now)
        return run


def _take(run: PayoutRun, payee: Payee, standing: Standing, goes_to: Destination, *, now: datetime) -> None:
    reference = uuid4()
    Payout.objects.create(
        run=run,
        reference=reference,
        payee_kind=payee.kind,
        payee=payee.reference,
        amount=standing.payable,
        name=goes_to.name,
        route=goes_to.route,
        bank=goes_to.bank,
        account=goes_to.account,
        destination=seal(goes_to.number, context=f"payout:{reference}") if goes_to.number else "",
        last_digits=last_digits(goes_to.number),
    )
    moves = moved_into_run(payee, standing.payable)
    post_transfer(source=f"payout:{reference}:prepared", moves=moves, moved_at=now, now=now)

"""Some months of payouts: accounts, runs, payments that came back, what payees said."""

import random
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import product

from marketplace.accounts.models import User
from marketplace.ledger.payouts.answer_dispute import answer_dispute
from marketplace.ledger.payouts.approve_run import approve_run
from marketplace.ledger.payouts.confirm_payout import SaidSo, confirm_payout
from marketplace.ledger.payouts.dispute_payout import Doubt, dispute_payout
from marketplace.ledger.payouts.errors import NobodyToPayError
from marketplace.ledger.payouts.mark_run_sent import mark_run_sent
from marketplace.ledger.payouts.models import Payout, PayoutRun
from marketplace.ledger.payouts.prepare_run import RunPlan, prepare_run
from marketplace.ledger.payouts.queries import first_of_next_month, payee_of_payout, run_totals
from marketplace.ledger.payouts.record_return import record_return
from marketplace.ledger.payouts.rules import Payee
from marketplace.ledger.payouts.settle_run import settle_run
from marketplace.organisations.models import Organisation
from marketplace.sample.facts import payouts as facts
from marketplace.sample.load_cards import card_holders
from marketplace.shared.identifiers import derived_reference
from marketplace.shared.thai.dates import BANGKOK, bangkok_day
from vendor_onboarding.makers.queries import makers_of
from vendor_onboarding.payees.approve_account import approve_account
from vendor_onboarding.payees.propose_account import propose_account
from vendor_onboarding.payees.rules import AccountDetails
from vendor_onboarding.treasury.plan_payments import destinations_of, plan_payments

SETTLED_ON = 10  # day of the month after; a month counts once this day has passed


def load_payouts(*, now: datetime) -> None:
    """Give a few sellers and their makers accounts, and pay them month by month up to the last one."""
    first, second = (f"user:{User.objects.get(email=one).pk}" for one in _treasurers())
    sellers = list(Organisation.objects.filter(slug__in=facts.PAID_SELLERS).order_by("slug"))
    cycles = _cycles(bangkok_day(now))
    if not cycles or not sellers:
        return
    _open_accounts(sellers, first=first, second=second, now=_at(cycles[0], 1))
    dice = random.Random("payouts")  # noqa: S311 - a sample, no secret
    for number, seller in product(range(len(cycles)), sellers):
        _run_of_month(seller, cycles, number, dice, by=(first, second))


def _run_of_month(
    seller: Organisation, cycles: Sequence[date], number: int, dice: random.Random, *, by: tuple[str, str]
) -> None:
    """The last run of one seller waits for the second treasurer; the last of the others wait for the statement."""
    cycle, last, (first, second) = cycles[number], number == len(cycles) - 1, by
    run = _prepare(seller, cycle, by=first)
    if run is None or (last and seller.slug == facts.WAITS_FOR_APPROVAL):
        return
    _pay(run, cycle, first=first, second=second)
    _hear(run, cycle, dice, by=second, answered=not last)
    if number == 1 and seller.slug == facts.PAID_SELLERS[1]:
        _comes_back(run, cycle, by=first)
    if not last:
        paid = run_totals(run).get(Payout.State.PAID, 0)
        settle_run(number=run.number, statement_total=paid, by=second, now=_at(cycle, SETTLED_ON))


def _treasurers() -> tuple[str, str]:
    return facts.FIRST_TREASURER, facts.SECOND_TREASURER


def _cycles(today: date) -> list[date]:
    """The last months whose runs are over, the oldest first."""
    months: list[date] = []
    month = today.replace(day=1)
    while len(months) < facts.RUNS_SHOWN:
        month = (month - timedelta(days=1)).replace(day=1)
        if first_of_next_month(month).replace(day=SETTLED_ON) < today:
            months.append(month)
    return months[::-1]


def _at(cycle: date, day: int) -> datetime:
    """Ten o'clock of a day of the month after the cycle."""
    return datetime.combine(first_of_next_month(cycle).replace(day=day), time(10), BANGKOK)


def _open_accounts(sellers: Sequence[Organisation], *, first: str, second: str, now: datetime) -> None:
    for number, seller in enumerate(sellers):
        own = AccountDetails(route="bank", bank="006", number=f"00000001{number:02d}", holder=seller.name_th)
        payees = [(Payee("organisation", seller.reference), own)]
        payees += [
            (Payee("maker", maker.reference), details)
            for place, maker in enumerate(makers_of(seller))
            if (details := _details(seller, maker.name, number * 10 + place, place))
        ]
        for payee, details in payees:
            key = derived_reference("sample-account", payee.key)
            account = propose_account(payee=payee, details=details, by=first, now=now, key=key)
            approve_account(account=account.reference, by=second, now=now)


def _details(seller: Organisation, name: str, number: int, place: int) -> AccountDetails | None:
    if place == facts.IN_ANOTHERS_NAME and seller.slug in facts.SELLERS_WITH_ANOTHERS_NAME:
        return AccountDetails(
            route="bank", bank="030", number="0000009999", holder=facts.ANOTHERS_HOLDER,
            own_name=False, reason=facts.ANOTHERS_REASON, witness=facts.WITNESS,
        )  # fmt: skip
    if place == facts.BY_PROMPTPAY:
        return AccountDetails(route="promptpay", number=_made_up_id(number), holder=name)
    if place == facts.BY_CASH:
        cash = seller.slug in facts.SELLERS_WITH_CASH
        return AccountDetails(route="cash", holder=name) if cash else None
    bank = facts.BANKS[number % len(facts.BANKS)]
    return AccountDetails(route="bank", bank=bank, number=f"00000002{number:02d}", holder=name)


def _made_up_id(number: int) -> str:
    """A thirteen-digit id that nobody has: nine zeros in front, the check digit right."""
    digits = f"000000000{number:03d}"
    total = sum(int(digit) * (13 - place) for place, digit in enumerate(digits))
    return f"{digits}{(11 - total % 11) % 10}"


def _prepare(seller: Organisation, cycle: date, *, by: str) -> PayoutRun | None:
    now = _at(cycle, 3)
    planned = plan_payments(scope=seller, cycle=cycle, minimum=facts.MINIMUM, now=now)
    reference = derived_reference("sample-run", f"{seller.slug}-{cycle:%Y-%m}")
    plan = RunPlan(reference=reference, scope=seller.reference, cycle=cycle, minimum=facts.MINIMUM)
    try:
        return prepare_run(plan=plan, destinations=destinations_of(planned), by=by, now=now)
    except NobodyToPayError:
        return None


def _pay(run: PayoutRun, cycle: date, *, first: str, second: str) -> None:
    approve_run(number=run.number, by=second, now=_at(cycle, 4))
    sent = _at(cycle, 5)
    mark_run_sent(number=run.number, value_date=bangkok_day(sent), by=first, now=sent)


def _hear(run: PayoutRun, cycle: date, dice: random.Random, *, by: str, answered: bool) -> None:
    """Most say that they got it, some before a witness; one or two ask. In the last run some still wait for a word."""
    now = _at(cycle, 7)
    for payout in run.payouts.order_by("pk"):
        payee, luck = payee_of_payout(payout), dice.random()
        if not answered and payee.reference in card_holders():
            continue  # she says it herself, with her card
        asks = luck > facts.ASKS if answered else payout.route == "promptpay"
        if asks and payee.kind == "maker":
            _ask(payout, payee, now=now, answered_by=by if answered else "")
        elif luck < facts.CONFIRMED:
            _confirm(payout, payee, luck, now=now, by=by)


def _confirm(payout: Payout, payee: Payee, luck: float, *, now: datetime, by: str) -> None:
    heard = payee.kind == "maker" and luck < facts.BY_WITNESS
    said = SaidSo(way="witness", witness=facts.WITNESS) if heard else SaidSo(way="tap")
    who = payee.key if payee.kind == "maker" and not heard else by
    confirm_payout(payout=payout.reference, payee=payee, said=said, by=who, now=now)


def _ask(payout: Payout, payee: Payee, *, now: datetime, answered_by: str) -> None:
    """Old questions are answered; those of the last run wait."""
    wrong = payout.pk % 2 == 0
    doubt = Doubt(
        reference=derived_reference("sample-doubt", f"{payout.payee}-{payout.run.cycle}"),
        kind="wrong_amount" if wrong else "not_received",
        words=facts.WRONG_AMOUNT if wrong else facts.NOT_RECEIVED,
    )
    asked = dispute_payout(payout=payout.reference, payee=payee, doubt=doubt, by=payee.key, now=now)
    if answered_by:
        answer = facts.ANSWER if wrong else facts.ANSWER_PAID
        answer_dispute(dispute=asked.reference, outcome="right", answer=answer, by=answered_by, now=now)


def _comes_back(run: PayoutRun, cycle: date, *, by: str) -> None:
    payout = run.payouts.filter(payee_kind="maker", route="bank").order_by("pk").first()
    if payout is not None:
        day = bangkok_day(_at(cycle, 8))
        record_return(payout=payout.reference, returned_on=day, reason=facts.RETURN_REASON, by=by, now=_at(cycle, 8))

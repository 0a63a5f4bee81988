"""The doors through which a run's money goes out: bank file, PromptPay codes, cash list. Each fetch is noted."""

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from marketplace.ledger.payouts.errors import NoSuchPayoutError
from marketplace.ledger.payouts.models import PayoutRun
from marketplace.ledger.payouts.queries import payee_of_payout, payouts_in
from marketplace.shared.errors import DomainError
from vendor_onboarding.payees.names import names_of
from vendor_onboarding.treasury.doors import a_file, actor, for_treasurers, show
from vendor_onboarding.treasury.draw_promptpay_codes import draw_promptpay_codes
from vendor_onboarding.treasury.models import BankFileFormat
from vendor_onboarding.treasury.print_cash_list import print_cash_list
from vendor_onboarding.treasury.run_facts import accounts_moved
from vendor_onboarding.treasury.runs import a_run, page_of_run
from vendor_onboarding.treasury.words import ACCOUNTS_MOVED
from vendor_onboarding.treasury.write_bank_file import write_bank_file

FETCHABLE = ("approved", "sent", "settled")


@require_POST
@for_treasurers
def bank_file(request: HttpRequest, number: int, layout: str) -> HttpResponseBase:
    """Hand over the bank file of an approved run, in the bank's own format."""
    run = a_run(number)
    wanted = BankFileFormat.objects.filter(slug=layout).first()
    if wanted is None:
        raise NoSuchPayoutError
    if refused := _refused(request, run):
        return refused
    try:
        with transaction.atomic():
            data = write_bank_file(run=run, layout=wanted, by=actor(request), now=timezone.now())
    except DomainError as error:
        return page_of_run(request, run, refusal=error.message)
    ending, kind = ("csv", "text/csv") if wanted.layout["shape"] == "csv" else ("txt", "text/plain")
    charset = "tis-620" if wanted.layout["encoding"] == "tis-620" else "utf-8"
    return a_file(data, name=f"run-{number}-{layout}.{ending}", kind=f"{kind}; charset={charset}")


@require_POST
@for_treasurers
def promptpay(request: HttpRequest, number: int) -> HttpResponseBase:
    """Show a code to scan for each payment by PromptPay, to be printed."""
    run = a_run(number)
    if refused := _refused(request, run):
        return refused
    with transaction.atomic():
        codes = draw_promptpay_codes(run=run, by=actor(request), now=timezone.now())
    called = names_of(payee_of_payout(code.payout) for code in codes)
    rows = [{"code": code, "name": called[payee_of_payout(code.payout)].name} for code in codes]
    total = sum(code.payout.amount for code in codes)
    return show(request, "promptpay", {"run": run, "rows": rows, "total": total, "here": "runs"})


@require_POST
@for_treasurers
def cash(request: HttpRequest, number: int) -> HttpResponseBase:
    """Hand over the list on which those who are paid in cash sign."""
    run = a_run(number)
    if refused := _refused(request, run):
        return refused
    with transaction.atomic():
        data = print_cash_list(run=run, by=actor(request), now=timezone.now())
    return a_file(data, name=f"run-{number}-cash.pdf", kind="application/pdf")


def _refused(request: HttpRequest, run: PayoutRun) -> HttpResponseBase | None:
    """Say why nothing is fetched now: the run is not approved, or money would go where it shall not go any more."""
    if run.state not in FETCHABLE:
        return page_of_run(request, run, refusal=_("Only an approved run can be paid. Nothing was fetched."))
    if accounts_moved(run, payouts_in(run), now=timezone.now()):
        return page_of_run(request, run, refusal=str(ACCOUNTS_MOVED))
    return None

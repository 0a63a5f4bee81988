"""The doors to what an organisation's makers are owed and were paid; a manager helps, the money is theirs."""

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.accounts.doors import person
from marketplace.ledger.payouts.confirm_payout import SaidSo, confirm_payout
from marketplace.ledger.payouts.errors import NoSuchPayoutError
from marketplace.ledger.payouts.queries import all_owed, payout_of
from marketplace.ledger.payouts.rules import Payee
from marketplace.shared.errors import DomainError, NotFoundError
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.makers.queries import maker_at, makers_of
from vendor_onboarding.payees.queries import account_in_force, approved_accounts, is_good
from vendor_onboarding.portal.doors import at_desk, say_done, show
from vendor_onboarding.portal.payouts_words import HeardForm, check_managers_money, destination, money_of, payment_row


@require_safe
@at_desk
def makers(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """List the makers with what is owed to each, and whether money can be sent to her."""
    check_managers_money(desk)
    people = {Payee("maker", one.reference): one for one in makers_of(desk.organisation)}
    owed, accounts, now = all_owed(), approved_accounts(people), timezone.now()
    rows = [
        {
            "maker": one,
            "owed": owed.get(payee, 0),
            "account": destination(account) if (account := accounts.get(payee)) else "",
            "good": account is not None and is_good(account, now),
        }
        for payee, one in people.items()
    ]
    return show(request, desk, "makers_money", {"rows": rows, "here": "income"})


@require_safe
@at_desk
def maker(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Show what a maker is owed and was paid."""
    check_managers_money(desk)
    found, now = maker_at(desk.organisation, maker), timezone.now()
    payee = Payee("maker", found.reference)
    account = account_in_force(payee, now)
    context = {
        **money_of(payee),
        "maker": found,
        "account": destination(account) if account else "",
        "today": bangkok_day(now),
        "here": "income",
    }
    return show(request, desk, "maker_money", context)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def heard(request: HttpRequest, desk: Desk, maker: UUID, payout: UUID) -> HttpResponseBase:
    """Note that a maker said before a witness that she got her money."""
    check_managers_money(desk)
    found = maker_at(desk.organisation, maker)
    payee = Payee("maker", found.reference)
    seen = payout_of(payee, payout)
    if seen is None:
        raise NoSuchPayoutError
    form = HeardForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = SaidSo(way="witness", witness=form.cleaned_data["witness"])
        try:
            with transaction.atomic():
                by = f"user:{person(request).pk}"
                confirm_payout(payout=payout, payee=payee, said=said, by=by, now=timezone.now())
        except NotFoundError:
            raise
        except DomainError as error:
            form.add_error("witness" if error.field == "witness" else None, error.message)
        else:
            say_done(request, _("It is noted that %(name)s got her money.") % {"name": found.name})
            return redirect("portal:maker-money", desk.organisation.slug, maker)
    context = {"form": form, "maker": found, "row": payment_row(seen), "here": "income"}
    return show(request, desk, "maker_heard", context, status=422 if form.errors else 200)

"""The doors to a statement: what stood, came and went in a month, as a page and on paper."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from marketplace.ledger.payouts.rules import Payee
from marketplace.ledger.payouts.statements import Statement, months_of, statement_of
from marketplace.organisations.queries import organisation_name
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.makers.queries import maker_at
from vendor_onboarding.portal.doors import at_desk, show
from vendor_onboarding.portal.payouts_words import check_managers_money, own_payee
from vendor_onboarding.portal.print_statement import print_statement

FIRST_YEAR = 2017


@require_safe
@at_desk
def statement(request: HttpRequest, desk: Desk, year: int, month: int) -> HttpResponseBase:
    """Show the organisation's statement of a month."""
    name = organisation_name(desk.organisation)
    return _page(request, desk, _statement(own_payee(desk), year, month), name=name, named={})


@require_safe
@at_desk
def statement_paper(request: HttpRequest, desk: Desk, year: int, month: int) -> HttpResponseBase:
    """Hand over the organisation's statement of a month as a PDF."""
    return _paper(desk, _statement(own_payee(desk), year, month), name=organisation_name(desk.organisation))


@require_safe
@at_desk
def makers_statement(request: HttpRequest, desk: Desk, maker: UUID, year: int, month: int) -> HttpResponseBase:
    """Show a maker's statement of a month."""
    check_managers_money(desk)
    found = maker_at(desk.organisation, maker)
    given = _statement(Payee("maker", found.reference), year, month)
    return _page(request, desk, given, name=found.name, named={"maker": found.reference})


@require_safe
@at_desk
def makers_statement_paper(request: HttpRequest, desk: Desk, maker: UUID, year: int, month: int) -> HttpResponseBase:
    """Hand over a maker's statement of a month as a PDF."""
    check_managers_money(desk)
    found = maker_at(desk.organisation, maker)
    return _paper(desk, _statement(Payee("maker", found.reference), year, month), name=found.name)


def _statement(payee: Payee, year: int, month: int) -> Statement:
    today = bangkok_day(timezone.now())
    if not (FIRST_YEAR <= year <= today.year and 1 <= month <= 12) or date(year, month, 1) > today:
        raise MissingError
    return statement_of(payee, date(year, month, 1))


def _page(request: HttpRequest, desk: Desk, given: Statement, *, name: str, named: dict[str, Any]) -> HttpResponseBase:
    door = "maker-statement" if named else "statement"
    months = [
        {"month": one, "url": _address(door, desk, one, named)}
        for one in months_of(given.payee, until=bangkok_day(timezone.now()))
    ]
    context = {
        "statement": given,
        "name": name,
        "months": months,
        "paper": _address(f"{door}-paper", desk, given.month, named),
        "maker_reference": named.get("maker"),
        "here": "income",
    }
    return show(request, desk, "statement", context)


def _paper(desk: Desk, given: Statement, *, name: str) -> HttpResponse:
    data = print_statement(given, name=name, organisation=desk.organisation, now=timezone.now())
    answer = HttpResponse(data, content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="statement-{given.month:%Y-%m}.pdf"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _address(door: str, desk: Desk, month: date, named: dict[str, Any]) -> str:
    where = {"organisation": desk.organisation.slug, "year": month.year, "month": month.month}
    return reverse(f"portal:{door}", kwargs={**where, **named})

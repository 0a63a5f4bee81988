"""The doors to what is known of a maker: her groups and her household. For managers alone; each look is noted."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.accounts.doors import person
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import organisation_by_reference, sellers
from marketplace.shared.errors import DomainError
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.makers.end_fact import end_fact
from vendor_onboarding.makers.errors import MakerMissingError, NoSettlementError
from vendor_onboarding.makers.link_household import Household, end_household, link_household
from vendor_onboarding.makers.note_fact import Fact, note_fact
from vendor_onboarding.makers.queries import maker_at
from vendor_onboarding.makers.read_facts import read_facts
from vendor_onboarding.makers.sealed_facts import FactWords
from vendor_onboarding.portal.doors import at_desk, page_language, say_done, show
from vendor_onboarding.portal.maker_forms import FactForm, HouseholdForm, LastDayForm
from vendor_onboarding.portal.maker_pages import check_may_see_facts, show_question
from vendor_onboarding.portal.maker_steps import ask
from vendor_onboarding.portal.maker_words import GROUPS


@require_safe
@at_desk
def known(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Show what is known of a maker, and note who looked."""
    check_may_see_facts(desk)
    found = maker_at(desk.organisation, maker)
    opened = read_facts(
        maker=found, who=f"user:{person(request).pk}", why=f"desk {desk.organisation.slug}", now=timezone.now()
    )
    context = {
        "maker": found,
        "facts": [(GROUPS[fact.words.kind], fact) for fact in opened.facts],
        "households": [(one.settlement[page_language() == "en"], one) for one in opened.households],
        "here": "makers",
    }
    return show(request, desk, "maker_known", context)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def add_fact(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Note a group that a maker belongs to."""
    check_may_see_facts(desk)
    found, now = maker_at(desk.organisation, maker), timezone.now()
    form = FactForm(request.POST or None, today=bangkok_day(now))
    asked = ask(form, posted=request.POST)
    if asked.complete:
        answers = form.cleaned_data
        fact = Fact(
            words=FactWords(kind=answers["kind"], evidence=answers["evidence"]),
            first_day=date.fromisoformat(answers["first_day"]),
        )
        try:
            note_fact(maker=found, fact=fact, by=f"user:{person(request).pk}", key=answers["key"], now=now)
        except DomainError as error:
            form.add_error("first_day", error.message)
            asked = ask(form, posted=request.POST)
        else:
            say_done(request, _("It is noted. It counts for what is sold from now on."))
            return redirect("portal:maker-known", desk.organisation.slug, maker)
    back = ("portal:maker-known", (maker,))
    return show_question(request, desk, asked, title=_("Note a group"), maker=found, back=back)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def stop_fact(request: HttpRequest, desk: Desk, maker: UUID, fact: UUID) -> HttpResponseBase:
    """Note that a maker no longer belongs to a group."""
    check_may_see_facts(desk)
    found, now = maker_at(desk.organisation, maker), timezone.now()
    if not found.facts.filter(reference=fact).exists():
        raise MakerMissingError
    form = LastDayForm(request.POST or None, today=bangkok_day(now))
    asked = ask(form, posted=request.POST)
    if asked.complete:
        try:
            last_day = date.fromisoformat(form.cleaned_data["last_day"])
            end_fact(maker=found, fact=fact, last_day=last_day, by=f"user:{person(request).pk}", now=now)
        except DomainError as error:
            form.add_error("last_day", error.message)
            asked = ask(form, posted=request.POST)
        else:
            say_done(request, _("It is noted. What was sold until then stays counted."))
            return redirect("portal:maker-known", desk.organisation.slug, maker)
    back = ("portal:maker-known", (maker,))
    return show_question(request, desk, asked, title=_("It is no longer so"), maker=found, back=back)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def add_household(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Note the settlement household that a maker belongs to."""
    check_may_see_facts(desk)
    found, now = maker_at(desk.organisation, maker), timezone.now()
    settlements = [one for one in sellers() if one.kind == Organisation.Kind.SETTLEMENT]
    form = HouseholdForm(request.POST or None, settlements=settlements, today=bangkok_day(now))
    asked = ask(form, posted=request.POST)
    if asked.complete:
        try:
            link = _household(form.cleaned_data)
            link_household(
                maker=found, link=link, by=f"user:{person(request).pk}", key=form.cleaned_data["key"], now=now
            )
        except DomainError as error:
            form.add_error("settlement" if error.field == "settlement" else "first_day", error.message)
            asked = ask(form, posted=request.POST)
        else:
            say_done(request, _("It is noted. It counts for what is sold from now on."))
            return redirect("portal:maker-known", desk.organisation.slug, maker)
    back = ("portal:maker-known", (maker,))
    return show_question(request, desk, asked, title=_("Note her household"), maker=found, back=back)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def stop_household(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Note that a maker's household no longer belongs to its settlement."""
    check_may_see_facts(desk)
    found, now = maker_at(desk.organisation, maker), timezone.now()
    form = LastDayForm(request.POST or None, today=bangkok_day(now))
    asked = ask(form, posted=request.POST)
    if asked.complete:
        try:
            end_household(maker=found, last_day=date.fromisoformat(form.cleaned_data["last_day"]), now=now)
        except DomainError as error:
            form.add_error("last_day", error.message)
            asked = ask(form, posted=request.POST)
        else:
            say_done(request, _("It is noted. What was sold until then stays counted."))
            return redirect("portal:maker-known", desk.organisation.slug, maker)
    back = ("portal:maker-known", (maker,))
    return show_question(request, desk, asked, title=_("It is no longer so"), maker=found, back=back)


def _household(answers: dict[str, str]) -> Household:
    settlement = organisation_by_reference(UUID(answers["settlement"]))
    if settlement is None:
        raise NoSettlementError
    return Household(
        settlement=settlement,
        household=answers["household"],
        first_day=date.fromisoformat(answers["first_day"]),
    )

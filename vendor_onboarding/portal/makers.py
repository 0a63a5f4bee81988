"""The doors to a desk's makers: who they are, what they make, how they are called, where they go."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.accounts.doors import person
from marketplace.organisations.queries import organisation_by_reference, organisation_name, sellers
from marketplace.shared.errors import DomainError
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.own_makers import names_of_own_products, own_makers, products_without_makers
from vendor_onboarding.makers.add_maker import add_maker
from vendor_onboarding.makers.course_steps import course_steps_of
from vendor_onboarding.makers.errors import NothingToMoveError
from vendor_onboarding.makers.move_maker import move_maker
from vendor_onboarding.makers.queries import affiliations_of, maker_at, parts_of_maker
from vendor_onboarding.makers.rename_maker import rename_maker
from vendor_onboarding.portal.doors import at_desk, page_language, say_done, show
from vendor_onboarding.portal.maker_forms import MakerForm, MoveForm
from vendor_onboarding.portal.maker_pages import check_may_hand_over, show_question
from vendor_onboarding.portal.maker_steps import ask


@require_safe
@at_desk
def maker_list(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """List the makers of the desk, and say how many products have none."""
    now = timezone.now()
    without = len(products_without_makers(desk, now=now))
    context = {"makers": own_makers(desk, now=now), "without": without, "here": "makers"}
    return show(request, desk, "makers", context)


@require_safe
@at_desk
def maker_page(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Show a maker: what she has a part in, her courses, where she was. Groups stand on a page of their own."""
    found, now = maker_at(desk.organisation, maker), timezone.now()
    names = names_of_own_products(desk, language=page_language())
    parts = [(names[one.product], one) for one in parts_of_maker(found, now=now) if one.product in names]
    context = {
        "maker": found,
        "parts": sorted(parts, key=lambda pair: pair[0]),
        "courses": course_steps_of(found),
        "places": affiliations_of(found),
        "here": "makers",
    }
    return show(request, desk, "maker", context)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def add(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Add a maker."""
    check_may_edit(desk)
    form = MakerForm(request.POST or None)
    asked = ask(form, posted=request.POST)
    if asked.complete:
        try:
            made = add_maker(
                organisation=desk.organisation, by=f"user:{person(request).pk}", now=timezone.now(), **form.cleaned_data
            )
        except DomainError as error:
            form.add_error("name", error.message)
            asked = ask(form, posted=request.POST)
        else:
            say_done(request, _("%(name)s is on the list now.") % {"name": made.name})
            return redirect("portal:maker", desk.organisation.slug, made.reference)
    return show_question(request, desk, asked, title=_("Add a maker"), back=("portal:makers", ()))


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def rename(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Change how a maker is called."""
    check_may_edit(desk)
    found = maker_at(desk.organisation, maker)
    form = MakerForm(request.POST or None, initial={"name": found.name, "alias": found.alias})
    asked = ask(form, posted=request.POST)
    if asked.complete:
        answers = form.cleaned_data
        try:
            rename_maker(maker=found, name=answers["name"], alias=answers["alias"])
        except DomainError as error:
            form.add_error("name", error.message)
            asked = ask(form, posted=request.POST)
        else:
            say_done(request, _("The name is changed."))
            return redirect("portal:maker", desk.organisation.slug, maker)
    return show_question(request, desk, asked, title=_("Change the name"), maker=found)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def move(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Note that a maker works elsewhere now."""
    check_may_hand_over(desk)
    found, now = maker_at(desk.organisation, maker), timezone.now()
    others = [one for one in sellers() if one.pk != desk.organisation.pk]
    form = MoveForm(request.POST or None, others=others, today=bangkok_day(now))
    asked = ask(form, posted=request.POST)
    if asked.complete:
        to = organisation_by_reference(UUID(form.cleaned_data["organisation"]))
        try:
            if to is None:
                raise NothingToMoveError
            move_maker(
                maker=found, source=desk.organisation, to=to, by=f"user:{person(request).pk}", now=now,
                first_day=date.fromisoformat(form.cleaned_data["first_day"]),
            )  # fmt: skip
        except DomainError as error:
            form.add_error("organisation" if error.field == "organisation" else "first_day", error.message)
            asked = ask(form, posted=request.POST)
        else:
            words = {"name": found.name, "place": organisation_name(to)}
            say_done(request, _("%(name)s works at %(place)s now. Her past sales and her money stay hers.") % words)
            return redirect("portal:makers", desk.organisation.slug)
    return show_question(request, desk, asked, title=_("She works elsewhere now"), maker=found)

"""The doors to the organisations that sell: how they stand, and the decisions on that."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.accounts.doors import person
from marketplace.organisations.models import Membership, Organisation, StandingChange
from marketplace.organisations.queries import (
    may_sell_now,
    organisation_by_slug,
    organisation_name,
    province_name,
    seller_of_record_at,
    sellers,
)
from marketplace.shared.errors import DomainError
from marketplace.shared.thai.addresses import place_by_key
from marketplace.shared.thai.dates import bangkok_day
from marketplace.shared.thai.digits import written_telephone
from vendor_onboarding.applications.doors import page_language, say
from vendor_onboarding.applications.errors import MissingError
from vendor_onboarding.applications.rules import STANDING_TABLE, standing_step
from vendor_onboarding.review.decide_standing import decide_standing
from vendor_onboarding.review.doors import at_review
from vendor_onboarding.review.settlement import settlement_of
from vendor_onboarding.review.words import (
    ORGANISATION_KINDS,
    STANDING_ACTIONS,
    STANDING_EFFECTS,
    STANDING_SIGNS,
    STANDINGS,
)


class StandingForm(forms.Form):
    """Why its standing changes."""

    reason = forms.CharField(
        label=gettext_lazy("Why? The organisation reads exactly this."),
        max_length=2000,
        error_messages={"required": gettext_lazy("Write why, so that people there can understand it.")},
        widget=forms.Textarea(attrs={"rows": 4}),
    )


@require_safe
@at_review
def organisation_list(request: HttpRequest) -> HttpResponseBase:
    """List those who sell, narrowed by standing or name, with a warning where nobody sells before the law."""
    standing, name = request.GET.get("standing", ""), request.GET.get("name", "").strip()[:100]
    found = [
        one
        for one in sellers()
        if standing in ("", one.status) and name.casefold() in f"{one.name_th} {one.name_en}".casefold()
    ]
    refused = may_sell_now([one.reference for one in found], day=bangkok_day(timezone.now()))
    context = {
        "rows": [{**described(one), "no_seller": refused.get(one.reference) == "NO_SELLER"} for one in found],
        "standing": standing,
        "standings": STANDINGS.items(),
        "name": name,
        "here": "organisations",
    }
    return render(request, "review/organisations.html", context)


@require_safe
@at_review
def organisation_page(request: HttpRequest, organisation: str) -> HttpResponseBase:
    """Show one organisation: who it is, how it stands, and what was decided."""
    found = _wanted(organisation)
    place = place_by_key(found.place) if found.place else None
    changes = StandingChange.objects.filter(organisation=found).select_related("decided_by").order_by("-number")
    context = {
        **described(found),
        "place": place.written(page_language()) if place else "",
        "telephone": written_telephone(found.contact_telephone),
        "parent": organisation_name(found.parent) if found.parent else "",
        "province": province_name(found.province_code),
        "programmes": found.programmes.select_related("programme").order_by("first_day"),
        "members": Membership.objects.filter(organisation=found).count(),
        "seller": seller_of_record_at(found, day=bangkok_day(timezone.now())),
        "changes": [(STANDINGS[one.became], one) for one in changes],
        "actions": [(one, STANDING_ACTIONS[one]) for one in STANDING_TABLE if standing_step(found.status, one)],
        "here": "organisations",
    }
    return render(request, "review/organisation.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@at_review
def standing(request: HttpRequest, organisation: str, action: str) -> HttpResponseBase:
    """Say what a decision does, ask why, and take it."""
    found = _wanted(organisation)
    if action not in STANDING_TABLE:
        raise MissingError
    now = timezone.now()
    form = StandingForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            decide_standing(organisation=found, action=action, by=person(request), reason=reason, now=now)
        except MissingError:
            raise
        except DomainError as error:
            form.add_error(None, error.message)
        else:
            say(request, _("Decided. The managers read your reason in a letter and at their desk."))
            return redirect("review:organisation", found.slug)
    context = {
        **described(found),
        "form": form,
        "action": action,
        "action_name": STANDING_ACTIONS[action],
        "effect": STANDING_EFFECTS[action],
        "settlement": settlement_of(found, now=now) if action == "close" else None,
        "here": "organisations",
    }
    return render(request, "review/standing.html", context, status=422 if form.is_bound else 200)


def described(organisation: Organisation) -> dict[str, Any]:
    """Put an organisation into the words of the pages."""
    look, sign = STANDING_SIGNS[organisation.status]
    return {
        "organisation": organisation,
        "title": organisation_name(organisation),
        "kind": ORGANISATION_KINDS.get(organisation.group_kind or organisation.kind, organisation.kind),
        "state_name": STANDINGS[organisation.status],
        "look": look,
        "sign": sign,
    }


def _wanted(slug: str) -> Organisation:
    found = organisation_by_slug(slug)
    if found is None or found not in sellers():
        raise MissingError
    return found

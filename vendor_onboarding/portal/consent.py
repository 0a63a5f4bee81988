"""The doors to what may be shown of a maker: all switches on one page, and each off with one tap."""

from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.accounts.doors import person
from marketplace.organisations.rules import may_edit_listings
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.consent import rules
from vendor_onboarding.consent.models import Portrayal
from vendor_onboarding.consent.not_called_back import out_there
from vendor_onboarding.consent.note_outside_use import note_outside_use
from vendor_onboarding.consent.queries import newest_portrayals
from vendor_onboarding.consent.switches import Switch, switches_of
from vendor_onboarding.consent.withdraw_consent import withdraw_consent, withdraw_everything
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.errors import LooksOnlyError, MissingError
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.makers.queries import maker_at
from vendor_onboarding.portal.consent_forms import OutsideForm, key_of
from vendor_onboarding.portal.consent_words import ITEMS, KEEP, OUT_THERE, PURPOSES, STATES, WAYS
from vendor_onboarding.portal.doors import at_desk, say_done, show


@require_safe
@at_desk
def consent(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Show every switch of a maker in words, and what is still about of what she took back."""
    found = maker_to_ask(desk, maker)
    now = timezone.now()
    switches, kept = switches_of(found, now=now), newest_portrayals(found)
    context = {
        "maker": found,
        "groups": [(PURPOSES[purpose], _rows(switches, purpose, kept)) for purpose in rules.PURPOSES],
        "any_on": any(one.on for one in switches),
        "keeps": [(way, words, kept.get(way)) for way, words in KEEP.items()],
        "out_there": [(OUT_THERE[one.kind], one) for one in out_there(found, now=now)],
        "here": "makers",
    }
    return show(request, desk, "consent", context)


@require_POST
@at_desk
def stop(request: HttpRequest, desk: Desk, maker: UUID, item: str, purpose: str) -> HttpResponseBase:
    """Take a yes back: one tap, no reason asked."""
    found, by = maker_to_ask(desk, maker), f"user:{person(request).pk}"
    if (item, purpose) not in rules.ASKED:
        raise MissingError
    with transaction.atomic():
        withdraw_consent(maker=found, item=item, purpose=purpose, by=by, channel="portal", now=timezone.now())
    words = _("It is shown no more: %(item)s - %(purpose)s.") % {"item": ITEMS[item], "purpose": PURPOSES[purpose]}
    say_done(request, words)
    return redirect("portal:consent", desk.organisation.slug, maker)


@require_POST
@at_desk
def stop_all(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Take every yes back at once."""
    found, by = maker_to_ask(desk, maker), f"user:{person(request).pk}"
    with transaction.atomic():
        count = withdraw_everything(maker=found, by=by, channel="portal", now=timezone.now())
    done = ngettext("%(count)s switch is off now. Nothing of her is shown.",
                    "%(count)s switches are off now. Nothing of her is shown.", count)  # fmt: skip
    say_done(request, done % {"count": count})
    return redirect("portal:consent", desk.organisation.slug, maker)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def outside(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Note what was printed or given to the press with her in it."""
    found = maker_to_ask(desk, maker)
    form = OutsideForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        now = timezone.now()
        used = (form.cleaned_data["purpose"], form.cleaned_data["what"], bangkok_day(now))
        by = f"user:{person(request).pk}"
        note_outside_use(maker=found, used=used, by=by, key=key_of(request.POST), now=now)
        say_done(request, _("Noted. It stands in the list of what cannot be called back, should she say no."))
        return redirect("portal:consent", desk.organisation.slug, maker)
    context = {"form": form, "maker": found, "key": request.POST.get("key") or uuid4(), "here": "makers"}
    return show(request, desk, "consent_outside", context, status=422 if form.is_bound else 200)


def maker_to_ask(desk: Desk, reference: UUID) -> Maker:
    """Give a maker of this desk to who may write down her answers; raises LooksOnlyError, MakerMissingError."""
    if not may_edit_listings(desk.role):  # a suspended organisation may still take pictures down
        raise LooksOnlyError
    return maker_at(desk.organisation, reference)


def _rows(switches: list[Switch], purpose: str, kept: dict[str, Portrayal]) -> list[dict[str, Any]]:
    rows = []
    for one in switches:
        if one.purpose == purpose:
            words, look, sign = STATES[one.state]
            newer = kept.get(one.way) if one.on and one.portrayal else None
            rows.append(
                {
                    "switch": one,
                    "name": ITEMS[one.item],
                    "way": WAYS.get(one.way, "") if one.on and len(rules.WAYS[one.item]) > 1 else "",
                    "state": words,
                    "look": look,
                    "sign": sign,
                    "newer": newer is not None and newer.reference != one.portrayal,
                }
            )
    return rows

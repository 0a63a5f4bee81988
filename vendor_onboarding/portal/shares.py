"""The door through which a vendor says who made a product and how what it brings is shared."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from marketplace.accounts.doors import person
from marketplace.ledger.rules import WHOLE, MakerShare
from marketplace.shared.errors import DomainError, NotFoundError, PermissionDeniedError
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.own_makers import SharedNow, makers_to_choose, shared_now
from vendor_onboarding.listings.own_products import own_product
from vendor_onboarding.listings.share_product import share_product
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.portal.doors import at_desk, page_language, product_name, say_done, show
from vendor_onboarding.portal.rules import seen_number
from vendor_onboarding.portal.share_forms import MadeByForm, PartsForm

STEPS = ("who", "parts", "check")


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def shares(request: HttpRequest, desk: Desk, product: UUID) -> HttpResponseBase:
    """Ask who made it, what each gets, show what that comes to, and save it."""
    check_may_edit(desk)
    now = timezone.now()
    current = shared_now(desk, product=product, now=now)
    choices = makers_to_choose(desk, product=product, now=now)
    who = MadeByForm(request.POST or None, makers=choices, initial={"made_by": _references(current)})
    if "back" in request.POST or not who.is_valid():
        return _page(request, desk, product, current, step="who", form=who)
    parts = _parts(request, who, current)
    if who.chosen() and not parts.is_valid():
        return _page(request, desk, product, current, step="parts", form=parts, who=who)
    given: list[MakerShare] = parts.cleaned_data["shares"] if who.chosen() else []
    refusal = _save(request, desk, product, given, now=now) if request.POST.get("step") == "check" else ""
    if refusal is None:
        say_done(request, _("It is saved. From now on each sale is shared like this."))
        return redirect("portal:product", desk.organisation.slug, product)
    context = {"refusal": refusal, **_what_each_gets(given, choices)}
    return _page(request, desk, product, current, step="check", form=parts, who=who, **context)


def _what_each_gets(given: list[MakerShare], choices: list[Maker]) -> dict[str, Any]:
    names = {one.reference: one.name for one in choices}
    rows = [(names[share.maker], share.basis_points) for share in given]
    return {"rows": rows, "rest": WHOLE - sum(points for _, points in rows)}


def _parts(request: HttpRequest, who: MadeByForm, current: SharedNow) -> PartsForm:
    """What each gets: as typed, or before anything was typed as it is now."""
    typed = request.POST.get("step") in {"parts", "check"}
    known = {maker.reference: points for maker, points in current.makers}
    return PartsForm(request.POST if typed else None, makers=who.chosen(), known=known)


def _save(
    request: HttpRequest, desk: Desk, product: UUID, given: list[MakerShare], *, now: datetime
) -> str | None:  # fmt: skip
    """Save the shares; None: saved, else why not, in words."""
    seen, by = seen_number(request.POST.get("seen", "")) or 0, f"user:{person(request).pk}"
    try:
        share_product(desk=desk, product=product, shares=given, seen_version=seen, by=by, now=now)
    except (NotFoundError, PermissionDeniedError):
        raise
    except DomainError as error:
        return error.message
    return None


def _references(current: SharedNow) -> list[str]:
    return [str(maker.reference) for maker, _ in current.makers]


def _page(
    request: HttpRequest, desk: Desk, product: UUID, current: SharedNow, *, step: str, form: Any, **more: Any
) -> HttpResponseBase:
    found = own_product(desk, reference=product, language=page_language())
    context = {
        "product": found,
        "name": product_name(found),
        "step": step,
        "number": STEPS.index(step) + 1,
        "form": form,
        "seen": seen_number(request.POST.get("seen", "")) if request.method == "POST" else current.version,
        "here": "products",
        **more,
    }
    wrong = (form.is_bound and step != "check" and bool(form.errors)) or bool(more.get("refusal"))
    return show(request, desk, "shares", context, status=422 if wrong else 200)

"""The door through which a vendor says who made a product and how what it brings is shared."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from marketplace.accounts.doors import person
from marketplace.ledger.rules import WHOLE
from marketplace.shared.errors import DomainError, NotFoundError, PermissionDeniedError
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.own_makers import SharedNow, makers_to_choose, shared_now
from vendor_onboarding.listings.own_products import own_product
from vendor_onboarding.listings.share_product import share_product
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
    step = request.POST.get("step", "")
    if not who.is_bound or not who.is_valid() or "back" in request.POST:
        return _page(request, desk, product, current, step="who", form=who)
    known = {maker.reference: points for maker, points in current.makers}
    parts = PartsForm(request.POST if step in {"parts", "check"} else None, makers=who.chosen(), known=known)
    if who.chosen() and not parts.is_valid():
        return _page(request, desk, product, current, step="parts", form=parts, who=who)
    given = parts.cleaned_data["shares"] if who.chosen() else []
    refusal = ""
    if step == "check":
        seen = seen_number(request.POST.get("seen", "")) or 0
        try:
            share_product(
                desk=desk, product=product, shares=given, seen_version=seen, by=f"user:{person(request).pk}", now=now
            )
        except (NotFoundError, PermissionDeniedError):
            raise
        except DomainError as error:
            refusal = error.message
        else:
            say_done(request, _("It is saved. From now on each sale is shared like this."))
            return redirect("portal:product", desk.organisation.slug, product)
    names = {one.reference: one.name for one in choices}
    rows = [(names[share.maker], share.basis_points) for share in given]
    context = {"rows": rows, "rest": WHOLE - sum(points for _, points in rows), "refusal": refusal}
    return _page(request, desk, product, current, step="check", form=parts, who=who, **context)


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

"""The doors to the review of products: the queue, one proposal as the shop will show it, the decision, trust."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.accounts.doors import person
from marketplace.media.queries import own_picture, picture_bytes
from marketplace.media.sizes import SIZES
from marketplace.organisations.queries import organisation_by_slug
from marketplace.shared.errors import DomainError
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.listings.decide_product import Verdict, decide_product
from vendor_onboarding.listings.draft_views import answers_in_words, described, pictures_shown
from vendor_onboarding.listings.draft_words import QUESTIONS, STATES
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.listings.models import ProductDraft
from vendor_onboarding.listings.own_drafts import is_trusted
from vendor_onboarding.listings.proposals import SEEN_BY_REVIEWERS, is_own_proposal, proposal, proposals
from vendor_onboarding.listings.trust_vendor import trust_vendor
from vendor_onboarding.review.doors import at_review
from vendor_onboarding.review.products_shown import before_and_after, preview_of

ON_A_PAGE = 60
GUARDED = {"Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff", "Content-Disposition": "inline"}


@require_safe
@at_review
def product_queue(request: HttpRequest) -> HttpResponseBase:
    """List the proposals that wait, the longest-waiting first; or those that stand otherwise, the latest first."""
    state = request.GET.get("state", "proposed")
    state = state if state in SEEN_BY_REVIEWERS else "proposed"
    found = proposals(state)
    today = bangkok_day(timezone.now())
    context = {
        "rows": [_row(one, today) for one in found[:ON_A_PAGE]],
        "more": max(0, found.count() - ON_A_PAGE),
        "state": state,
        "states": [(one, STATES[one]) for one in SEEN_BY_REVIEWERS],
        "here": "products",
    }
    return render(request, "review/products.html", context)


@require_safe
@at_review
def product_page(request: HttpRequest, draft: UUID) -> HttpResponseBase:
    """Show a proposal as the shop will show it, its answers, and what can be decided."""
    return _page(request, proposal(draft))


@require_POST
@at_review
def decide(request: HttpRequest, draft: UUID) -> HttpResponseBase:
    """Decide on a proposal; what was written stays in the page when it is refused."""
    typed = request.POST
    asked = {question: typed.get(f"ask-{question}", "")[:1000] for question in QUESTIONS}
    verdict = Verdict(verdict=typed.get("verdict", ""), reason=typed.get("reason", "")[:2000], asked=asked)
    seen = typed.get("seen", "")
    try:
        decide_product(
            reviewer=person(request),
            reference=draft,
            verdict=verdict,
            seen=int(seen) if seen.isascii() and seen.isdecimal() else 0,
            now=timezone.now(),
        )
    except MissingError:
        raise
    except DomainError as error:
        return _page(request, proposal(draft), error=error, verdict=verdict)
    messages.success(request, _("It is decided. The makers read your words at their desk."), extra_tags="done")
    return redirect("review:products")


@require_safe
@at_review
def product_picture(request: HttpRequest, draft: UUID, picture: UUID, width: int) -> HttpResponseBase:
    """Show a photo of a proposal to the reviewers alone."""
    found = proposal(draft)
    shown = own_picture(picture, owner=found.organisation.reference)
    if shown is None or str(picture) not in found.pictures:
        raise MissingError
    wanted = next((one for one in SIZES if one >= width), SIZES[-1])
    return HttpResponse(picture_bytes(shown, width=wanted), content_type="image/webp", headers=GUARDED)


@require_http_methods(["GET", "HEAD", "POST"])
@at_review
def trust(request: HttpRequest, organisation: str) -> HttpResponseBase:
    """Say whether an organisation may sell at tills before its proposals were looked at."""
    found = organisation_by_slug(organisation)
    if found is None:
        raise MissingError
    trusted, reason, error = is_trusted(found.pk), request.POST.get("reason", "")[:2000], ""
    if request.method == "POST":
        wanted = request.POST.get("trusted") == "1"
        try:
            trust_vendor(
                organisation=found.reference,
                trusted=wanted,
                reason=reason,
                reviewer=person(request),
                now=timezone.now(),
            )
        except MissingError:
            raise
        except DomainError as refusal:
            error = refusal.message
        else:
            messages.success(request, _("It is kept, with your reason."), extra_tags="done")
            return redirect("review:product-trust", organisation)
    history = list(found.trusts.order_by("-number"))
    context = {
        "organisation": found, "trusted": trusted, "reason": reason, "error": error, "history": history,
        "here": "products",
    }  # fmt: skip
    return render(request, "review/product_trust.html", context, status=422 if error else 200)


def _row(draft: ProductDraft, today: Any) -> dict[str, Any]:
    sent = bangkok_day(draft.proposed_at) if draft.proposed_at else today
    return {**described(draft), "organisation": draft.organisation, "days": (today - sent).days}


def _page(
    request: HttpRequest, draft: ProductDraft, *, error: DomainError | None = None, verdict: Verdict | None = None
) -> HttpResponseBase:
    asked = verdict.asked if verdict else {}
    rows = [{**one, "asked": asked.get(one["question"], "")} for one in answers_in_words(draft)]
    context = {
        **described(draft),
        "organisation": draft.organisation,
        "pictures": _worded_pictures(draft),
        "rows": rows,
        "preview": preview_of(draft),
        "changes": before_and_after(draft) if draft.is_change else [],
        "own": is_own_proposal(person(request), draft),
        "trusted": is_trusted(draft.organisation_id),
        "history": list(draft.decisions.order_by("-pk")),
        "error": error,
        "verdict": verdict,
        "asked_photos": asked.get("pictures", ""),
        "here": "products",
    }
    return render(request, "review/product.html", context, status=422 if error else 200)


def _worded_pictures(draft: ProductDraft) -> list[dict[str, Any]]:
    said, made = draft.answers.get("alt", {}), draft.answers.get("alt_suggested", ())
    return [
        {"picture": one, "alt": said.get(str(one.reference), ""), "suggested": str(one.reference) in made}
        for one in pictures_shown(draft)
    ]

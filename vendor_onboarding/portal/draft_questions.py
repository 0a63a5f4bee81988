"""The doors to a proposal's questions: one on each screen, kept as soon as it is answered."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from marketplace.shared.errors import DomainError
from vendor_onboarding.listings.alt_text_rules import suggested_alt, suggested_easy_read
from vendor_onboarding.listings.answer_draft import answer_draft
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.draft_rules import EDITABLE, questions_of, unsaid_pictures
from vendor_onboarding.listings.draft_views import pictures_shown, step_of
from vendor_onboarding.listings.draft_words import QUESTIONS
from vendor_onboarding.listings.errors import LooksOnlyError, MissingError
from vendor_onboarding.listings.models import ProductDraft
from vendor_onboarding.listings.own_drafts import last_decision, own_draft
from vendor_onboarding.listings.price_rules import price_for_wish, sums_of_price
from vendor_onboarding.listings.product_questions import names_of_answers
from vendor_onboarding.makers.queries import makers_of
from vendor_onboarding.portal.doors import at_desk, show
from vendor_onboarding.portal.draft_forms import FORMS, AltForm, PriceForm
from vendor_onboarding.portal.draft_makers_form import MakersForm
from vendor_onboarding.portal.drafts import to_next
from vendor_onboarding.portal.rules import seen_number

KINDS = {"category": "choices", "way": "choices", "channels": "choices", "made_by": "choices"}


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def question(request: HttpRequest, desk: Desk, draft: UUID, question: str) -> HttpResponseBase:
    """Ask one question; keep the answer and lead on, or say what is wrong and keep what was typed."""
    check_may_edit(desk)
    found = own_draft(desk, draft)
    if question not in questions_of(found.answers, is_change=found.is_change) or found.state not in EDITABLE:
        raise MissingError
    if question == "alt":
        return _to_words(desk, found)
    form = _form(question, desk, found, request.POST if request.method == "POST" else None)
    if form.is_valid() and _may_be_kept(request, form) and _kept(request, desk, found, form, form.answers()):
        return _onward(request, desk, found, question)
    return _asked(request, desk, found, question, form)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def words(request: HttpRequest, desk: Desk, draft: UUID, picture: UUID) -> HttpResponseBase:
    """Ask what one photo shows."""
    check_may_edit(desk)
    found, name = own_draft(desk, draft), str(picture)
    if name not in found.pictures or found.state not in EDITABLE:
        raise MissingError
    said = found.answers.get("alt", {})
    begun = {"alt": said.get(name) or _suggestion(found, found.pictures.index(name) + 1)}
    form = AltForm(found.answers.get("name", ""), request.POST if request.method == "POST" else None, initial=begun)
    if form.is_valid():
        suggested = [one for one in found.answers.get("alt_suggested", ()) if one != name]
        kept = {"alt": {**said, name: form.cleaned_data["alt"]}, "alt_suggested": suggested}
        if _kept(request, desk, found, form, kept):
            found.refresh_from_db()
            rest = unsaid_pictures(found.answers, found.pictures)
            return _to_words(desk, found) if rest else _onward(request, desk, found, "alt")
    shown = next(one for one in pictures_shown(found) if str(one.reference) == name)
    more = {"picture": shown, "place": found.pictures.index(name) + 1, "pictures": len(found.pictures)}
    return _asked(request, desk, found, "alt", form, more)


def _to_words(desk: Desk, draft: ProductDraft) -> HttpResponseBase:
    pictures = unsaid_pictures(draft.answers, draft.pictures) or draft.pictures
    if not pictures:
        return redirect("portal:draft-pictures", desk.organisation.slug, draft.reference)
    return redirect("portal:draft-words", desk.organisation.slug, draft.reference, pictures[0])


def _form(question: str, desk: Desk, draft: ProductDraft, typed: Mapping[str, Any] | None) -> Any:
    if question == "makers":
        return MakersForm(makers_of(desk.organisation), draft.answers, typed)
    form = FORMS[question](draft.answers, typed)
    if question == "easy-read" and not form.is_bound and not draft.answers.get("easy_read"):
        names = list(names_of_answers("material", draft.answers.get("material", ())).values())
        form.initial = {"easy_read": suggested_easy_read(name=draft.answers.get("name", ""), materials=names)}
    return form


def _may_be_kept(request: HttpRequest, form: Any) -> bool:
    """A price is kept once it was shown what remains of it."""
    if not isinstance(form, PriceForm):
        return True
    return seen_number(request.POST.get("shown", "")) == form.cleaned_data["price"] and "keep" in request.POST


def _kept(request: HttpRequest, desk: Desk, draft: ProductDraft, form: Any, answers: Mapping[str, Any]) -> bool:
    seen = seen_number(request.POST.get("seen", ""))
    try:
        answer_draft(desk=desk, reference=draft.reference, answers=answers, seen=seen, now=timezone.now())
    except (MissingError, LooksOnlyError):
        raise
    except DomainError as error:
        form.add_error(None, error.message)
        return False
    return True


def _onward(request: HttpRequest, desk: Desk, draft: ProductDraft, question: str) -> HttpResponseBase:
    draft.refresh_from_db()
    if request.POST.get("back") == "check":
        return redirect("portal:draft", desk.organisation.slug, draft.reference)
    return to_next(desk, draft, question)


def _asked(
    request: HttpRequest,
    desk: Desk,
    draft: ProductDraft,
    question: str,
    form: Any,
    more: Mapping[str, Any] | None = None,
) -> HttpResponseBase:
    step, steps = step_of(draft, question)
    pictures, decision = pictures_shown(draft), last_decision(draft)
    asked = decision.asked.get(question, "") if decision and draft.state == "change_asked" else ""
    context = {
        "draft": draft,
        "form": form,
        "question": question,
        "title": QUESTIONS[question][1],
        "kinds": KINDS,
        "picture": pictures[0] if pictures else None,
        "step": step,
        "steps": steps,
        "asked": asked,
        "back": request.POST.get("back") or request.GET.get("back", ""),
        "here": "products",
        **(more or {}),
        **(_sums(form) if isinstance(form, PriceForm) else {}),
    }
    return show(request, desk, "draft_question", context, status=422 if form.errors else 200)


def _sums(form: PriceForm) -> dict[str, Any]:
    """Work out what remains of a price, and which price a wish would need."""
    if not form.is_bound or form.errors:
        return {}
    costs, price = form.costs(), form.cleaned_data["price"]
    sums = sums_of_price(price, materials=costs.get("materials", 0), hours=costs.get("hours", 0))
    wished = None
    if costs.get("hours") and costs.get("wish"):
        wished = price_for_wish(materials=costs.get("materials", 0), hours=costs["hours"], wish=costs["wish"])
    return {"sums": sums, "wished": wished if wished and wished > price else None}


def _suggestion(draft: ProductDraft, number: int) -> str:
    picked = {
        one: list(names_of_answers(one, draft.answers.get(one, ())).values()) for one in ("material", "technique")
    }
    return suggested_alt(
        name=draft.answers.get("name", ""),
        materials=picked["material"],
        techniques=picked["technique"],
        number=number,
    )

"""The doors of fair mode: forty photographs in a row, a grid to fill in, all handed in at once."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.shared.errors import DomainError
from marketplace.shared.pages.formats import written_baht
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.draft_rules import EDITABLE, unanswered
from vendor_onboarding.listings.draft_views import described
from vendor_onboarding.listings.draft_words import QUESTIONS
from vendor_onboarding.listings.errors import LooksOnlyError, MissingError
from vendor_onboarding.listings.fill_fair_row import add_fair_photos, fill_all_alike, fill_fair_row
from vendor_onboarding.listings.models import ProductDraft
from vendor_onboarding.listings.own_drafts import drafts_of_batch, is_trusted, own_draft
from vendor_onboarding.listings.price_rules import sums_of_price
from vendor_onboarding.listings.product_questions import choices_of
from vendor_onboarding.listings.propose_product import propose_product
from vendor_onboarding.makers.queries import makers_of
from vendor_onboarding.portal.doors import at_desk, page_language, say_done, show
from vendor_onboarding.portal.draft_forms import category_choices
from vendor_onboarding.portal.drafts import actor
from vendor_onboarding.portal.fair_forms import AlikeForm, RowForm
from vendor_onboarding.portal.rules import seen_number
from vendor_onboarding.portal.taking import pictures_from


@require_safe
@at_desk
def fair(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Ask for the photographs of a fair, up to forty at once."""
    check_may_edit(desk)
    return show(request, desk, "fair", {"batch": uuid4(), "here": "products"})


@require_POST
@at_desk
def photos(request: HttpRequest, desk: Desk, batch: UUID) -> HttpResponseBase:
    """Take photographs in, all at once or (with a script) one after the other; each becomes a draft."""
    check_may_edit(desk)
    pictures, refusals = pictures_from(request, desk, key=batch)
    references = [one.reference for one in pictures]
    try:
        begun = add_fair_photos(desk=desk, batch=batch, pictures=references, by=actor(request), now=timezone.now())
    except LooksOnlyError:
        raise
    except DomainError as error:
        begun, refusals = [], [*refusals, error.message]
    if request.headers.get("Accept") == "application/json":
        return JsonResponse({"taken": len(begun), "refusals": refusals}, status=200 if begun else 422)
    if not begun and not ProductDraft.objects.filter(organisation=desk.organisation, batch=batch).exists():
        refusals = refusals or [_("No photo came with it. Choose some or take some, then press the button again.")]
        return show(request, desk, "fair", {"batch": batch, "refusals": refusals, "here": "products"}, status=422)
    return _grid(request, desk, batch, refusals=refusals) if refusals else _to_grid(desk, batch)


@require_safe
@at_desk
def grid(request: HttpRequest, desk: Desk, batch: UUID) -> HttpResponseBase:
    """Show all drafts of a fair in rows, to fill in the rest."""
    return _grid(request, desk, batch)


@require_POST
@at_desk
def row(request: HttpRequest, desk: Desk, batch: UUID, draft: UUID) -> HttpResponseBase:
    """Keep one row; what is wrong is said in the row, and what was typed stays."""
    check_may_edit(desk)
    found = own_draft(desk, draft)
    if found.batch != batch or not found.pictures:
        raise MissingError
    form = RowForm(category_choices(), request.POST, prefix=str(draft))
    if form.is_valid():
        given, seen = form.answers(found.answers, found.pictures[0]), seen_number(request.POST.get("seen", ""))
        try:
            found = fill_fair_row(desk=desk, reference=draft, answers=given, seen=seen, now=timezone.now())
        except (MissingError, LooksOnlyError):
            raise
        except DomainError as error:
            form.add_error(None, error.message)
    if request.headers.get("Accept") == "application/json":
        return _told(found, form)
    if form.errors:
        return _grid(request, desk, batch, typed={draft: form})
    return redirect(f"{_to_grid(desk, batch).url}#row-{found.position}")


@require_http_methods(["POST"])
@at_desk
def alike(request: HttpRequest, desk: Desk, batch: UUID) -> HttpResponseBase:
    """Say once what is the same for all of them."""
    check_may_edit(desk)
    form = _alike_form(desk, request.POST)
    if not form.is_valid():
        return _grid(request, desk, batch, alike=form)
    count = fill_all_alike(desk=desk, batch=batch, answers=form.answers(), now=timezone.now())
    say_done(
        request, ngettext("Kept for %(count)d product.", "Kept for all %(count)d products.", count) % {"count": count}
    )
    return _to_grid(desk, batch)


@require_POST
@at_desk
def propose_all(request: HttpRequest, desk: Desk, batch: UUID) -> HttpResponseBase:
    """Hand in all that are complete; the others stay as they are."""
    check_may_edit(desk)
    sent = left = 0
    for one in drafts_of_batch(desk, batch):
        if one.state not in EDITABLE:
            continue
        if unanswered(one.answers, one.pictures, is_change=False):
            left += 1
            continue
        propose_product(desk=desk, reference=one.reference, by=actor(request), now=timezone.now())
        sent += 1
    done = ngettext("%(count)d product is handed in.", "%(count)d products are handed in.", sent) % {"count": sent}
    rest = ngettext("%(count)d still wants an answer.", "%(count)d still want answers.", left) % {"count": left}
    say_done(request, f"{done} {rest}" if left else done)
    return _to_grid(desk, batch)


def _to_grid(desk: Desk, batch: UUID) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("portal:fair-grid", args=[desk.organisation.slug, batch]))


def _grid(
    request: HttpRequest,
    desk: Desk,
    batch: UUID,
    *,
    typed: dict[UUID, RowForm] | None = None,
    alike: AlikeForm | None = None,
    refusals: list[str] | None = None,
) -> HttpResponseBase:
    drafts, shelves = drafts_of_batch(desk, batch), category_choices()
    rows = [{**described(one), **_row(one, shelves, (typed or {}).get(one.reference))} for one in drafts]
    wrong = bool(typed or alike or refusals)
    context = {
        "batch": batch,
        "rows": rows,
        "alike": alike or _alike_form(desk, None, drafts[0]),
        "alike_open": alike is not None or not drafts[0].answers.get("category"),
        **_counted(rows),
        "trusted": is_trusted(desk.organisation.pk),
        "refusals": refusals or [],
        "here": "products",
    }
    return show(request, desk, "fair_grid", context, status=422 if wrong else 200)


def _counted(rows: list[dict[str, Any]]) -> dict[str, int]:
    """Count the rows that are complete, those that want an answer, and those that were handed in."""
    open_rows = [one for one in rows if one["draft"].state in EDITABLE]
    wanting = sum(1 for one in open_rows if one["missing"])
    return {"whole": len(open_rows) - wanting, "wanting": wanting, "sent": len(rows) - len(open_rows)}


def _row(draft: ProductDraft, shelves: list[tuple[str, str]], typed: RowForm | None) -> dict[str, Any]:
    picture = draft.pictures[0] if draft.pictures else ""
    initial = RowForm.initial_of(draft.answers, picture)
    return {
        "form": typed or RowForm(shelves, prefix=str(draft.reference), initial=initial),
        "wants": [QUESTIONS[one][0] for one in unanswered(draft.answers, draft.pictures, is_change=False)],
        "editable": draft.state in EDITABLE,
        "suggested": picture in draft.answers.get("alt_suggested", ()),
        "remains": _remains(draft),
    }


def _remains(draft: ProductDraft) -> int | None:
    price, costs = draft.answers.get("price"), draft.answers.get("costs", {})
    return sums_of_price(price, materials=costs.get("materials", 0), hours=0).left if price else None


def _alike_form(desk: Desk, typed: Any, first: ProductDraft | None = None) -> AlikeForm:
    choices = {one: choices_of(one, language=page_language()) for one in ("material", "technique")}
    initial = AlikeForm.initial_of(first.answers) if first else {}
    return AlikeForm({"category": category_choices(), **choices}, makers_of(desk.organisation), typed, initial=initial)


def _told(draft: ProductDraft, form: RowForm) -> JsonResponse:
    """Tell a script what became of a row."""
    wants = unanswered(draft.answers, draft.pictures, is_change=False)
    errors = {name: " ".join(str(one) for one in words) for name, words in form.errors.items()}
    remains = _remains(draft)
    return JsonResponse(
        {
            "errors": errors,
            "version": draft.version,
            "wants": [str(QUESTIONS[one][0]) for one in wants],
            "row": RowForm.initial_of(draft.answers, draft.pictures[0] if draft.pictures else ""),
            "remains": "" if remains is None else written_baht(remains),
            "suggested": bool(draft.answers.get("alt_suggested")),
        },
        status=422 if errors else 200,
    )

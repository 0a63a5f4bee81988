"""The doors to a product's way into the shop: the list, the beginning, the check, and what is done with it."""

from collections.abc import Callable
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.accounts.doors import person
from marketplace.shared.errors import DomainError
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.draft_errors import IncompleteError
from vendor_onboarding.listings.draft_rules import EDITABLE, changed_keys
from vendor_onboarding.listings.draft_views import answers_in_words, described, next_question, pictures_shown
from vendor_onboarding.listings.draft_words import QUESTIONS, STATES
from vendor_onboarding.listings.errors import LooksOnlyError, MissingError
from vendor_onboarding.listings.models import ProductDraft
from vendor_onboarding.listings.own_drafts import count_drafts, last_decision, own_draft, own_drafts
from vendor_onboarding.listings.propose_product import discard_draft, propose_product, withdraw_proposal
from vendor_onboarding.listings.start_change import start_change
from vendor_onboarding.listings.start_draft import Beginning, start_draft
from vendor_onboarding.portal.doors import at_desk, say_done, show
from vendor_onboarding.portal.taking import pictures_from, typed_key

FILTERS = ("draft", "change_asked", "proposed", "rejected", "published")


def actor(request: HttpRequest) -> str:
    """Name who acts, as it is kept."""
    return f"user:{person(request).pk}"


@require_safe
@at_desk
def draft_list(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """List the organisation's proposals and where each stands."""
    wanted = request.GET.get("show", "")
    counts = count_drafts(desk)
    rows = own_drafts(desk, states=[wanted] if wanted in FILTERS else [])
    filters = [(one, STATES[one], counts.get(one, 0)) for one in FILTERS if counts.get(one)]
    context = {"rows": [described(one) for one in rows], "filters": filters, "wanted": wanted, "here": "products"}
    return show(request, desk, "drafts", context)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def new_draft(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Ask for the first photos; with them a proposal begins."""
    check_may_edit(desk)
    key, refusals = typed_key(request), list[str]()
    if request.method == "POST":
        pictures, refusals = pictures_from(request, desk, key=key)
        if pictures:
            beginning = Beginning(origin="form", pictures=[one.reference for one in pictures])
            return _begun(request, desk, beginning, key, refusals)
        refusals = refusals or [_("No photo came with it. Choose one or take one, then press the button again.")]
    context = {"key": uuid4() if refusals else key, "refusals": refusals, "here": "products"}
    return show(request, desk, "draft_new", context, status=422 if refusals else 200)


@require_safe
@at_desk
def draft_page(request: HttpRequest, desk: Desk, draft: UUID) -> HttpResponseBase:
    """Show all that was answered, what is missing, and what the reviewer said."""
    return _page(request, desk, own_draft(desk, draft))


@require_POST
@at_desk
def propose(request: HttpRequest, desk: Desk, draft: UUID) -> HttpResponseBase:
    """Hand a proposal in."""

    def hand_in() -> None:
        propose_product(desk=desk, reference=draft, by=actor(request), now=timezone.now())

    return _do(
        request, desk, draft, hand_in, _("It is handed in. The reviewers look at it; you read here what they say.")
    )


@require_POST
@at_desk
def withdraw(request: HttpRequest, desk: Desk, draft: UUID) -> HttpResponseBase:
    """Take a proposal back."""

    def take_back() -> None:
        withdraw_proposal(desk=desk, reference=draft, now=timezone.now())

    return _do(request, desk, draft, take_back, _("It is taken back. Change what you like, then hand it in again."))


@require_POST
@at_desk
def discard(request: HttpRequest, desk: Desk, draft: UUID) -> HttpResponseBase:
    """Throw a proposal away."""
    try:
        discard_draft(desk=desk, reference=draft, now=timezone.now())
    except (MissingError, LooksOnlyError):
        raise
    except DomainError as error:
        return _page(request, desk, own_draft(desk, draft), refusal=error)
    say_done(request, _("It is thrown away. Nothing in the shop was changed."))
    return redirect("portal:drafts", desk.organisation.slug)


@require_POST
@at_desk
def change(request: HttpRequest, desk: Desk, product: UUID) -> HttpResponseBase:
    """Begin to change words and photos of a product in the shop."""
    now = timezone.now()
    try:
        begun = start_change(desk=desk, product=product, changes={}, key=typed_key(request), by=actor(request), now=now)
    except (MissingError, LooksOnlyError):
        raise
    except DomainError as error:
        return show(request, desk, "draft_refused", {"reason": error.message, "here": "products"}, status=422)
    return redirect("portal:draft", desk.organisation.slug, begun.reference)


def to_next(desk: Desk, draft: ProductDraft, after: str) -> HttpResponseBase:
    """Lead on to the next question that wants an answer, or to the check."""
    question = next_question(draft, after)
    if not question:
        return redirect("portal:draft", desk.organisation.slug, draft.reference)
    return redirect("portal:draft-question", desk.organisation.slug, draft.reference, question)


def _begun(request: HttpRequest, desk: Desk, beginning: Beginning, key: UUID, refusals: list[str]) -> HttpResponseBase:
    try:
        made = start_draft(desk=desk, beginning=beginning, key=key, by=actor(request), now=timezone.now())
    except LooksOnlyError:
        raise
    except DomainError as error:
        context = {"key": uuid4(), "refusals": [error.message], "here": "products"}
        return show(request, desk, "draft_new", context, status=422)
    for words in refusals:
        say_done(request, words)
    return redirect("portal:draft-pictures", desk.organisation.slug, made.reference)


def _do(request: HttpRequest, desk: Desk, reference: UUID, deed: Callable[[], None], done: str) -> HttpResponseBase:
    try:
        deed()
    except (MissingError, LooksOnlyError):
        raise
    except DomainError as error:
        return _page(request, desk, own_draft(desk, reference), refusal=error)
    say_done(request, done)
    return redirect("portal:draft", desk.organisation.slug, reference)


def _page(
    request: HttpRequest, desk: Desk, draft: ProductDraft, refusal: DomainError | None = None
) -> HttpResponseBase:
    decision = last_decision(draft)
    asked = [
        (QUESTIONS[one][0], words) for one, words in (decision.asked if decision else {}).items() if one in QUESTIONS
    ]
    missing = [(one, QUESTIONS[one][0]) for one in refusal.missing] if isinstance(refusal, IncompleteError) else []
    context = {
        **described(draft),
        "pictures": pictures_shown(draft),
        "rows": answers_in_words(draft),
        "editable": draft.state in EDITABLE and desk.may_edit,
        "decision": decision,
        "asked": asked,
        "wanting": missing,
        "refusal": refusal.message if refusal else "",
        "changed": changed_keys(draft.before.get("answers", {}), draft.answers) if draft.is_change else (),
        "here": "products",
    }
    return show(request, desk, "draft", context, status=422 if refusal else 200)

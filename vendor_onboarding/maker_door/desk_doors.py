"""The managers' doors to a maker's card: make it, end it when it is lost, let her choose her pictures anew."""

from uuid import UUID, uuid4

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from marketplace.accounts.doors import person
from vendor_onboarding.listings.desk import Desk, check_may_manage
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.maker_door.end_card import report_card_lost
from vendor_onboarding.maker_door.errors import CardMadeAlreadyError
from vendor_onboarding.maker_door.make_card import make_card
from vendor_onboarding.maker_door.print_card import print_card
from vendor_onboarding.maker_door.queries import card_history, good_card
from vendor_onboarding.maker_door.reset_pictures import reset_pictures
from vendor_onboarding.maker_door.words import CARD_WORDS, who_did
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.makers.queries import maker_at
from vendor_onboarding.portal.doors import at_desk, say_done, show_page


@require_safe
@at_desk
def card(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Show whether a maker has a card, and what happened to her cards."""
    return _page(request, desk, _managed(desk, maker))


@require_POST
@at_desk
def make(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Make a new card and give it as a paper; it cannot be printed a second time."""
    found = _managed(desk, maker)
    try:
        key = UUID(request.POST.get("key", ""))
        with transaction.atomic():
            _made, token = make_card(maker=found, by=f"user:{person(request).pk}", key=key, now=timezone.now())
            paper = print_card(maker=found, token=token)
    except CardMadeAlreadyError as refusal:
        return _page(request, desk, found, refusal=refusal.message)
    except ValueError as wrong:
        raise MissingError from wrong
    answer = HttpResponse(paper, content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="card.pdf"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@require_POST
@at_desk
def lost(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """End a lost card at once."""
    found = _managed(desk, maker)
    with transaction.atomic():
        ended = report_card_lost(maker=found, by=f"user:{person(request).pk}", now=timezone.now())
    say_done(request, _("The card opens nothing any more.") if ended else _("There was no card to end."))
    return redirect("maker_card:card", desk.organisation.slug, maker)


@require_POST
@at_desk
def pictures(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Let a maker choose her pictures anew."""
    found = _managed(desk, maker)
    with transaction.atomic():
        done = reset_pictures(maker=found, by=f"user:{person(request).pk}", now=timezone.now())
    words = _("She chooses new pictures the next time she shows her card.")
    say_done(request, words if done else _("She has chosen no pictures yet."))
    return redirect("maker_card:card", desk.organisation.slug, maker)


def _managed(desk: Desk, reference: UUID) -> Maker:
    """Give a maker of this desk to its managers; raises MakerMissingError, NotManagingError."""
    found = maker_at(desk.organisation, reference)
    check_may_manage(desk)
    return found


def _page(request: HttpRequest, desk: Desk, maker: Maker, *, refusal: str = "") -> HttpResponse:
    context = {
        "maker": maker,
        "card": good_card(maker),
        "history": [(one, CARD_WORDS[one.kind], who_did(one.by)) for one in card_history(maker)],
        "key": uuid4(),
        "refusal": refusal,
        "here": "makers",
    }
    return show_page(request, desk, "maker_door/desk/card.html", context, status=422 if refusal else 200)

"""The way in: the card's code, then the pictures. And the way out."""

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.accounts.doors import private
from marketplace.shared.errors import DomainError
from marketplace.shared.rate_limits.callers import address_of
from marketplace.shared.rate_limits.count_try import count_try
from marketplace.shared.rate_limits.errors import TooManyTriesError
from vendor_onboarding.maker_door.choose_pictures import begin_choosing_again, choose_pictures
from vendor_onboarding.maker_door.doors import card_shown, show, show_card_please, with_cookie
from vendor_onboarding.maker_door.errors import CardEndedError
from vendor_onboarding.maker_door.models import DoorSession
from vendor_onboarding.maker_door.open_door import close_door, open_door
from vendor_onboarding.maker_door.rules import PICTURES, PIN_LENGTH, read_pictures
from vendor_onboarding.maker_door.show_card import show_card
from vendor_onboarding.maker_door.words import PICTURE_NAMES

OURS = ("same-origin", "none")
SHORTEST_SLIP = 20  # what is longer may be a part of a token, copied badly: no error with it may reach the log


@require_safe
def landing(request: HttpRequest, token: str) -> HttpResponseBase:
    """Greet whoever opened a card's code: one button, which sends the token and leaves this address.

    Whether the card is good is not asked here: an answer of 4xx would put the address, token and all, into the log.
    """
    if len(token) < SHORTEST_SLIP:
        raise Http404
    answer = private(show(request, "landing", {"token": token}, say=[_("This is your card. Press the button.")]))
    answer["Referrer-Policy"] = "no-referrer"
    return answer


@csrf_exempt  # The page with the token sends no referrer, and browsers then name no origin either: see _comes_from_us.
@require_POST
@sensitive_post_parameters("token")
def enter(request: HttpRequest) -> HttpResponseBase:
    """Exchange the token of a card for a cookie."""
    secret = None
    if _comes_from_us(request):
        with transaction.atomic():
            secret = show_card(token=request.POST.get("token", ""), now=timezone.now())
    if secret is None:
        return show_card_please(request, refusal=_("This card is not good any more. Ask your group for a new one."))
    return with_cookie(private(redirect("maker_door:pictures")), secret)


@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("chosen", "picture")
@card_shown
def pictures(request: HttpRequest, session: DoorSession) -> HttpResponseBase:
    """Take the pictures one by one, and try them once there are four: to open the door, or as her choice."""
    chosen = read_pictures(request.POST.get("chosen", ""))
    tap = request.POST.get("picture", "")
    chosen = chosen[:-1] if tap == "back" else () if tap == "again" else read_pictures(",".join((*chosen, tap)))
    if len(chosen) < PIN_LENGTH:
        return _pad(request, session, chosen)
    try:
        return _tried(request, session, chosen)
    except TooManyTriesError as late:
        minutes = -(-late.retry_after // 60)
        words = _("Wait %(minutes)s minutes, then try again. Nothing is lost.") % {"minutes": minutes}
        return _pad(request, session, (), refusal=words, status=429)
    except CardEndedError as refusal:
        return show_card_please(request, refusal=refusal.message)
    except DomainError as refusal:
        if refusal.code == "OTHER_PICTURES":
            begin_choosing_again(session=session)
            session.first_choice = ""
        return _pad(request, session, (), refusal=refusal.message, status=422)


@require_POST
@card_shown
def out(request: HttpRequest, session: DoorSession) -> HttpResponseBase:
    """Close the door."""
    close_door(session=session)
    return with_cookie(private(show(request, "closed", {}, say=[_("The door is closed. Nobody sees your pages.")])), "")


def _comes_from_us(request: HttpRequest) -> bool:
    """Was the form on a page of ours? Browsers say so whatever the referrer's rule; one that does not is believed."""
    return request.headers.get("Sec-Fetch-Site", "same-origin") in OURS


def _tried(request: HttpRequest, session: DoorSession, chosen: tuple[str, ...]) -> HttpResponse:
    now, card, address = timezone.now(), session.card, address_of(request)
    count_try(door="picture-number", address=address, now=now)
    count_try(door="picture-number of one card", address=address, account=str(card.reference), now=now)
    with transaction.atomic():
        if not card.pin and not choose_pictures(session=session, pictures=chosen, now=now):
            session.first_choice = "chosen"
            return _pad(request, session, ())
        secret = open_door(session=session, pictures=chosen, now=now)
    return with_cookie(private(redirect("maker_door:home")), secret)


def _pad(
    request: HttpRequest, session: DoorSession, chosen: tuple[str, ...], *, refusal: str = "", status: int = 200
) -> HttpResponse:
    title, help_words = _question(session)
    context = {
        "title": title,
        "help": help_words,
        "chosen": chosen,
        "chosen_text": ",".join(chosen),
        "last": PICTURE_NAMES[chosen[-1]] if chosen else "",
        "count": len(chosen),
        "places": range(1, PIN_LENGTH + 1),
        "length": PIN_LENGTH,
        "pictures": [(one, PICTURE_NAMES[one]) for one in PICTURES],
        "refusal": refusal,
        "band": session.card.maker.organisation.slug,
    }
    names = ", ".join(str(name) for name in PICTURE_NAMES.values())
    return show(request, "pictures", context, say=[refusal, title, help_words, names], status=status)


def _question(session: DoorSession) -> tuple[str, str]:
    """The title and the help of the pad: her pictures, her choice, or her choice once more."""
    if session.card.pin:
        return _("Your four pictures"), _("Press your pictures, one after the other.")
    if session.first_choice:
        return _("The same four once more"), _("Press the same four pictures again, in the same order.")
    return _("Choose four pictures"), _("They are your key. Choose what you remember well. Tell nobody.")

"""The door-keeper of the maker's own pages: a card and four pictures, apart from every other sign-in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from marketplace.accounts.doors import private
from marketplace.ledger.payouts.rules import Payee
from marketplace.shared.errors import NotFoundError
from vendor_onboarding.maker_door.models import DoorSession
from vendor_onboarding.maker_door.queries import note_seen, session_of
from vendor_onboarding.makers.models import Maker

# A cookie for each language's pages: it is sent nowhere else.
COOKIES = {"th": "maker-card", "en": "maker-card-en"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Me:
    """A maker who is in by her own card."""

    maker: Maker
    session: DoorSession

    @property
    def payee(self) -> Payee:
        """She, in the books."""
        return Payee("maker", self.maker.reference)

    @property
    def by(self) -> str:
        """She, in records of who did what."""
        return self.payee.key


MyView = Callable[..., HttpResponseBase]


def card_shown(view: MyView) -> MyView:
    """Let in whoever showed a card, her pictures still to come; the view takes the request and the session."""

    @wraps(view)
    def door(request: HttpRequest, /, **named: Any) -> HttpResponseBase:
        session = known_session(request)
        if session is None:
            return show_card_please(request)
        return private(view(request, session, **named))

    return door


def my_own(view: MyView) -> MyView:
    """Let in a maker whose card and pictures were right; the view takes the request and Me.

    Whoever only showed a card is led to the pictures; what is not hers behaves as missing.
    """

    @wraps(view)
    def door(request: HttpRequest, /, **named: Any) -> HttpResponseBase:
        session = known_session(request)
        if session is None:
            return show_card_please(request)
        if session.opened_at is None:
            return private(redirect("maker_door:pictures"))
        note_seen(session, now=timezone.now())
        me = Me(maker=session.card.maker, session=session)
        try:
            return private(view(request, me, **named))
        except NotFoundError as error:
            return private(show(request, "missing", {"reason": error.message}, me=me, status=404))

    return door


def known_session(request: HttpRequest) -> DoorSession | None:
    """Read the cookie."""
    secret = next((request.COOKIES[name] for name in COOKIES.values() if request.COOKIES.get(name)), "")
    return session_of(secret, now=timezone.now())


def show_card_please(request: HttpRequest, *, refusal: str = "") -> HttpResponse:
    """Tell a stranger how to come in: by her card."""
    return private(show(request, "card_please", {"refusal": refusal}, status=401))


def show(
    request: HttpRequest, page: str, context: dict[str, Any], *, me: Me | None = None, say: Sequence[object] = (),
    status: int = 200,
) -> HttpResponse:  # fmt: skip
    """Show a page of the maker's own; `say` are the sentences that its button reads aloud."""
    shared: dict[str, Any] = {"me": me, "say": " ".join(str(one) for one in say if one)}
    if me is not None:
        shared["band"] = me.maker.organisation.slug
        shared["called"] = me.maker.alias or me.maker.name
    return render(request, f"maker_door/{page}.html", {**shared, **context}, status=status)


def with_cookie(answer: HttpResponse, secret: str) -> HttpResponse:
    """Give the browser its cookie, for the maker's own pages alone; empty takes it away."""
    for language, name in COOKIES.items():
        with override(language):
            path = reverse("maker_door:home")
        if secret:
            answer.set_cookie(
                name, secret, path=path, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
            )
        else:
            answer.delete_cookie(name, path=path, samesite="Lax")
    return answer

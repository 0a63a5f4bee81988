"""Let a person in whose proof was enough, and lead her on."""

from datetime import datetime
from typing import Any

from django.contrib.auth import login
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language

from marketplace.accounts.device_words import device_of
from marketplace.accounts.keep_form import has_kept_form
from marketplace.accounts.known_devices import remember_device
from marketplace.accounts.landing import landing_for
from marketplace.accounts.models import User
from marketplace.accounts.note_account_event import note_account_event
from marketplace.accounts.session_marks import begin_marks, mark_strong

HALF = "half_signed_in"
HALF_SECONDS = 10 * 60


def enter(request: HttpRequest, user: User, *, way: str, now: datetime) -> None:
    """Sign a person in under a fresh session key (one planted before cannot ride along), and note it.

    `way` is password, code, passkey or recovery; all but the first are strong.
    """
    request.session.pop(HALF, None)
    login(request, user)
    begin_marks(request.session, user=user, device=device_here(request), strong=way != "password", now=now)
    _note(request, user, way, now)


def step_up(request: HttpRequest, user: User, *, way: str, now: datetime) -> None:
    """Note that who is signed in already has taken her second step, too."""
    request.session.cycle_key()
    mark_strong(request.session, strong=True)
    _note(request, user, way, now)


def half_enter(request: HttpRequest, user: User, *, wanted: str, now: datetime) -> None:
    """Remember that a password was right, while the second step is asked; she is not signed in by that."""
    request.session[HALF] = {
        "user": user.pk,
        "hash": user.get_session_auth_hash(),
        "at": int(now.timestamp()),
        "wanted": wanted,
    }


def half_entered(request: HttpRequest, *, now: datetime) -> tuple[User, str] | None:
    """Give who typed her password right within the last minutes, and where she wants to go."""
    half: dict[str, Any] = request.session.get(HALF) or {}
    user = User.objects.filter(pk=half.get("user", 0), is_active=True).first()
    if user is None or int(now.timestamp()) - half["at"] > HALF_SECONDS:
        return None
    return (user, half["wanted"]) if user.get_session_auth_hash() == half["hash"] else None


def lead_on(request: HttpRequest, user: User, *, wanted: str) -> HttpResponse:
    """Lead her to what she typed before, else to the page she wanted, else to where her work begins."""
    target = "accounts:kept-form" if has_kept_form(request.session) else own_address(request, wanted)
    answer = redirect(target or landing_for(user))
    remember_device(request, answer, email=user.email)
    return answer


def own_address(request: HttpRequest, address: str) -> str:
    """Give an address back if it leads to us; empty otherwise."""
    safe = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if safe else ""


def device_here(request: HttpRequest) -> str:
    """Give this browser's device in code words."""
    return device_of(request.headers.get("User-Agent", ""))


def page_language() -> str:
    """Give the language of the page, as letters want it."""
    return "en" if (get_language() or "th").startswith("en") else "th"


def _note(request: HttpRequest, user: User, way: str, now: datetime) -> None:
    device, language = device_here(request), page_language()
    with transaction.atomic():
        note_account_event(user=user, kind=way, device=device, now=now, language=language)
        if way == "recovery":
            note_account_event(user=user, kind="recovery_used", device=device, now=now, language=language)

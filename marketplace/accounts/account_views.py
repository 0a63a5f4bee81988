"""The doors of a person's own account: name, password, sessions, history."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.accounts.change_password import change_password
from marketplace.accounts.device_words import device_name
from marketplace.accounts.doors import person, private, signed_in
from marketplace.accounts.end_sessions import end_sessions
from marketplace.accounts.enter import device_here, page_language
from marketplace.accounts.errors import PasswordRefusedError
from marketplace.accounts.forms import ChangePasswordForm, NameForm
from marketplace.accounts.known_devices import count_password_try
from marketplace.accounts.models import User
from marketplace.accounts.note_account_event import note_account_event
from marketplace.accounts.passkeys import site_for
from marketplace.accounts.queries import (
    codes_left,
    has_authenticator,
    has_role,
    has_second_factor,
    history_of,
    passkeys_of,
    sessions_of,
)
from marketplace.accounts.session_marks import MARKS
from marketplace.accounts.words import ALARMING, UNKNOWN_DEVICE, event_words
from marketplace.shared.errors import DomainError
from marketplace.shared.pages.views import not_found

ASKING = ["GET", "HEAD", "POST"]


def say_done(request: HttpRequest, words: str) -> None:
    """Leave a good word for the next page."""
    messages.success(request, words, extra_tags="done")


@require_safe
@signed_in
def account(request: HttpRequest) -> HttpResponseBase:
    """Show a person all that concerns her sign-in."""
    user = person(request)
    here = request.session[MARKS]["reference"]
    context = {
        "here": "account",
        "has_app": has_authenticator(user),
        "has_second": has_second_factor(user),
        "passkeys": passkeys_of(user),
        "passkeys_can": site_for(request).can,
        "codes_left": codes_left(user),
        "sessions": [(one, device_name(one.device) or UNKNOWN_DEVICE, str(one.reference) == here)
                     for one in sessions_of(user)],
        "history": [(one.at, event_words(one.kind), device_name(one.device), one.kind in ALARMING)
                    for one in history_of(user)],
        "may_reset": has_role(user, "admin"),
    }  # fmt: skip
    return render(request, "accounts/account.html", context)


@require_http_methods(ASKING)
@signed_in
def name(request: HttpRequest) -> HttpResponseBase:
    """Change how she is named."""
    user = person(request)
    form = NameForm(request.POST if request.method == "POST" else None, initial={"name": user.display_name})
    if form.is_valid():
        with transaction.atomic():
            User.objects.filter(pk=user.pk).update(display_name=form.cleaned_data["name"])
        say_done(request, _("Your name is changed."))
        return redirect("accounts:account")
    return render(request, "accounts/name.html", {"form": form}, status=422 if form.errors else 200)


@sensitive_post_parameters()
@require_http_methods(ASKING)
@signed_in
def password(request: HttpRequest) -> HttpResponseBase:
    """Change her password; all other sessions end."""
    form = ChangePasswordForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            _change_password(request, form.cleaned_data["password"], form.cleaned_data["new_password"])
        except DomainError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            say_done(request, _("Your password is changed. Other devices are signed out."))
            return redirect("accounts:account")
    return render(request, "accounts/password.html", {"form": form}, status=422 if form.errors else 200)


def _change_password(request: HttpRequest, present: str, new: str) -> None:
    user, now = person(request), timezone.now()
    count_password_try(request, email=user.email, now=now)
    if not user.check_password(present):
        raise PasswordRefusedError
    hashed, key = make_password(new), request.session.session_key
    with transaction.atomic():
        change_password(
            user=user, hashed=hashed, keep=key, kind="password_changed", device=device_here(request), now=now
        )
    user.password = hashed
    update_session_auth_hash(request, user)


@require_POST
@signed_in
def end_session(request: HttpRequest, session: UUID) -> HttpResponseBase:
    """End one of her sessions; another's is missing."""
    with transaction.atomic():
        ended = end_sessions(user=person(request), only=session)
    if not ended:
        return private(not_found(request))
    if str(session) == request.session.get(MARKS, {}).get("reference"):
        request.session.flush()
        return redirect("accounts:sign-in")
    say_done(request, _("That device is signed out."))
    return redirect("accounts:account")


@require_POST
@signed_in
def end_others(request: HttpRequest) -> HttpResponse:
    """End all her sessions but this one."""
    user, now = person(request), timezone.now()
    with transaction.atomic():
        end_sessions(user=user, but=request.session.session_key)
        note_account_event(
            user=user, kind="sessions_ended", device=device_here(request), now=now, language=page_language()
        )
    say_done(request, _("All other devices are signed out."))
    return redirect("accounts:account")

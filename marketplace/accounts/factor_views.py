"""The doors at which a person gets a second step, or changes it: app, recovery codes, passkeys."""

from typing import Any
from uuid import UUID

import segno
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.accounts.account_views import ASKING, say_done
from marketplace.accounts.add_passkey import add_passkey, remove_passkey
from marketplace.accounts.authenticator_address import authenticator_address
from marketplace.accounts.confirm_authenticator import (
    begin_authenticator,
    confirm_authenticator,
    pending_secret,
    stop_authenticator,
)
from marketplace.accounts.doors import freshly_signed_in, person, private, signed_in
from marketplace.accounts.enter import device_here, own_address
from marketplace.accounts.forms import CodeForm, PasskeyForm
from marketplace.accounts.known_devices import count_code_try
from marketplace.accounts.models import User
from marketplace.accounts.passkeys import adding_options, read_credential, site_for, taken_challenge
from marketplace.accounts.queries import codes_left, has_authenticator, has_second_factor
from marketplace.accounts.renew_recovery_codes import renew_recovery_codes
from marketplace.accounts.session_marks import mark_strong
from marketplace.shared.errors import DomainError, NotFoundError
from marketplace.shared.pages.views import not_found

WANTED = "wanted_after_second_factor"


@require_safe
@signed_in
def second_factor(request: HttpRequest) -> HttpResponseBase:
    """Explain the second step, and let her choose an app or a passkey; remember where she wanted to go."""
    if wanted := own_address(request, request.GET.get("next", "")):
        request.session[WANTED] = wanted
    context = {"passkeys_can": site_for(request).can, "wanted": request.session.get(WANTED, "")}
    return render(request, "accounts/second_factor.html", context)


@sensitive_post_parameters("code")
@require_http_methods(ASKING)
@freshly_signed_in
def authenticator(request: HttpRequest) -> HttpResponseBase:
    """Begin with an app, show its picture and text, and take its first code."""
    user, form = person(request), CodeForm(request.POST if "code" in request.POST else None)
    if request.method == "POST" and not form.is_bound:
        with transaction.atomic():
            begin_authenticator(user=user)
        return redirect("accounts:authenticator")
    if form.is_valid():
        try:
            count_code_try(request, email=user.email, now=timezone.now())
            with transaction.atomic():
                confirm_authenticator(
                    user=user, typed=form.cleaned_data["code"], device=device_here(request), now=timezone.now()
                )
        except DomainError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            return _secured(request, user, _("Your app is tied to your account."))
    return _authenticator_page(request, user, form)


@require_POST
@freshly_signed_in
def stop(request: HttpRequest) -> HttpResponseBase:
    """Take the app off the account."""
    user = person(request)
    with transaction.atomic():
        stop_authenticator(user=user, device=device_here(request), now=timezone.now())
    mark_strong(request.session, strong=has_second_factor(user))
    say_done(request, _("The authenticator app is taken off your account."))
    return redirect("accounts:account")


@require_http_methods(ASKING)
@freshly_signed_in
def recovery_codes(request: HttpRequest) -> HttpResponseBase:
    """Say how many codes are left; make new ones and show them, this once."""
    user = person(request)
    if request.method == "POST" and has_second_factor(user):
        return _codes_page(request, user, "")
    context = {"left": codes_left(user), "has_second": has_second_factor(user)}
    return render(request, "accounts/recovery_codes.html", context)


@require_http_methods(ASKING)
@freshly_signed_in
def add(request: HttpRequest) -> HttpResponseBase:
    """Add a passkey that this browser makes."""
    user, form = person(request), PasskeyForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            now = timezone.now()
            challenge = taken_challenge(request.session, use="add", now=now)
            answer = read_credential(form.cleaned_data["credential"])
            with transaction.atomic():
                add_passkey(
                    user=user, answer=answer, challenge=challenge, site=site_for(request),
                    name=form.cleaned_data["name"], now=now,
                )  # fmt: skip
        except DomainError as error:
            form.add_error(None, error.message)
        else:
            return _secured(request, user, _("The passkey is added."))
    context = {"form": form, "passkeys_can": site_for(request).can}
    return render(request, "accounts/add_passkey.html", context, status=422 if form.errors else 200)


@require_POST
@freshly_signed_in
def add_options(request: HttpRequest) -> HttpResponseBase:
    """Give the browser the question for a new passkey."""
    options = adding_options(request.session, user=person(request), site=site_for(request), now=timezone.now())
    return HttpResponse(options, content_type="application/json")


@require_POST
@freshly_signed_in
def remove(request: HttpRequest, passkey: UUID) -> HttpResponseBase:
    """Remove one of her passkeys; another's is missing."""
    user = person(request)
    try:
        with transaction.atomic():
            remove_passkey(user=user, passkey=passkey, now=timezone.now())
    except NotFoundError:
        return private(not_found(request))
    mark_strong(request.session, strong=has_second_factor(user))
    say_done(request, _("The passkey is removed."))
    return redirect("accounts:account")


def _secured(request: HttpRequest, user: User, words: str) -> HttpResponse:
    """She has just shown that she holds it: this session is strong; who has no codes yet gets them now."""
    mark_strong(request.session, strong=True)
    if codes_left(user) == 0:
        return _codes_page(request, user, words)
    say_done(request, words)
    return redirect(request.session.pop(WANTED, "") or "accounts:account")


def _codes_page(request: HttpRequest, user: User, words: str) -> HttpResponse:
    with transaction.atomic():
        codes = renew_recovery_codes(user=user, device=device_here(request), now=timezone.now())
    if words:
        messages.success(request, words, extra_tags="done")
    context = {"codes": codes, "go_on": request.session.pop(WANTED, ""), "whose": user.email}
    return render(request, "accounts/new_codes.html", context)


def _authenticator_page(request: HttpRequest, user: User, form: CodeForm) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "has_app": has_authenticator(user)}
    if secret := pending_secret(user):
        picture = segno.make(authenticator_address(secret, email=user.email), error="m")
        context |= {
            "picture": picture.svg_data_uri(scale=6, border=4, light="white"),
            "secret": " ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        }
    return render(request, "accounts/authenticator.html", context, status=422 if form.errors else 200)

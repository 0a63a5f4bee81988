"""The doors of a forgotten password."""

from django.contrib import messages
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from marketplace.accounts.ask_for_password_letter import ask_for_password_letter, letter_of
from marketplace.accounts.doors import private
from marketplace.accounts.enter import device_here, page_language
from marketplace.accounts.errors import LetterSpentError
from marketplace.accounts.forms import AddressForm, NewPasswordForm
from marketplace.accounts.replace_password import replace_password
from marketplace.shared.rate_limits.callers import address_of
from marketplace.shared.rate_limits.count_try import count_try
from marketplace.shared.rate_limits.errors import TooManyTriesError


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def forgotten(request: HttpRequest) -> HttpResponse:
    """Ask for the address and promise a letter; the page says and does the same, account or not."""
    form = AddressForm(request.POST if request.method == "POST" else None)
    status = 422 if form.is_bound else 200
    if form.is_valid():
        email, now = form.cleaned_data["email"], timezone.now()
        try:
            count_try(door="forgotten", address=address_of(request), now=now)
            ask_for_password_letter(email=email, language=page_language(), now=now)
            return private(render(request, "accounts/letter_sent.html", {"email": email}))
        except TooManyTriesError as refused:
            form.add_error(None, refused.message)
            status = 429
    return private(render(request, "accounts/forgotten.html", {"form": form}, status=status))


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new_password(request: HttpRequest, token: str) -> HttpResponse:
    """Open what the letter's link leads to: a new password, once. She signs in with it, second step and all."""
    now = timezone.now()
    form = NewPasswordForm(request.POST if request.method == "POST" else None)
    try:
        letter = letter_of(token, now=now)
        if form.is_valid():
            hashed = make_password(form.cleaned_data["new_password"])
            with transaction.atomic():
                replace_password(letter=letter, hashed=hashed, device=device_here(request), now=now)
            messages.success(request, _("Your new password counts. Sign in with it."), extra_tags="done")
            return redirect("accounts:sign-in")
    except LetterSpentError as error:
        return private(render(request, "accounts/letter_spent.html", {"reason": error.message}, status=410))
    context = {"form": form, "email": letter.email}
    return private(render(request, "accounts/new_password.html", context, status=422 if form.is_bound else 200))

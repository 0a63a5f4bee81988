"""The doors of the second step and of passkeys at sign-in, and the form that waited meanwhile."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from marketplace.accounts.doors import ask_to_sign_in, person, private, signed_in
from marketplace.accounts.enter import device_here, enter, half_entered, lead_on, own_address, page_language, step_up
from marketplace.accounts.errors import CodeRefusedError, PasskeyRefusedError
from marketplace.accounts.forms import CodeForm
from marketplace.accounts.keep_form import take_kept_form
from marketplace.accounts.known_devices import count_code_try
from marketplace.accounts.landing import landing_for
from marketplace.accounts.models import User
from marketplace.accounts.note_account_event import note_account_event
from marketplace.accounts.passkeys import entering_options, read_credential, site_for, taken_challenge
from marketplace.accounts.queries import has_authenticator, has_second_factor, passkeys_of
from marketplace.accounts.take_code import take_code
from marketplace.accounts.use_passkey import use_passkey
from marketplace.shared.rate_limits.callers import address_of
from marketplace.shared.rate_limits.count_try import count_try
from marketplace.shared.rate_limits.errors import TooManyTriesError


@sensitive_post_parameters("code")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def second_step(request: HttpRequest) -> HttpResponse:
    """Ask who typed her password right for a code of her app, a recovery code, or her passkey."""
    whose = _whose(request)
    if whose is None or not has_second_factor(whose[0]):
        return ask_to_sign_in(request)
    user, wanted = whose
    form = CodeForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return _asked(request, user, form, wanted, status=422 if form.is_bound else 200)
    try:
        count_code_try(request, email=user.email, now=timezone.now())
        with transaction.atomic():
            way = take_code(user=user, typed=form.cleaned_data["code"], now=timezone.now())
    except TooManyTriesError as refused:
        form.add_error(None, refused.message)
        return _asked(request, user, form, wanted, status=429)
    except CodeRefusedError as error:
        _note_wrong_code(request, user)
        form.add_error("code", error.message)
        return _asked(request, user, form, wanted, status=422)
    return _let_in(request, user, way=way, wanted=wanted)


@never_cache
@require_POST
def passkey_options(request: HttpRequest) -> HttpResponse:
    """Give the browser the question for a passkey: hers after a password, anybody's before."""
    now, whose = timezone.now(), _whose(request)
    try:
        count_try(door="passkey", address=address_of(request), now=now)
    except TooManyTriesError as refused:
        return HttpResponse(status=429, headers={"Retry-After": str(refused.retry_after)})
    alone = request.POST.get("use") == "alone" or whose is None
    user = None if alone or whose is None else whose[0]
    options = entering_options(request.session, user=user, site=site_for(request), now=now)
    return private(HttpResponse(options, content_type="application/json"))


@never_cache
@require_POST
def passkey(request: HttpRequest) -> HttpResponse:
    """Take a passkey's answer: alone, it lets in; after a password, it is the second step."""
    now, whose = timezone.now(), _whose(request)
    alone = request.POST.get("use") == "alone" or whose is None
    wanted = request.POST.get("next", "") if alone or whose is None else whose[1]
    try:
        challenge = taken_challenge(request.session, use="alone" if alone else "second", now=now)
        with transaction.atomic():
            user = use_passkey(
                answer=read_credential(request.POST.get("credential", "")),
                challenge=challenge,
                site=site_for(request),
                user=None if alone or whose is None else whose[0],
                now=now,
            )
    except PasskeyRefusedError as error:
        messages.error(request, error.message, extra_tags="refusal")
        return redirect("accounts:sign-in" if alone else "accounts:second-step")
    return _let_in(request, user, way="passkey", wanted=wanted)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def kept_form(request: HttpRequest) -> HttpResponseBase:
    """Show once, after signing in again, what she had typed: she sends it now, or lets it go."""
    user = person(request)
    kept = take_kept_form(request.session, user=user)
    if kept is None or request.method == "POST":
        return redirect(landing_for(user))
    return render(request, "accounts/kept_form.html", {"kept": kept})


def _whose(request: HttpRequest) -> tuple[User, str] | None:
    """Who is to take a second step: who just typed her password, else who is signed in; and where she wants to go."""
    if half := half_entered(request, now=timezone.now()):
        return half
    if request.user.is_authenticated:
        return person(request), request.POST.get("next") or request.GET.get("next", "")
    return None


def _let_in(request: HttpRequest, user: User, *, way: str, wanted: str) -> HttpResponse:
    now = timezone.now()
    whole = request.POST.get("use") == "alone" or half_entered(request, now=now) or request.user != user
    (enter if whole else step_up)(request, user, way=way, now=now)
    return lead_on(request, user, wanted=wanted)


def _note_wrong_code(request: HttpRequest, user: User) -> None:
    with transaction.atomic():
        note_account_event(
            user=user, kind="wrong_code", device=device_here(request), now=timezone.now(), language=page_language()
        )


def _asked(request: HttpRequest, user: User, form: CodeForm, wanted: str, *, status: int) -> HttpResponse:
    context = {
        "form": form,
        "next": own_address(request, wanted),
        "has_app": has_authenticator(user),
        "has_passkey": bool(passkeys_of(user)),
        "passkeys_can": site_for(request).can,
        "whose": user.email,
    }
    return private(render(request, "accounts/second_step.html", context, status=status))

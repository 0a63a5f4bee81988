"""The doors for people who have no account yet."""

from django.conf import settings
from django.contrib.auth import login
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.accounts.doors import ask_to_sign_in, person, private
from marketplace.accounts.queries import person_by_email
from marketplace.shared.errors import DomainError
from marketplace.shared.identifiers import new_reference
from marketplace.shared.rate_limits.callers import address_of
from marketplace.shared.rate_limits.count_try import count_try
from marketplace.shared.rate_limits.errors import TooManyTriesError
from vendor_onboarding.applications.ask_to_register import ask_to_register
from vendor_onboarding.applications.doors import page_language
from vendor_onboarding.applications.errors import LinkSpentError
from vendor_onboarding.applications.forms_of_people import PasswordForm, RegisterForm
from vendor_onboarding.applications.models import Registration
from vendor_onboarding.applications.open_account import open_account, take_over
from vendor_onboarding.applications.queries import applications_of, may_begin_on_behalf
from vendor_onboarding.applications.registration_link import registration_of, token_for
from vendor_onboarding.applications.words import worded


@require_safe
def home(request: HttpRequest) -> HttpResponseBase:
    """Say what it takes to sell with us; show whoever signed in what she applied for."""
    if not request.user.is_authenticated:
        return render(request, "applications/welcome.html")
    user = person(request)
    context = {
        "rows": [worded(one) for one in applications_of(user)],
        "new": new_reference(),
        "may_help": may_begin_on_behalf(user),
    }
    return private(render(request, "applications/own.html", context))


@require_http_methods(["GET", "HEAD", "POST"])
def register(request: HttpRequest) -> HttpResponseBase:
    """Ask for name and address, and write a letter there. The page says the same whoever has an account already."""
    form = RegisterForm(request.POST if request.method == "POST" else None)
    status = 422 if form.is_bound else 200
    if form.is_valid():
        email, now = form.cleaned_data["email"], timezone.now()
        try:
            count_try(door="register", address=address_of(request), now=now)
            asked = ask_to_register(email=email, name=form.cleaned_data["name"], language=page_language(), now=now)
            return private(render(request, "applications/letter_sent.html", {"email": email, "link": _link(asked)}))
        except TooManyTriesError as refused:
            form.add_error(None, refused.message)
            status = 429
    return private(render(request, "applications/register.html", {"form": form}, status=status))


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponseBase:
    """Open what a letter's link leads to: a first password, or (with an account already) the sign-in page."""
    try:
        registration = registration_of(token, now=timezone.now())
        if person_by_email(registration.email):
            return _known(request, registration)
        return _first_password(request, registration)
    except LinkSpentError as error:
        return private(render(request, "applications/link_spent.html", {"reason": error.message}, status=410))


def _known(request: HttpRequest, registration: Registration) -> HttpResponseBase:
    """Whoever has an account signs in with it; the application that waits for her becomes hers then."""
    if not request.user.is_authenticated:
        return ask_to_sign_in(request)
    if registration.application is None:
        return redirect("applications:home")
    with transaction.atomic():
        take_over(registration=registration, user=person(request), now=timezone.now())
    return redirect("applications:overview", registration.application.reference)


def _first_password(request: HttpRequest, registration: Registration) -> HttpResponse:
    form = PasswordForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            with transaction.atomic():
                user = open_account(
                    registration=registration, password=form.cleaned_data["password"], now=timezone.now()
                )
        except LinkSpentError:
            raise
        except DomainError as error:
            form.add_error(None, error.message)
        else:
            login(request, user)  # Gives the session a new key: one planted before cannot ride along.
            if registration.application is None:
                return redirect("applications:home")
            return redirect("applications:overview", registration.application.reference)
    context = {"form": form, "email": registration.email, "waiting": registration.application}
    return private(render(request, "applications/password.html", context, status=422 if form.is_bound else 200))


def _link(asked: Registration) -> str:
    """The sample market writes its letters into a folder that nobody reads: there the page shows the link itself."""
    return reverse("applications:confirm", args=[token_for(asked)]) if settings.SAMPLE_MARKET else ""

"""The doors into and out of our own pages."""

from django.contrib.auth import authenticate, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from marketplace.accounts.doors import private
from marketplace.accounts.enter import enter, half_enter, lead_on
from marketplace.accounts.forms import SignInForm
from marketplace.accounts.keep_form import has_kept_form
from marketplace.accounts.known_devices import count_password_try
from marketplace.accounts.models import User
from marketplace.accounts.passkeys import site_for
from marketplace.accounts.queries import has_second_factor
from marketplace.shared.rate_limits.errors import TooManyTriesError

# Shown on the sign-in page of the sample market only, whose password is in the README for all to read.
SAMPLE_PEOPLE = (
    "vendor@sample.test", "vendor2@sample.test", "applicant@sample.test", "reviewer@sample.test",
    "treasurer@sample.test", "treasurer2@sample.test", "privacy@sample.test", "ministry@sample.test",
)  # fmt: skip
SAMPLE_PASSWORD = "sample-market-2569"  # noqa: S105


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for address and password; then for the second step, or on to the page that was wanted."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    form = SignInForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        email = form.cleaned_data["email"].strip()
        try:
            count_password_try(request, email=email, now=timezone.now())
        except TooManyTriesError as refused:
            return _too_many(request, form, wanted, refused)
        user = authenticate(request, username=email, password=form.cleaned_data["password"])
        if isinstance(user, User):
            return _passed(request, user, wanted)
        form.add_error(None, _("The address and the password do not belong together. Check both and try again."))
    return _asked(request, form, wanted, status=422 if form.is_bound else 200)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Forget who this was, with all that the session held: the next person may be another one."""
    logout(request)
    return redirect("accounts:sign-in")


def _passed(request: HttpRequest, user: User, wanted: str) -> HttpResponse:
    now = timezone.now()
    if has_second_factor(user):
        half_enter(request, user, wanted=wanted, now=now)
        return redirect("accounts:second-step")
    enter(request, user, way="password", now=now)
    return lead_on(request, user, wanted=wanted)


def _asked(request: HttpRequest, form: SignInForm, wanted: str, *, status: int) -> HttpResponse:
    context = {
        "form": form,
        "next": wanted,
        "sample_people": SAMPLE_PEOPLE,
        "sample_password": SAMPLE_PASSWORD,
        "passkeys_can": site_for(request).can,
        "kept": has_kept_form(request.session),
        "apply_url": reverse("applications:home"),
    }
    return private(render(request, "accounts/sign_in.html", context, status=status))


def _too_many(request: HttpRequest, form: SignInForm, wanted: str, refused: TooManyTriesError) -> HttpResponse:
    form.add_error(None, refused.message)
    answer = _asked(request, form, wanted, status=429)
    answer["Retry-After"] = str(refused.retry_after)
    return answer

"""The door at which an administrator helps somebody who lost her second step."""

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from marketplace.accounts.account_views import ASKING, say_done
from marketplace.accounts.doors import person, role_required
from marketplace.accounts.errors import ResetRefusedError
from marketplace.accounts.forms import ResetForm
from marketplace.accounts.queries import person_by_email
from marketplace.accounts.reset_second_factor import reset_second_factor


@require_http_methods(ASKING)
@role_required("admin")
def reset(request: HttpRequest) -> HttpResponseBase:
    """Take the second step off a person's account, with a reason that is kept and told her."""
    form = ResetForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            with transaction.atomic():
                _reset(email=form.cleaned_data["email"], reason=form.cleaned_data["reason"], by=person(request).pk)
        except ResetRefusedError as error:
            form.add_refusal(error)
        else:
            words = _("Done. %(email)s signs in by password now and sets up a new second step; a letter tells her.")
            say_done(request, words % form.cleaned_data)
            return redirect("accounts:reset")
    return render(request, "accounts/reset.html", {"form": form}, status=422 if form.errors else 200)


def _reset(*, email: str, reason: str, by: int) -> None:
    user = person_by_email(email)
    if user is None:
        raise ResetRefusedError("NOT_FOUND")
    reset_second_factor(user=user, by=f"user:{by}", reason=reason, now=timezone.now())

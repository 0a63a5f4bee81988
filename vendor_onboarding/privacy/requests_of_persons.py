"""The doors to the requests of persons, each with its thirty days."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.shared.errors import DomainError
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.privacy.clocks import requests_with_clocks, timed_request
from vendor_onboarding.privacy.doors import actor, privacy_desk, show
from vendor_onboarding.privacy.errors import NotHereError
from vendor_onboarding.privacy.forms import AnswerForm, RequestForm, key_of
from vendor_onboarding.privacy.models import PersonRequest
from vendor_onboarding.privacy.take_request import Asked, close_request, take_request


@require_safe
@privacy_desk
def request_list(request: HttpRequest) -> HttpResponseBase:
    """List all requests, those that are due first."""
    return show(request, "requests", {"rows": requests_with_clocks(timezone.now())}, here="requests")


@require_http_methods(["GET", "HEAD", "POST"])
@privacy_desk
def new_request(request: HttpRequest) -> HttpResponseBase:
    """Take a request in."""
    now = timezone.now()
    form = RequestForm(request.POST if request.method == "POST" else None, initial={"received_on": bangkok_day(now)})
    if form.is_valid():
        asked = Asked(**form.cleaned_data)
        taken = take_request(asked=asked, by=actor(request), key=key_of(request.POST), now=now)
        messages.success(request, _("It is taken in; the clock runs."), extra_tags="done")
        return redirect("privacy:request", taken.reference)
    context = {"form": form, "key": request.POST.get("key") or uuid4(), "title": _("A person asks")}
    return show(request, "form", context, here="requests", status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@privacy_desk
def one_request(request: HttpRequest, reference: UUID) -> HttpResponseBase:
    """Show a request; answer it."""
    row = PersonRequest.objects.select_related("maker").filter(reference=reference).first()
    if row is None:
        raise NotHereError
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            with transaction.atomic():
                done, answer = form.cleaned_data["done"] == "yes", form.cleaned_data["answer"]
                close_request(reference=reference, done=done, answer=answer, by=actor(request), now=timezone.now())
        except DomainError as refusal:
            form.add_error("answer", refusal.message)
        else:
            messages.success(request, _("The request is closed."), extra_tags="done")
            return redirect("privacy:request", reference)
    context = {"one": timed_request(row, timezone.now()), "form": form}
    return show(request, "request", context, here="requests", status=422 if form.errors else 200)

"""The doors to breaches, each with its 72 hours."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.shared.errors import DomainError
from vendor_onboarding.privacy.clocks import breaches_with_clocks, timed_breach
from vendor_onboarding.privacy.doors import actor, privacy_desk, show
from vendor_onboarding.privacy.errors import NotHereError
from vendor_onboarding.privacy.forms import BreachForm, ReportForm, key_of
from vendor_onboarding.privacy.models import Breach
from vendor_onboarding.privacy.note_breach import note_breach, report_breach


@require_safe
@privacy_desk
def breach_list(request: HttpRequest) -> HttpResponseBase:
    """List all breaches, those to be reported first."""
    return show(request, "breaches", {"rows": breaches_with_clocks(timezone.now())}, here="breaches")


@require_http_methods(["GET", "HEAD", "POST"])
@privacy_desk
def new_breach(request: HttpRequest) -> HttpResponseBase:
    """Note a breach; the 72 hours run from the moment at which it was noticed."""
    now = timezone.now()
    form = BreachForm(
        request.POST if request.method == "POST" else None,
        initial={"noticed_at": timezone.localtime(now).strftime("%Y-%m-%dT%H:%M")},
    )
    if form.is_valid():
        given = form.cleaned_data
        what = (given["what"], given["people"], given["measures"])
        noted = note_breach(
            noticed_at=given["noticed_at"], what=what, by=actor(request), key=key_of(request.POST), now=now
        )
        messages.success(request, _("It is noted; the clock runs."), extra_tags="done")
        return redirect("privacy:breach", noted.reference)
    context = {"form": form, "key": request.POST.get("key") or uuid4(), "title": _("Data went where it should not")}
    return show(request, "form", context, here="breaches", status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@privacy_desk
def one_breach(request: HttpRequest, reference: UUID) -> HttpResponseBase:
    """Show a breach; note how it was reported."""
    row = Breach.objects.filter(reference=reference).first()
    if row is None:
        raise NotHereError
    form = ReportForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            with transaction.atomic():
                report = form.cleaned_data["report"]
                report_breach(reference=reference, report=report, by=actor(request), now=timezone.now())
        except DomainError as refusal:
            form.add_error("report", refusal.message)
        else:
            messages.success(request, _("The report is noted."), extra_tags="done")
            return redirect("privacy:breach", reference)
    context = {"one": timed_breach(row, timezone.now()), "form": form}
    return show(request, "breach", context, here="breaches", status=422 if form.errors else 200)

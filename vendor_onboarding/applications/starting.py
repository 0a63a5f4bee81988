"""The doors that begin an application."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from marketplace.accounts.doors import person, refuse, signed_in
from marketplace.shared.identifiers import new_reference
from vendor_onboarding.applications.doors import page_language
from vendor_onboarding.applications.errors import MissingError
from vendor_onboarding.applications.forms_of_people import BehalfForm
from vendor_onboarding.applications.queries import may_begin_on_behalf
from vendor_onboarding.applications.start_application import Beneficiary, start_application


@require_POST
@signed_in
def start(request: HttpRequest) -> HttpResponseBase:
    """Begin an application of one's own; the form's key makes two clicks one."""
    application = _begun(request, None)
    return redirect("applications:step", application, "kind")


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def on_behalf(request: HttpRequest) -> HttpResponseBase:
    """Begin one for somebody else, who confirms it by a letter before anybody looks at it."""
    if not may_begin_on_behalf(person(request)):
        return refuse(request, _("Only reviewers and managers of a centre or group fill the form in for others."))
    form = BehalfForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        one = Beneficiary(name=form.cleaned_data["name"], email=form.cleaned_data["email"])
        return redirect("applications:step", _begun(request, one), "kind")
    context = {"form": form, "key": request.POST.get("key") or new_reference()}
    return render(request, "applications/on_behalf.html", context, status=422 if form.is_bound else 200)


def _begun(request: HttpRequest, on_behalf_of: Beneficiary | None) -> UUID:
    try:
        application = start_application(
            reference=UUID(request.POST.get("key", "")),
            by=person(request),
            language=page_language(),
            now=timezone.now(),
            on_behalf_of=on_behalf_of,
        )
    except (ValueError, MissingError) as error:
        raise Http404 from error
    return application.reference

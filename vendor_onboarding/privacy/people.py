"""The doors to one person: find her, give her all that is held of her, erase her."""

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from vendor_onboarding.makers.models import Maker
from vendor_onboarding.privacy.doors import actor, privacy_desk, show
from vendor_onboarding.privacy.erase_person import erase_person
from vendor_onboarding.privacy.errors import NotHereError
from vendor_onboarding.privacy.export_person import export_person
from vendor_onboarding.privacy.forms import EraseForm
from vendor_onboarding.privacy.words import REMOVED, STAYS

MOST_FOUND = 30
SHORTEST = 2


@require_safe
@privacy_desk
def find(request: HttpRequest) -> HttpResponseBase:
    """Find a maker by a part of her name or alias."""
    text = request.GET.get("q", "").strip()[:100]
    found = Maker.objects.select_related("organisation").filter(Q(name__icontains=text) | Q(alias__icontains=text))
    rows = list(found.order_by("name", "pk")[:MOST_FOUND]) if len(text) >= SHORTEST else []
    return show(request, "find", {"text": text, "rows": rows}, here="people")


@require_http_methods(["GET", "HEAD", "POST"])
@privacy_desk
def one_person(request: HttpRequest, maker: UUID) -> HttpResponseBase:
    """Show what can be done for a person; erase her once that is confirmed."""
    found = _maker(maker)
    form = EraseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with transaction.atomic():
            erase_person(maker=found, by=actor(request), now=timezone.now())
        messages.success(request, _("She is erased, as far as the law allows."), extra_tags="done")
        return redirect("privacy:person", maker)
    erased = getattr(found, "erasure", None)
    context = {
        "maker": found,
        "form": form,
        "erased": erased,
        "removed": [(REMOVED[code], count) for code, count in (erased.removed if erased else {}).items()],
        "stays": [(STAYS[code], count) for code, count in (erased.kept if erased else {}).items()],
    }
    return show(request, "person", context, here="people", status=422 if form.errors else 200)


@require_POST
@privacy_desk
def export(request: HttpRequest, maker: UUID) -> HttpResponseBase:
    """Hand out all that is held of a person as a ZIP."""
    data = export_person(maker=_maker(maker), by=actor(request), why="request of the person", now=timezone.now())
    answer = HttpResponse(data, content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="person-{str(maker)[:8]}.zip"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _maker(reference: UUID) -> Maker:
    found = Maker.objects.select_related("organisation").filter(reference=reference).first()
    if found is None:
        raise NotHereError
    return found

"""The doors to the desk's overview, notice, record of processing, retention and access log."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.shared.sensitive.models import AccessRecord
from vendor_onboarding.privacy import rules
from vendor_onboarding.privacy.clear_away import clear_away
from vendor_onboarding.privacy.clocks import breaches_with_clocks, requests_with_clocks
from vendor_onboarding.privacy.doors import actor, privacy_desk, show
from vendor_onboarding.privacy.forms import NoticeForm
from vendor_onboarding.privacy.looks_in_words import looks_in_words
from vendor_onboarding.privacy.models import PrivacyNotice, RetentionRun
from vendor_onboarding.privacy.publish_notice import notice_in_force, publish_notice
from vendor_onboarding.privacy.words import ACTIVITIES, BASES, KEEPING, KEPT, PEOPLE, RECIPIENTS

LOOKS_ON_A_PAGE = 50


@require_safe
def public_notice(request: HttpRequest) -> HttpResponse:
    """Tell anybody what we do with people's data."""
    return render(request, "privacy/notice.html", {"notice": notice_in_force()})


@require_safe
@privacy_desk
def overview(request: HttpRequest) -> HttpResponseBase:
    """Show what is due."""
    now = timezone.now()
    requests = [one for one in requests_with_clocks(now) if one.clock != "closed"]
    breaches = [one for one in breaches_with_clocks(now) if one.clock != "closed"]
    return show(request, "overview", {"requests": requests, "breaches": breaches}, here="overview")


@require_http_methods(["GET", "HEAD", "POST"])
@privacy_desk
def notices(request: HttpRequest) -> HttpResponseBase:
    """Show all versions of the notice; publish a new one."""
    now = notice_in_force()
    form = NoticeForm(
        request.POST if request.method == "POST" else None, initial={"text_th": now.text_th, "text_en": now.text_en}
    )
    if form.is_valid():
        with transaction.atomic():
            publish_notice(by=actor(request), now=timezone.now(), **form.cleaned_data)
        messages.success(request, _("The notice is in force now."), extra_tags="done")
        return redirect("privacy:notices")
    context = {"form": form, "versions": PrivacyNotice.objects.order_by("-version"), "notice": now}
    return show(request, "notices", context, here="notices", status=422 if form.errors else 200)


@require_safe
@privacy_desk
def record(request: HttpRequest) -> HttpResponseBase:
    """Show the record of processing (PDPA 39)."""
    rows = [
        {
            "what": ACTIVITIES[one.code],
            "people": PEOPLE[one.people],
            "basis": BASES[one.basis],
            "source": one.source,
            "kept": KEPT[one.kept],
            "recipients": [RECIPIENTS[who] for who in one.recipients],
        }
        for one in rules.RECORD
    ]
    return show(request, "record", {"rows": rows}, here="record")


@require_safe
@privacy_desk
def retention(request: HttpRequest) -> HttpResponseBase:
    """Show what is cleared away when, and what the last run did."""
    rows = [
        (KEEPING[one.code], one, RetentionRun.objects.filter(code=one.code).order_by("-ran_at").first())
        for one in rules.KEEPING
    ]
    return show(request, "retention", {"rows": rows}, here="retention")


@require_POST
@privacy_desk
def clear_now(request: HttpRequest) -> HttpResponseBase:
    """Clear away now what the clock would clear tonight."""
    count = clear_away(timezone.now())
    messages.success(request, _("Done. Rows cleared away: %(count)s") % {"count": count}, extra_tags="done")
    return redirect("privacy:retention")


@require_safe
@privacy_desk
def looks(request: HttpRequest) -> HttpResponseBase:
    """Show who looked at whose sealed data, the newest first; `?whose=` narrows it."""
    rows = AccessRecord.objects.order_by("-at", "-pk")
    whose = request.GET.get("whose", "")[:80]
    if whose:
        rows = rows.filter(whose=whose)
    page = Paginator(rows, LOOKS_ON_A_PAGE).get_page(request.GET.get("page"))
    looked = looks_in_words(page.object_list)
    return show(request, "looks", {"page": page, "looks": looked, "whose": whose}, here="looks")

"""The doors through which a picture, a voice and a story come in, and where the desk looks at them."""

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.accounts.doors import person
from marketplace.media.private_files import read_private
from marketplace.shared.errors import DomainError
from vendor_onboarding.consent.keep_portrayal import keep_portrait, keep_story, keep_voice
from vendor_onboarding.consent.models import Portrayal
from vendor_onboarding.consent.queries import newest_portrayals
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.portal.consent import maker_to_ask
from vendor_onboarding.portal.consent_forms import PictureForm, StoryForm, VoiceForm, key_of
from vendor_onboarding.portal.consent_words import KEEP
from vendor_onboarding.portal.doors import at_desk, say_done, show

FORMS: dict[str, type[forms.Form]] = {
    "hands": PictureForm,
    "face": PictureForm,
    "voice": VoiceForm,
    "story": StoryForm,
}


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def keep(request: HttpRequest, desk: Desk, maker: UUID, way: str) -> HttpResponseBase:
    """Take in a picture, a voice or a story; it is shown nowhere before she says yes to it."""
    found = maker_to_ask(desk, maker)
    if way not in FORMS:
        raise MissingError
    kept = newest_portrayals(found).get(way)
    form = _form(request, way, kept)
    if form.is_valid():
        try:
            with transaction.atomic():
                _take_in(request, found, way, form)
        except DomainError as refusal:
            form.add_error("file" if "file" in form.fields else "story_th", refusal.message)
        else:
            say_done(request, _("It is kept, and nobody sees it yet. Now ask her whether it may be shown."))
            return redirect("portal:consent", desk.organisation.slug, maker)
    context = {"form": form, "maker": found, "way": way, "words": KEEP[way], "kept": kept, "here": "makers"}
    context["key"] = request.POST.get("key") or uuid4()
    return show(request, desk, "consent_keep", context, status=422 if form.is_bound else 200)


@require_safe
@at_desk
def kept_file(request: HttpRequest, desk: Desk, maker: UUID, portrayal: UUID, name: str) -> HttpResponse:
    """Show the desk a picture or recording that it keeps of its own maker."""
    found = maker_to_ask(desk, maker)
    row = Portrayal.objects.filter(maker=found, reference=portrayal, dropped_at=None).first()
    path = row.files.get(name) if row else None
    if row is None or path is None:
        raise MissingError
    answer = HttpResponse(read_private(path), content_type=row.content_type)
    answer["Cache-Control"] = "no-store, private"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Disposition"] = "inline"
    return answer


def _form(request: HttpRequest, way: str, kept: Portrayal | None) -> forms.Form:
    if request.method == "POST":
        return FORMS[way](request.POST, request.FILES)
    initial = {"story_th": kept.words_th, "story_en": kept.words_en} if kept and way == "story" else None
    return FORMS[way](initial=initial)


def _take_in(request: HttpRequest, maker: Maker, way: str, form: forms.Form) -> None:
    given: dict[str, Any] = {
        "maker": maker,
        "by": f"user:{person(request).pk}",
        "key": key_of(request.POST),
        "now": timezone.now(),
    }
    if way == "story":
        keep_story(words=(form.cleaned_data["story_th"], form.cleaned_data["story_en"]), **given)
    elif way == "voice":
        keep_voice(data=form.cleaned_data["file"].read(), **given)
    else:
        keep_portrait(way=way, data=form.cleaned_data["file"].read(), **given)

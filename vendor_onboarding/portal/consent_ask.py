"""The door to a question about consent: one screen after the other, written down at the end."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from marketplace.accounts.doors import person
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.consent import rules
from vendor_onboarding.consent.errors import ConsentRefusedError
from vendor_onboarding.consent.give_consent import Question, Said, give_consent, refuse_consent
from vendor_onboarding.consent.models import Portrayal
from vendor_onboarding.consent.queries import newest_portrayals
from vendor_onboarding.consent.texts import text_of
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.makers.errors import MakerErasedError
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.portal.consent import maker_to_ask
from vendor_onboarding.portal.consent_forms import AnswerForm, GiverForm, ToldForm, UntilForm, WayForm, key_of
from vendor_onboarding.portal.consent_words import ITEMS, PURPOSES, WAYS
from vendor_onboarding.portal.doors import at_desk, page_language, say_done, show

CARRIED = ("way", "form", "answer", "given_by", "helper_name", "years", "key", "portrayal")


@dataclass
class Asking:
    """One question to one maker, as far as it has got: what was answered comes with each screen."""

    maker: Maker
    item: str
    purpose: str
    sent: QueryDict
    kept: dict[str, Portrayal]

    @property
    def way(self) -> str:
        """How she would be shown; where there is one way alone, that one."""
        ways = rules.WAYS[self.item]
        return self.sent.get("way", "") if len(ways) > 1 else ways[0]

    def screens(self) -> list[tuple[str, forms.Form]]:
        """Give the screens in their order, each with what was sent to it."""
        wanted: list[tuple[str, forms.Form]] = []
        if len(rules.WAYS[self.item]) > 1:
            wanted.append(("way", WayForm(self._data("way"), item=self.item, kept=self._missing())))
        wanted.append(("form", ToldForm(self._data("form"))))
        wanted.append(("answer", AnswerForm(self._data("answer"))))
        wanted.append(("given_by", GiverForm(self._data("given_by"))))
        if self.sent.get("answer") != "no":
            wanted.append(("years", UntilForm(self._data("years"))))
        return wanted

    def shown(self) -> Portrayal | None:
        """Give what she is shown on the screen while she is asked; a name has no row yet."""
        return self.kept.get(self.way) if self.item != rules.NAME else None

    def name(self) -> str:
        """Give the name that would be shown, where a name is asked for."""
        return str(getattr(self.maker, self.way, "")) if self.item == rules.NAME and self.way else ""

    def has_something(self) -> bool:
        """Is there anything to show her? Without, a yes would be a yes to nothing."""
        return bool(self.way == rules.WITHOUT_PORTRAYAL or self.shown() or self.name())

    def _data(self, field: str) -> QueryDict | None:
        return self.sent if field in self.sent or self.sent.get("screen") == field else None

    def _missing(self) -> dict[str, str]:
        there = {"alias": self.maker.alias, "name": self.maker.name}
        return {
            way: " - " + _("nothing is put in yet") for way in rules.WAYS[self.item]
            if not there.get(way) and way not in self.kept
        }  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def ask(request: HttpRequest, desk: Desk, maker: UUID, item: str, purpose: str) -> HttpResponseBase:
    """Ask one question on each screen; the last one writes it down."""
    found = maker_to_ask(desk, maker)
    if (item, purpose) not in rules.ASKED:
        raise MissingError
    asking = Asking(found, item, purpose, request.POST, newest_portrayals(found))
    for name, form in asking.screens():
        if not form.is_valid():
            return _screen(request, desk, asking, name, form)
        if name in ("way", "form") and not asking.has_something():
            return _screen(request, desk, asking, "nothing", form)
    try:
        _write_down(request, asking)
    except (ConsentRefusedError, MakerErasedError) as refusal:
        return _screen(request, desk, asking, "refused", forms.Form(), refusal=refusal.message)
    yes = asking.sent["answer"] == "yes"
    say_done(request, _("Her yes is written down.") if yes else _("Her no is written down. Nothing is shown."))
    return redirect("portal:consent", desk.organisation.slug, maker)


def _write_down(request: HttpRequest, asking: Asking) -> None:
    now, sent = timezone.now(), asking.sent
    question = Question(
        item=asking.item,
        purpose=asking.purpose,
        way=asking.way,
        form=sent.get("form", ""),
        language=page_language(),
        portrayal=_reference(sent.get("portrayal", "")),
    )
    by = f"user:{person(request).pk}"
    said = Said(given_by=sent.get("given_by", ""), helper_name=sent.get("helper_name", ""), recorded_by=by)
    with transaction.atomic():
        if sent["answer"] == "no":
            refuse_consent(maker=asking.maker, question=question, said=said, key=key_of(sent), now=now)
            return
        until = UntilForm(sent)
        until.full_clean()
        last_day = bangkok_day(now) + until.time
        give_consent(maker=asking.maker, question=question, said=said, expires_on=last_day, key=key_of(sent), now=now)


def _screen(
    request: HttpRequest, desk: Desk, asking: Asking, name: str, form: forms.Form, *, refusal: str = ""
) -> HttpResponseBase:
    shown = asking.shown()
    carried = {field: asking.sent[field] for field in CARRIED if field in asking.sent and field not in form.fields}
    carried.setdefault("key", str(uuid4()))
    if name == "answer":
        carried["portrayal"] = str(shown.reference) if shown else ""
    context: dict[str, Any] = {
        "maker": asking.maker,
        "item": asking.item,
        "purpose": asking.purpose,
        "item_name": ITEMS[asking.item],
        "purpose_name": PURPOSES[asking.purpose],
        "way": asking.way,
        "way_name": WAYS.get(asking.way, ""),
        "screen": name,
        "form": form,
        "refusal": refusal,
        "carried": carried,
        "shown": shown,
        "name_shown": asking.name(),
        "words": _words(asking) if name == "answer" else [],
        "here": "makers",
    }
    wrong = name == "refused" or (form.is_bound and name != "nothing")
    return show(request, desk, "consent_ask", context, status=422 if wrong else 200)


def _words(asking: Asking) -> list[str]:
    return text_of(asking.way, asking.purpose, page_language(), asking.sent.get("form", "")).split("\n")


def _reference(text: str) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        return None

"""What may be shown of her: every switch in her own hands, asked with the very words that are written down."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.media.private_files import read_private
from marketplace.shared.errors import DomainError
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.consent import rules
from vendor_onboarding.consent.give_consent import Question, Said, give_consent, refuse_consent
from vendor_onboarding.consent.models import Portrayal
from vendor_onboarding.consent.not_called_back import out_there
from vendor_onboarding.consent.queries import newest_portrayals, shown_people
from vendor_onboarding.consent.switches import Switch, switches_of
from vendor_onboarding.consent.texts import text_of
from vendor_onboarding.consent.withdraw_consent import withdraw_consent, withdraw_everything
from vendor_onboarding.maker_door.doors import Me, my_own, show
from vendor_onboarding.maker_door.errors import NotHersError
from vendor_onboarding.maker_door.pages import language, notice
from vendor_onboarding.maker_door.words import ITEMS, OUT_THERE, PURPOSES, SWITCHES, WAYS

CHANNEL = "maker_door"
HEARD, READ = "audio", "easy_read"


@require_safe
@my_own
def places(request: HttpRequest, me: Me) -> HttpResponseBase:
    """List the places where something of her may be shown."""
    now = timezone.now()
    switches = switches_of(me.maker, now=now)
    rows = [(name, *PURPOSES[name], _count_on(switches, name)) for name in rules.PURPOSES]
    context = {
        "rows": rows,
        "any_on": any(one.on for one in switches),
        "done": notice(request),
        "out_there": [(OUT_THERE[one.kind], one.name) for one in out_there(me.maker, now=now)],
    }
    said = [notice(request), _("What may be shown of me")] + [f"{words}." for _name, words, _sign, _on in rows]
    return show(request, "places", context, me=me, say=said)


@require_safe
@my_own
def place(request: HttpRequest, me: Me, purpose: str) -> HttpResponseBase:
    """List what may be shown of her at one place, each with how it stands."""
    if purpose not in rules.PURPOSES:
        raise NotHersError
    switches = [one for one in switches_of(me.maker, now=timezone.now()) if one.purpose == purpose]
    rows = [(one, *ITEMS[one.item], SWITCHES[one.state]) for one in switches]
    done, where = notice(request), PURPOSES[purpose][0]
    said = [done, where] + [f"{words}: {state}." for _one, words, _sign, state in rows]
    context = {"rows": rows, "purpose": purpose, "where": where, "sign": PURPOSES[purpose][1], "done": done}
    return show(request, "place", context, me=me, say=said)


@require_http_methods(["GET", "HEAD", "POST"])
@my_own
def question(request: HttpRequest, me: Me, purpose: str, item: str) -> HttpResponseBase:
    """Ask one thing for one place; a no counts at once, a yes for a year."""
    if (item, purpose) not in rules.ASKED:
        raise NotHersError
    now = timezone.now()
    switch = next(one for one in switches_of(me.maker, now=now) if (one.item, one.purpose) == (item, purpose))
    refusal = ""
    if request.method == "POST":
        try:
            with transaction.atomic():
                done = _write_down(request, me, switch)
        except DomainError as error:
            refusal = error.message
        else:
            return redirect(f"{reverse('maker_door:place', args=[purpose])}?done={done}")
    return _asked(request, me, switch, refusal=refusal)


@require_http_methods(["GET", "HEAD", "POST"])
@my_own
def nothing(request: HttpRequest, me: Me) -> HttpResponseBase:
    """Take every yes back, asked once more."""
    if request.method == "POST":
        with transaction.atomic():
            withdraw_everything(maker=me.maker, by=me.by, channel=CHANNEL, now=timezone.now())
        return redirect(f"{reverse('maker_door:shown')}?done=nothing")
    said = [_("Show nothing of me?"), _("Your money and your work stay the same.")]
    return show(request, "nothing", {}, me=me, say=said)


@require_safe
@my_own
def as_in_shop(request: HttpRequest, me: Me) -> HttpResponseBase:
    """Show her what the shop shows of her today."""
    found = shown_people([me.maker], purpose=rules.WEB, now=timezone.now()).get(me.maker.reference)
    seen = found if found is not None and found.has_card else None
    said = [_("The shop shows nothing of you. It says where the thing was made, and no more.")]
    if seen:
        said = [_("This is what the shop shows of you."), seen.name, seen.story_th]
    return show(request, "as_in_shop", {"seen": seen}, me=me, say=said)


@require_safe
@my_own
def kept(request: HttpRequest, me: Me, portrayal: UUID, name: str) -> HttpResponseBase:
    """Show her a picture of hers that is kept, or let her hear her voice, before she answers."""
    row = Portrayal.objects.filter(maker=me.maker, reference=portrayal, dropped_at=None).first()
    path = row.files.get(name) if row else None
    if row is None or path is None:
        raise NotHersError
    answer = HttpResponse(read_private(path), content_type=row.content_type)
    answer["Cache-Control"] = "no-store, private"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Disposition"] = "inline"
    return answer


def _count_on(switches: list[Switch], purpose: str) -> int:
    return sum(one.on for one in switches if one.purpose == purpose)


def _asked(request: HttpRequest, me: Me, switch: Switch, *, refusal: str) -> HttpResponse:
    stored = newest_portrayals(me.maker)
    words, sign = ITEMS[switch.item]
    context: dict[str, Any] = {
        "switch": switch,
        "item_words": words,
        "sign": sign,
        "where": PURPOSES[switch.purpose][0],
        "state": SWITCHES[switch.state],
        "refusal": refusal,
    }
    way = _way(request, switch)
    if not way:
        choices = [(one, WAYS[one], _there(me, one, stored), stored.get(one)) for one in rules.WAYS[switch.item]]
        said = [words, _("How?"), *(name for _way, name, _there, _row in choices)]
        return show(request, "way", {**context, "choices": choices}, me=me, say=said)
    text, there = text_of(way, switch.purpose, language(), READ), _there(me, way, stored)
    is_name = switch.item == rules.NAME
    context |= {
        "way": way,
        "way_words": WAYS[way],
        "lines": text.split("\n"),
        "portrayal": None if is_name else stored.get(way),
        "shown_name": there if is_name else "",
        "has_something": bool(there),
        "key": uuid4(),
    }
    return show(request, "question", context, me=me, say=[refusal, text], status=422 if refusal else 200)


def _way(request: HttpRequest, switch: Switch) -> str:
    """How she would be shown: as she chose on the page, as she is shown already, or the only way; else to be asked."""
    ways = rules.WAYS[switch.item]
    asked = request.POST.get("way") or request.GET.get("way") or (switch.way if switch.on else "")
    return asked if asked in ways else "" if len(ways) > 1 else ways[0]


def _there(me: Me, way: str, stored: dict[str, Portrayal]) -> str:
    """What there is to show by this way: her name as it stands, or a mark that something is kept."""
    if way == rules.WITHOUT_PORTRAYAL:
        return way
    if way in rules.WAYS[rules.NAME]:
        return str(getattr(me.maker, way))
    return way if way in stored else ""


def _write_down(request: HttpRequest, me: Me, switch: Switch) -> str:
    """Write her yes or no down; gives the word for what was done."""
    sent, now = request.POST, timezone.now()
    if sent.get("answer") != "yes" and switch.on:
        withdraw_consent(
            maker=me.maker, item=switch.item, purpose=switch.purpose, by=me.by, channel=CHANNEL, now=now
        )  # fmt: skip
        return "no"
    ways = rules.WAYS[switch.item]
    asked = Question(
        item=switch.item,
        purpose=switch.purpose,
        way=sent.get("way", "") if sent.get("way") in ways else ways[0],
        form=HEARD if sent.get("form") == HEARD else READ,
        language=language(),
        portrayal=_uuid(sent.get("portrayal", "")),
    )
    said = Said(recorded_by=me.by, channel=CHANNEL)
    key = _uuid(sent.get("key", "")) or uuid4()
    if sent.get("answer") != "yes":
        refuse_consent(maker=me.maker, question=asked, said=said, key=key, now=now)
        return "no"
    until = bangkok_day(now) + timedelta(days=rules.USUAL_DAYS)
    give_consent(maker=me.maker, question=asked, said=said, expires_on=until, key=key, now=now)
    return "yes"


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None

"""Who may be shown, and how. Each question is answered from the rows of now; nothing of it is kept anywhere."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import override

from marketplace.organisations.models import Organisation
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.consent import rules
from vendor_onboarding.consent.models import Consent, Handle, Portrayal
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.makers.queries import makers_of, makers_of_products, with_disability

SMALL, MIDDLE = 320, 640
Items = dict[str, rules.Answer]


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownMaker:
    """A maker as she agreed to be shown for one purpose; what she did not agree to is empty.

    `handle` is her name in addresses, not her reference. `name` is her name or alias. `portrait_of` is "hands" or
    "face". `says_disability`: it may be said that a person with a disability made this, and it is so today.
    """

    handle: UUID
    name: str = ""
    portrait: str = ""
    portrait_small: str = ""
    portrait_of: str = ""
    story_th: str = ""
    story_en: str = ""
    voice: str = ""
    says_disability: bool = False

    @property
    def has_card(self) -> bool:
        """Is there anything of her to see, read or hear?"""
        return bool(self.name or self.portrait or self.story_th or self.voice)

    @property
    def items(self) -> tuple[str, ...]:
        """What of her is shown, by item."""
        of = (self.name, self.portrait, self.voice, self.story_th, self.says_disability)
        return tuple(item for item, shown in zip(rules.ITEMS, of, strict=True) if shown)


def shown_makers(products: Collection[UUID], *, purpose: str, now: datetime) -> dict[UUID, list[ShownMaker]]:
    """Give, for each product, those of its makers who agreed to be shown for this purpose, in the sheet's order.

    A product without such a maker is left out: it was "made at" its organisation, and no more is said.
    """
    made_by = makers_of_products(list(products), now)
    shown = shown_people({one for makers in made_by.values() for one in makers}, purpose=purpose, now=now)
    found = {
        product: [shown[one.reference] for one in makers if one.reference in shown]
        for product, makers in made_by.items()
    }
    return {product: people for product, people in found.items() if people}


def shown_makers_of(organisation: Organisation, *, purpose: str, now: datetime) -> list[ShownMaker]:
    """Give those who work at an organisation today and agreed to be shown for this purpose."""
    makers = makers_of(organisation)
    shown = shown_people(makers, purpose=purpose, now=now)
    return [shown[one.reference] for one in makers if one.reference in shown]


def shown_people(makers: Iterable[Maker], *, purpose: str, now: datetime) -> dict[UUID, ShownMaker]:
    """Give, by reference, those of these makers of whom something may be shown for this purpose now."""
    known = {one.pk: one for one in makers}
    live = {pk: items for pk, rows in answers_of(known).items() if (items := _live(rows, purpose, now))}
    portrayals = _portrayals_of(live.values())
    disabled = _may_be_called_disabled(known, live, now)
    handles = dict(Handle.objects.filter(maker__in=list(live), purpose=purpose).values_list("maker", "handle"))
    shown = {
        known[pk].reference: _shown(handles[pk], items, portrayals, says=known[pk].reference in disabled)
        for pk, items in live.items()
        if pk in handles
    }
    return {reference: one for reference, one in shown.items() if one.has_card or one.says_disability}


def answers_of(makers: Collection[int]) -> dict[int, list[rules.Answer]]:
    """Give all answers of makers (by their row's key), in the order in which they were given."""
    rows = Consent.objects.filter(maker__in=list(makers)).order_by("pk")
    found: dict[int, list[rules.Answer]] = defaultdict(list)
    for row in rows.values_list(
        "maker", "pk", "item", "purpose", "granted", "given_at", "expires_on",
        "withdrawal__withdrawn_at", "portrayal__reference", "text__way",
    ):  # fmt: skip
        found[row[0]].append(_answer(row))
    return dict(found)


def portrayal_behind(handle: UUID, *, item: str, now: datetime) -> Portrayal | None:
    """Find what an address leads to, asking anew whether it may be shown now; None: nothing, or not any more."""
    known = Handle.objects.filter(handle=handle).first()
    if known is None:
        return None
    answers = answers_of([known.maker_id]).get(known.maker_id, [])
    live = rules.live_answer(item, known.purpose, answers, now)
    if live is None or live.portrayal is None:
        return None
    return Portrayal.objects.filter(reference=live.portrayal, dropped_at=None).first()


def newest_portrayals(maker: Maker) -> dict[str, Portrayal]:
    """Give what is kept of a maker now, the newest of each way ("hands", "face", "voice", "story")."""
    return {one.way: one for one in Portrayal.objects.filter(maker=maker, dropped_at=None).order_by("pk")}


def _answer(row: Sequence[object]) -> rules.Answer:
    _, number, item, purpose, granted, given_at, expires_on, withdrawn_at, portrayal, way = row
    values = {
        "number": number, "item": item, "purpose": purpose, "granted": granted, "given_at": given_at,
        "expires_on": expires_on, "withdrawn_at": withdrawn_at, "portrayal": portrayal, "way": way,
    }  # fmt: skip
    return rules.Answer(**values)  # type: ignore[arg-type]


def _portrayals_of(people: Iterable[Items]) -> dict[UUID, Portrayal]:
    wanted = {answer.portrayal for items in people for answer in items.values() if answer.portrayal}
    return {one.reference: one for one in Portrayal.objects.filter(reference__in=wanted, dropped_at=None)}


def _may_be_called_disabled(known: dict[int, Maker], live: dict[int, Items], now: datetime) -> frozenset[UUID]:
    """Give those who agreed to the mention and of whom it is true today."""
    agreed = [known[pk].reference for pk, items in live.items() if rules.DISABILITY_MENTION in items]
    return with_disability(agreed, bangkok_day(now)) if agreed else frozenset()


def _live(rows: Sequence[rules.Answer], purpose: str, now: datetime) -> Items:
    found = {item: rules.live_answer(item, purpose, rows, now) for item in rules.ITEMS}
    return {item: answer for item, answer in found.items() if answer is not None}


def _shown(handle: UUID, items: Items, portrayals: dict[UUID, Portrayal], *, says: bool) -> ShownMaker:
    def of(item: str) -> Portrayal | None:
        answer = items.get(item)
        return portrayals.get(answer.portrayal) if answer and answer.portrayal else None

    name, photo, story, voice = of(rules.NAME), of(rules.PHOTO), of(rules.STORY), of(rules.VOICE)
    return ShownMaker(
        handle=handle,
        name=name.words_th if name else "",
        portrait=address_of(handle, MIDDLE) if photo else "",
        portrait_small=address_of(handle, SMALL) if photo else "",
        portrait_of=photo.way if photo else "",
        story_th=story.words_th if story else "",
        story_en=story.words_en if story else "",
        voice=address_of(handle, None) if voice else "",
        says_disability=says,
    )


def address_of(handle: UUID, width: int | None) -> str:
    """Give the address of a picture at a width in pixels, or (None) of a voice; the same in every language."""
    with override("th"):
        if width is None:
            return reverse("consent:voice", args=[handle])
        return reverse("consent:portrait", args=[handle, width])

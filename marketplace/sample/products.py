"""The example products as the store will hold them, composed from the facts. Pure: no database, no clock."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property, lru_cache
from uuid import UUID

from marketplace.sample.drawing.colours import DYES, GROUNDS
from marketplace.sample.drawing.look import Look
from marketplace.sample.facts.catalogue import FAMILIES
from marketplace.sample.facts.kinds import Family, Good
from marketplace.sample.facts.words import COLOURS, DRAWN, SIZES, SURFACES
from marketplace.shared.identifiers import derived_reference

# Raised whenever a drawing changes: browsers keep a picture's address for ever.
PICTURES = "sample/1"
LIGHT_GROUNDS = ("linen", "cotton", "mist", "blush", "leaf", "sun", "sand")
DARK_GROUNDS = ("dusk", "forest", "plum")
PALE_DYES = frozenset({"cream", "natural", "sky", "leaf", "rose", "turmeric"})
Pair = tuple[str, str]
# The first day of the sample's history: 1 October 2567 in Bangkok.
OPENED = datetime(2024, 9, 30, 17, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class SampleVariant:
    """A variant: its codes, its Thai and English name, its price in satang, and its answers."""

    reference: UUID
    sku: str
    names: Pair
    price: int
    colour: str
    size: str


@dataclass(frozen=True)
class SampleProduct:
    """An example product with its family."""

    good: Good
    family: Family

    @cached_property
    def reference(self) -> UUID:
        """The id by which everyone knows it; the same in every load."""
        return derived_reference("sample-product", self.good.slug)

    @property
    def kind(self) -> str:
        """Its product type: goods or a service, by what buyers choose."""
        chosen = {(True, False): "-by-colour", (False, True): "-by-size"}
        choices = (bool(self.good.colours), bool(self.good.sizes))
        return ("service" if self.family.service else "goods") + chosen.get(choices, "")

    @property
    def picture(self) -> str:
        """Where its picture lies below MEDIA_ROOT."""
        return f"{PICTURES}/{self.good.slug}.webp"

    @property
    def material(self) -> str:
        """What it is made of, as a key of the facts."""
        return self.good.material or self.family.material

    @property
    def technique(self) -> str:
        """How it is made, as a key of the facts."""
        return self.good.technique or self.family.technique

    @property
    def answers(self) -> tuple[tuple[str, str], ...]:
        """The product's answers: (question, answer), as slugs."""
        return (("vendor", self.good.whose), ("material", self.material), ("technique", self.technique))

    def answers_of(self, variant: SampleVariant) -> tuple[tuple[str, str], ...]:
        """A variant's answers."""
        sizes = (("size", f"{self.good.sizes}-{variant.size}".lower()),) if variant.size else ()
        return (("colour", variant.colour), *sizes) if variant.colour else sizes

    def added_at(self, number: int, *, now: datetime) -> datetime:
        """When it came into the shop: most before the history begins, one in ten in the last half year."""
        dice = self._dice("added")
        if dice.random() < 0.1:
            return now - timedelta(days=dice.randint(5, 180), minutes=number)
        return OPENED - timedelta(days=dice.randint(0, 60), minutes=number)

    @cached_property
    def descriptions(self) -> tuple[list[str], list[str]]:
        """Three sentences or more in Thai and in English, as paragraphs: its own, then its family's."""
        first, second = self._dice("words").sample(self.family.parts, 2)
        thai, english = self.good.about_th, self.good.about_en
        return [thai, f"{first[0]} {second[0]}"], [english, f"{first[1]} {second[1]}"]

    @cached_property
    def alt_texts(self) -> Pair:
        """What the picture shows, in Thai and in English."""
        thai, english = DRAWN[self.good.draw]
        pattern = SURFACES.get(self.good.surface.partition(" ")[0])
        colours = [COLOURS[key] for key in self.good.dyes.split()[:2]]
        over = f" {pattern[0]}" if pattern else "", f" {pattern[1]}" if pattern else ""
        return (
            f"ภาพวาด{self.good.th}: {thai}{over[0]} สี{colours[0][0]}และ{colours[-1][0]}",
            f"Drawing of {self.good.en}: {english}{over[1]}, {colours[0][1].lower()} and {colours[-1][1].lower()}",
        )

    @cached_property
    def variants(self) -> tuple[SampleVariant, ...]:
        """Each colour in each size; a product without choices is one variant without a name."""
        colours = self.good.colours.split() or [""]
        sizes = SIZES[self.good.sizes] if self.good.sizes else (("", "", "", 100),)
        return tuple(self._variant(colour, size) for colour in colours for size in sizes)

    @property
    def look(self) -> Look:
        """How it is drawn."""
        dyes = self.good.colours.split()[:1] + [one for one in self.good.dyes.split() if one not in self.good.colours]
        wanted = dyes if self.good.colours else self.good.dyes.split()
        colours = tuple(DYES[key] for key in wanted)
        return Look(drawing=self.good.draw, surface=self.good.surface, colours=colours, extra=self.good.extra)

    @property
    def ground(self) -> str:
        """The wall before which it stands: not of its own colour; now and then a dark one for pale things."""
        dice = self._dice("ground")
        main = self.good.dyes.split()[0]
        if main in PALE_DYES and dice.random() < 0.2 and self.good.draw != "service latte":
            return dice.choice(DARK_GROUNDS)
        own = DYES[main]
        far = [
            name for name in LIGHT_GROUNDS if sum(abs(a - b) for a, b in zip(GROUNDS[name][0], own, strict=True)) > 90
        ]
        return dice.choice(far or ["mist"])

    def _variant(self, colour: str, size: tuple[str, str, str, int]) -> SampleVariant:
        code, thai, english, percent = size
        colours = COLOURS.get(colour, ("", ""))
        baht = self.good.baht * percent // 100
        if percent != 100:
            baht = max(5, round(baht / 5) * 5)
        sku = "-".join(part for part in (self.good.slug, colour, code) if part).upper()
        names = tuple(" / ".join(part for part in pair if part) for pair in zip(colours, (thai, english), strict=True))
        return SampleVariant(
            reference=derived_reference("sample-variant", sku),
            sku=sku,
            names=(names[0], names[1]),
            price=baht * 100,
            colour=colour,
            size=code,
        )

    def _dice(self, purpose: str) -> random.Random:
        return random.Random(f"{self.good.slug}:{purpose}")  # noqa: S311 - a sample, no secret


@lru_cache(maxsize=1)
def sample_products() -> tuple[SampleProduct, ...]:
    """All example products, in the order of the facts."""
    return tuple(_all())


def _all() -> Iterator[SampleProduct]:
    for family in FAMILIES:
        for good in family.goods:
            yield SampleProduct(good, family)

"""Which place carries which goods, and how many pieces lie where. Pure."""

import random
from functools import lru_cache

from marketplace.sample.facts.places import PLACES, PlaceFact
from marketplace.sample.products import SampleProduct, SampleVariant, sample_products

CHANNELS = {"showroom": "showroom", "truck": "truck", "event": "event"}
# What must stay cool or was picked this morning does not travel on trucks, nor does what is done by hand on the spot.
NOT_ON_TRUCKS = frozenset({"fresh", "herbal-drinks", "services", "wellness", "catering", "handiwork", "studio"})
ALWAYS_ON_TRUCK_1 = ("goat-milk-soap", "turmeric-powder", "chilli-lemongrass", "hyacinth-basket", "saori-scarf-garden")


@lru_cache(maxsize=1)
def assortments() -> dict[str, tuple[SampleProduct, ...]]:
    """The goods of each place, by its code."""
    return {place.code: _choose(place) for place in PLACES}


def channels_of(product: SampleProduct) -> frozenset[str]:
    """The channels that show a product: online always, the others where a place carries it."""
    return frozenset({"online", *(CHANNELS[place.kind] for place in PLACES if product in assortments()[place.code])})


def pieces_in_store_room(variant: SampleVariant) -> int:
    """How many pieces lie in the vendor's store-room: 3 to 30, the dearer the fewer."""
    dice = _dice(f"store:{variant.sku}")
    return dice.randint(3, 9) if variant.price > 100_000 else dice.randint(6, 30)


def pieces_at_place(variant: SampleVariant, place: PlaceFact) -> int:
    """How many pieces lie at a place."""
    dice = _dice(f"{place.code}:{variant.sku}")
    return dice.randint(2, 5) if variant.price > 100_000 else dice.randint(4, 16)


def _choose(place: PlaceFact) -> tuple[SampleProduct, ...]:
    goods = [one for one in sample_products() if one.family.category not in NOT_ON_TRUCKS]
    chosen = set(_dice(f"goods:{place.code}").sample([one.good.slug for one in goods], place.goods))
    if place.code == "truck-1":
        chosen.update(ALWAYS_ON_TRUCK_1)
    return tuple(one for one in goods if one.good.slug in chosen)


def _dice(purpose: str) -> random.Random:
    return random.Random(purpose)  # noqa: S311 - a sample, no secret

"""From a look to a finished picture. Every product's picture is its own: the seed is the product's name."""

from collections.abc import Callable

from PIL import Image

from marketplace.sample.drawing import (
    bags,
    basketry,
    brooms,
    cushions,
    garments,
    harvest,
    jars,
    jewels,
    offerings,
    packs,
    pots,
    soaps,
    sweets,
    textiles,
    toys,
    trades,
    woodwork,
)
from marketplace.sample.drawing.look import Look
from marketplace.sample.drawing.scene import Scene

ROOMS = {
    "bag": bags, "basket": basketry, "broom": brooms, "cushion": cushions, "wear": garments, "harvest": harvest,
    "glass": jars, "jewel": jewels, "pack": packs, "pot": pots, "service": offerings, "soap": soaps, "sweet": sweets,
    "cloth": textiles, "gift": toys, "trade": trades, "wood": woodwork,
}  # fmt: skip


def drawing(name: str) -> Callable[[Scene, Look], None]:
    """Find the drawing of a name such as `bag tote` or `pot vase`."""
    room, _, thing = name.partition(" ")
    found: Callable[[Scene, Look], None] = getattr(ROOMS[room], thing)
    return found


def draw(look: Look, *, seed: str, ground: str) -> Image.Image:
    """Draw a product at 1280 x 1600, without the sample mark."""
    scene = Scene(seed=seed, ground=ground)
    drawing(look.drawing)(scene, look)
    return scene.image

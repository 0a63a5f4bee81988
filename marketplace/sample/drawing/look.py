"""How one product is to be drawn, and the surfaces that all drawings share."""

from dataclasses import dataclass

from PIL import Image

from marketplace.sample.drawing.cloth import cloth
from marketplace.sample.drawing.colours import Colour, paler
from marketplace.sample.drawing.scene import Scene
from marketplace.sample.drawing.shapes import Shape
from marketplace.sample.drawing.weaves import braided, grained, plaited, speckled


@dataclass(frozen=True, kw_only=True)
class Look:
    """A drawing's name, its surface (`khit`, `plaited diamond`, `braided`, `wood`, `clay`) and its colours."""

    drawing: str
    surface: str = "plain"
    colours: tuple[Colour, ...]
    extra: str = ""

    @property
    def first(self) -> Colour:
        """The main colour."""
        return self.colours[0]

    @property
    def second(self) -> Colour:
        """The colour beside it; a paler first where there is none."""
        return self.colours[1] if len(self.colours) > 1 else paler(self.first, 0.5)

    @property
    def third(self) -> Colour:
        """One more."""
        return self.colours[2] if len(self.colours) > 2 else self.second


def surface(look: Look, scene: Scene, size: tuple[int, int]) -> Image.Image:
    """Make a piece of what the thing is made of."""
    kind, _, design = look.surface.partition(" ")
    four = (look.first, look.second, look.third, look.colours[-1])
    if kind == "plaited":
        return plaited(four[:3], chance=scene.chance, size=size, design=design or "plain")
    if kind == "fine":
        return plaited(four[:3], chance=scene.chance, size=size, design=design or "plain", strip=15)
    if kind == "braided":
        return braided(look.first, chance=scene.chance, size=size)
    if kind == "wood":
        return grained(look.first, chance=scene.chance, size=size, upright=design == "upright")
    if kind == "clay":
        return speckled(look.first, chance=scene.chance, size=size, specks=[look.second, look.third])
    return cloth(kind, four, chance=scene.chance, size=size)


def cover(scene: Scene, shape: Shape, look: Look) -> None:
    """Cover a shape with the product's surface and flat light."""
    scene.fill(shape, surface(look, scene, shape.size))

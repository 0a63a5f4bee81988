"""The stage of every picture: a wall, a table, daylight through a window, and goods that throw a shadow."""

import random
from typing import Literal

from PIL import Image, ImageFilter

from marketplace.sample.drawing.colours import COTTON, EBONY, GROUNDS, Colour, deeper, mix, paler
from marketplace.sample.drawing.shapes import Point, Shape, polygon, stroke

WIDTH, HEIGHT = 1280, 1600
MIDDLE = WIDTH // 2
TABLE = 1190
Paint = Colour | Image.Image
Light = Literal["round", "flat", "ball", "none"]


class Scene:
    """A picture in the making. `chance` is its own dice: the same seed draws the same picture."""

    def __init__(self, *, seed: str, ground: str, table: int = TABLE) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - pictures, not secrets
        self.wall, self.board = GROUNDS[ground]
        self.table = table
        self.image = Image.new("RGB", (WIDTH, HEIGHT), self.wall)
        self._lay_table()
        self._let_daylight_in()

    def fill(self, shape: Shape, paint: Paint, light: Light = "flat") -> None:
        """Cover a shape with a colour or a texture, and let the light from the left fall on it."""
        if isinstance(paint, Image.Image):
            self.image.paste(paint.crop((0, 0, *shape.size)), (shape.x, shape.y), shape.mask)
        else:
            self.image.paste(paint, (shape.x, shape.y, shape.x + shape.size[0], shape.y + shape.size[1]), shape.mask)
        if light != "none":
            self.shade(shape, light)

    def shade(self, shape: Shape, light: Light) -> None:
        """Darken the side away from the window and brighten the near one."""
        dark, bright = _veils(light)
        self.veil(shape, EBONY, dark)
        self.veil(shape, COTTON, bright)

    def veil(self, shape: Shape, colour: Colour, strength: Image.Image) -> None:
        """Lay a thin colour over a shape, as strong as the small grey picture says."""
        large = strength.resize(shape.size, Image.Resampling.BILINEAR)
        mask = Image.new("L", shape.size)
        mask.paste(large, mask=shape.mask)
        self.image.paste(colour, (shape.x, shape.y, shape.x + shape.size[0], shape.y + shape.size[1]), mask)

    def shadow(self, shape: Shape, *, right: int = 26, down: int = 18, soft: int = 3, dark: int = 88) -> None:
        """Let a shape throw a soft shadow to the right."""
        self._blurred(shape, EBONY, right, down, soft, dark)

    def glow(self, shape: Shape, colour: Colour, *, soft: int = 4, strength: int = 120) -> None:
        """Let a shape shine softly."""
        self._blurred(shape, colour, 0, 0, soft, strength)

    def ground_shadow(self, x: float, y: float, across: float, down: float = 30, dark: int = 110) -> None:
        """The dark below something that stands on the table, drawn out away from the window."""
        points = [(x - across, y), (x, y - down), (x + across, y - down * 0.7), (x + across * 1.32, y), (x, y + down)]
        self.shadow(polygon(points), right=12, down=4, soft=3, dark=dark)

    def line(self, points: list[Point], width: float, colour: Colour) -> None:
        """Draw a plain line."""
        self.fill(stroke(points, width), colour, "none")

    def _blurred(self, shape: Shape, colour: Colour, right: int, down: int, soft: int, strength: int) -> None:
        small, spare = 8, soft * 24
        width, height = (-(-(side + 2 * spare) // small) for side in shape.size)
        mask = Image.new("L", (width, height))
        mask.paste(shape.mask.resize((-(-shape.size[0] // small), -(-shape.size[1] // small))), (spare // small,) * 2)
        mask = mask.filter(ImageFilter.GaussianBlur(soft)).point(lambda level: level * strength // 255)
        large = mask.resize((width * small, height * small), Image.Resampling.BILINEAR)
        left, top = shape.x - spare + right, shape.y - spare + down
        self.image.paste(colour, (left, top, left + large.width, top + large.height), large)

    def _lay_table(self) -> None:
        fall = Image.new("RGB", (1, 80))
        fall.putdata([mix(self.board, paler(self.board, 0.5), step / 79) for step in range(80)])
        self.image.paste(fall.resize((WIDTH, HEIGHT - self.table), Image.Resampling.BILINEAR), (0, self.table))
        edge = Image.new("RGB", (1, 4))
        edge.putdata([deeper(self.wall, share) for share in (0.0, 0.02, 0.05, 0.09)])
        self.image.paste(edge.resize((WIDTH, 150), Image.Resampling.BILINEAR), (0, self.table - 150))

    def _let_daylight_in(self) -> None:
        """Two panes of a window, leaning, somewhere on the wall."""
        left, lean = self.chance.randint(-160, 260), self.chance.randint(150, 240)
        for pane in (0, 1):
            x = left + pane * 330
            points = [(x + lean, 60), (x + 290 + lean, 60), (x + 290, self.table - 190), (x, self.table - 190)]
            self.glow(polygon(points), COTTON, soft=2, strength=70 if sum(self.wall) > 450 else 26)


def _veils(light: Light) -> tuple[Image.Image, Image.Image]:
    """How strongly dark and bright lie over a shape, as tiny pictures."""
    rows = {
        "round": ([70, 22, 0, 0, 18, 52, 104], [0, 20, 46, 22, 0, 0, 0]),
        "flat": ([0, 0, 6, 14, 26, 40, 54], [26, 16, 8, 0, 0, 0, 0]),
        "ball": ([10, 0, 0, 12, 34, 70, 110], [60, 70, 40, 10, 0, 0, 0]),
    }
    dark, bright = (Image.new("L", (7, 7)) for _ in range(2))
    for veil, row in zip((dark, bright), rows[light], strict=True):
        slant = 0 if light == "round" else 1
        veil.putdata([row[min(6, max(0, x + slant * (y - 3) // 2))] for y in range(7) for x in range(7)])
    return dark, bright

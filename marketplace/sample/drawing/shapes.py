"""Outlines with smooth edges: drawn at twice the size, then brought down. Coordinates are those of the picture."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw

Point = tuple[float, float]
Box = tuple[float, float, float, float]
FINE = 2


@dataclass(frozen=True)
class Shape:
    """A mask (255 is inside) and where its upper left corner lies in the picture."""

    mask: Image.Image
    x: int
    y: int

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the mask."""
        return self.mask.size

    def cut(self, other: "Shape") -> "Shape":
        """What both shapes cover, in this one's frame."""
        return Shape(ImageChops.multiply(self.mask, self._framed(other)), self.x, self.y)

    def without(self, other: "Shape") -> "Shape":
        """What this shape covers and the other does not."""
        return Shape(ImageChops.multiply(self.mask, ImageChops.invert(self._framed(other))), self.x, self.y)

    def moved(self, right: int, down: int) -> "Shape":
        """The same shape at another place."""
        return Shape(self.mask, self.x + right, self.y + down)

    def _framed(self, other: "Shape") -> Image.Image:
        frame = Image.new("L", self.size)
        frame.paste(other.mask, (other.x - self.x, other.y - self.y))
        return frame


class Pen:
    """Draws on a shape's mask in the picture's coordinates."""

    def __init__(self, mask: Image.Image, x: int, y: int) -> None:
        self._draw = ImageDraw.Draw(mask)
        self._x, self._y = x, y

    def _at(self, points: Iterable[Point]) -> list[Point]:
        return [((x - self._x) * FINE, (y - self._y) * FINE) for x, y in points]

    def polygon(self, points: Sequence[Point], ink: int = 255) -> None:
        """Fill the space inside the points."""
        self._draw.polygon(self._at(points), fill=ink)

    def ellipse(self, box: Box, ink: int = 255) -> None:
        """Fill an ellipse."""
        self._draw.ellipse([*self._at([box[:2], box[2:]])], fill=ink)

    def rounded(self, box: Box, radius: float, ink: int = 255) -> None:
        """Fill a box with round corners."""
        self._draw.rounded_rectangle([*self._at([box[:2], box[2:]])], radius * FINE, fill=ink)

    def line(self, points: Sequence[Point], width: float, ink: int = 255) -> None:
        """Draw a line with round joints and ends."""
        at = self._at(points)
        self._draw.line(at, fill=ink, width=max(1, round(width * FINE)), joint="curve")
        half = width * FINE / 2
        for x, y in (at[0], at[-1]):
            self._draw.ellipse((x - half, y - half, x + half, y + half), fill=ink)


def shape(box: Box, paint: Callable[[Pen], None]) -> Shape:
    """Let a pen draw inside a box and give what it covered."""
    left, top = math.floor(box[0]), math.floor(box[1])
    width, height = math.ceil(box[2]) - left, math.ceil(box[3]) - top
    mask = Image.new("L", (max(width, 1) * FINE, max(height, 1) * FINE))
    paint(Pen(mask, left, top))
    return Shape(mask.reduce(FINE), left, top)


def polygon(points: Sequence[Point]) -> Shape:
    """A filled outline."""
    return shape(_bounds(points, 2), lambda pen: pen.polygon(points))


def ellipse(x: float, y: float, across: float, down: float) -> Shape:
    """A filled ellipse by its middle and its two half-axes."""
    box = (x - across, y - down, x + across, y + down)
    return shape((box[0] - 1, box[1] - 1, box[2] + 2, box[3] + 2), lambda pen: pen.ellipse(box))


def rounded(left: float, top: float, right: float, bottom: float, radius: float = 16) -> Shape:
    """A filled box with round corners."""
    box = (left, top, right, bottom)
    return shape((left - 1, top - 1, right + 2, bottom + 2), lambda pen: pen.rounded(box, radius))


def stroke(points: Sequence[Point], width: float) -> Shape:
    """A line of this width with round ends."""
    return shape(_bounds(points, width), lambda pen: pen.line(points, width))


def curve(points: Sequence[Point], *, closed: bool = False, steps: int = 14) -> list[Point]:
    """A smooth line through the points (Catmull-Rom)."""
    count = len(points)
    around = [points[-1], *points, points[0], points[1]] if closed else [points[0], *points, points[-1]]
    smooth: list[Point] = []
    for index in range(count if closed else count - 1):
        a, b, c, d = around[index : index + 4]
        smooth += [_between(a, b, c, d, step / steps) for step in range(steps)]
    return smooth if closed else [*smooth, points[-1]]


def mirrored(half: Sequence[Point], middle: float) -> list[Point]:
    """A whole outline from its right half, top to bottom, and the line in which it is mirrored."""
    return [*half, *[(2 * middle - x, y) for x, y in reversed(half)]]


def arc(x: float, y: float, across: float, down: float, start: float, end: float, steps: int = 40) -> list[Point]:
    """Points on an ellipse from one angle to another, in degrees, 0 to the right, 90 down."""
    angles = (math.radians(start + (end - start) * step / steps) for step in range(steps + 1))
    return [(x + across * math.cos(angle), y + down * math.sin(angle)) for angle in angles]


def turned(points: Iterable[Point], x: float, y: float, degrees: float) -> list[Point]:
    """Points turned about a middle."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return [(x + (px - x) * cos - (py - y) * sin, y + (px - x) * sin + (py - y) * cos) for px, py in points]


def _between(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    def one(p: float, q: float, r: float, s: float) -> float:
        return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t**3)

    return one(a[0], b[0], c[0], d[0]), one(a[1], b[1], c[1], d[1])


def _bounds(points: Sequence[Point], spare: float) -> Box:
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across) - spare, min(down) - spare, max(across) + spare, max(down) + spare

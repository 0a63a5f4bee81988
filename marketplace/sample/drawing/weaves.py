"""Plaited stuffs and other surfaces: sedge, bamboo, water hyacinth, wood, clay, crumb."""

import math
import random
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFilter

from marketplace.sample.drawing.cloth import tiled
from marketplace.sample.drawing.colours import Colour, deeper, mix, paler


def plaited(
    colours: Sequence[Colour], *, chance: random.Random, size: tuple[int, int], strip: int = 26, design: str = "plain"
) -> Image.Image:
    """Flat strips over and under, as กระจูด and bamboo are plaited; further colours make the design."""
    cells = {"plain": 2, "chequer": 8, "diamond": 12, "steps": 8, "stripe": 6, "star": 16}[design]
    tile = Image.new("RGB", (cells * strip, cells * strip))
    for row in range(cells):
        for column in range(cells):
            colour = colours[_strip_colour(design, column, row, cells) % len(colours)]
            toned = mix(colour, deeper(colour, 0.4), chance.random() * 0.22)
            tile.paste(_strip(toned, strip, upright=(row + column) % 2 == 0), (column * strip, row * strip))
    return tiled(tile, size)


def _strip_colour(design: str, x: int, y: int, cells: int) -> int:
    half = cells // 2
    dx, dy = min(x, cells - 1 - x), min(y, cells - 1 - y)
    designs = {
        "plain": 0,
        "chequer": int((x // 2 + y // 2) % 2 == 0),
        "diamond": int(dx + dy in (half - 1, half)) + 2 * int(dx + dy > half + 2),
        "steps": int((x + y) % cells < 2) + 2 * int((x - y) % cells == half),
        "stripe": int(x in (1, 2)) * 1 + int(x == 4) * 2,
        "star": int(dx == dy or dx + dy == half - 1) + 2 * int(dx > half - 3 and dy > half - 3),
    }
    return designs[design]


def _strip(colour: Colour, side: int, *, upright: bool) -> Image.Image:
    """One crossing: a strip with fibres, its ends tucked under the neighbours."""
    line = Image.new("RGB", (side, 1))
    shades = []
    for place in range(side):
        edge = abs(place - (side - 1) / 2) / (side / 2)
        shade = deeper(colour, 0.42 * edge**6 + (0.06 if place % 7 == 3 else 0))
        shades.append(paler(shade, 0.14 * max(0.0, 1 - edge * 2)))
    line.putdata(shades)
    cell = line.resize((side, side))
    ends = ImageDraw.Draw(cell, "RGBA")
    for depth in range(max(2, side // 7)):
        alpha = 84 - depth * 22
        if alpha > 0:
            ends.line((0, depth, side, depth), fill=(20, 14, 8, alpha))
            ends.line((0, side - 1 - depth, side, side - 1 - depth), fill=(20, 14, 8, alpha))
    return cell if upright else cell.transpose(Image.Transpose.ROTATE_90)


def braided(colour: Colour, *, chance: random.Random, size: tuple[int, int], rope: int = 34) -> Image.Image:
    """Rows of soft rope, as water hyacinth is coiled."""
    tile = Image.new("RGB", (rope * 8, rope * 2), deeper(colour, 0.55))
    draw = ImageDraw.Draw(tile)
    for row in range(2):
        for place in range(-1, 17):
            x = place * rope / 2 + (rope / 4 if row else 0)
            tone = mix(colour, chance.choice((paler(colour, 0.3), deeper(colour, 0.25))), chance.random())
            top = row * rope + 2
            leaf = [
                (x, top + rope - 5),
                (x + rope * 0.2, top + 3),
                (x + rope * 0.75, top),
                (x + rope * 0.6, top + rope - 7),
            ]
            draw.polygon(leaf, fill=tone)
            draw.line([leaf[0], leaf[1], leaf[2]], fill=paler(tone, 0.32), width=3)
    return tiled(tile.filter(ImageFilter.GaussianBlur(0.9)), size)


def grained(colour: Colour, *, chance: random.Random, size: tuple[int, int], upright: bool = False) -> Image.Image:
    """Wood with its years."""
    width, height = size if not upright else (size[1], size[0])
    column = Image.new("RGB", (6, max(8, height // 7)))
    column.putdata([_year(colour, chance) for _ in range(column.height) for _ in range(6)])
    board = column.filter(ImageFilter.GaussianBlur(0.6)).resize((width, height), Image.Resampling.BICUBIC)
    return board.transpose(Image.Transpose.ROTATE_90) if upright else board


def _year(colour: Colour, chance: random.Random) -> Colour:
    return (
        deeper(colour, 0.24 * chance.random() ** 2) if chance.random() < 0.6 else paler(colour, 0.16 * chance.random())
    )


def speckled(
    colour: Colour,
    *,
    chance: random.Random,
    size: tuple[int, int],
    specks: Sequence[Colour],
    many: int = 60,
    grain: int = 3,
) -> Image.Image:
    """A plain surface with grains in it: clay, soap, rice, crumb."""
    tile = Image.new("RGB", (240, 240), colour)
    draw = ImageDraw.Draw(tile)
    for _ in range(many):
        x, y, wide = chance.randrange(236), chance.randrange(236), chance.uniform(grain * 0.5, grain * 1.6)
        draw.ellipse((x, y, x + wide, y + wide * chance.uniform(0.6, 1.2)), fill=chance.choice(specks))
    return tiled(tile, size)


def grains(
    colours: Sequence[Colour], *, chance: random.Random, size: tuple[int, int], long: float, wide: float
) -> Image.Image:
    """A heap seen close: rice, beans, dried leaves, chips."""
    tile = Image.new("RGB", (260, 260), deeper(colours[0], 0.5))
    draw = ImageDraw.Draw(tile)
    for _ in range(round(130_000 / (long * wide))):
        x, y = chance.uniform(0, 260), chance.uniform(0, 260)
        lean = chance.uniform(-1.5, 1.5)
        tone = mix(chance.choice(colours), chance.choice(colours), 0.3)
        reach = (long * math.cos(lean) / 2, long * math.sin(lean) / 2)
        for right in (-260, 0, 260):
            for below in (-260, 0, 260):
                _grain(draw, (x + right, y + below), reach, wide, tone)
    return tiled(tile, size)


def _grain(
    draw: ImageDraw.ImageDraw, at: tuple[float, float], reach: tuple[float, float], wide: float, tone: Colour
) -> None:
    if not (-40 < at[0] < 300 and -40 < at[1] < 300):
        return
    for tone_here, lift, width in (
        (deeper(tone, 0.45), 2.0, wide + 2),
        (tone, 0.0, wide),
        (paler(tone, 0.25), -1.5, wide / 3),
    ):
        ends = [(at[0] - reach[0], at[1] - reach[1] + lift), (at[0] + reach[0], at[1] + reach[1] + lift)]
        draw.line(ends, fill=tone_here, width=max(1, round(width)))
        for x, y in ends:
            draw.ellipse((x - width / 2, y - width / 2, x + width / 2, y + width / 2), fill=tone_here)

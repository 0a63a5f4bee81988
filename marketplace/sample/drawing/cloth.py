"""Cloth, thread by thread: a small grid of coloured threads is woven, enlarged, and given the relief of yarn."""

import random
from collections.abc import Callable, Sequence
from functools import lru_cache

from PIL import Image, ImageChops, ImageFilter

from marketplace.sample.drawing.colours import Colour, deeper, mix, paler

THREAD = 6
# A motif answers for a thread crossing which of the colours (0 is the ground) lies on top.
Motif = Callable[[int, int], int]


def cloth(
    pattern: str, colours: Sequence[Colour], *, chance: random.Random, size: tuple[int, int], thread: int = THREAD
) -> Image.Image:
    """Weave a piece of cloth of this size in pixels."""
    across, down = -(-size[0] // thread), -(-size[1] // thread)
    grid = _GRIDS[pattern](across, down, list(colours), chance)
    large = grid.resize((across * thread, down * thread), Image.Resampling.NEAREST)
    return ImageChops.multiply(large, tiled(_relief(thread), large.size)).crop((0, 0, *size))


def tiled(tile: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Cover a size with a tile, by doubling."""
    whole = Image.new(tile.mode, size)
    whole.paste(tile, (0, 0))
    width, height = tile.size
    while width < size[0]:
        whole.paste(whole.crop((0, 0, width, height)), (width, 0))
        width *= 2
    while height < size[1]:
        whole.paste(whole.crop((0, 0, size[0], height)), (0, height))
        height *= 2
    return whole


@lru_cache(maxsize=16)
def _relief(thread: int) -> Image.Image:
    """Two threads by two of plain weave: bright on the crown, dark in the gaps."""
    tile = Image.new("RGB", (thread * 2, thread * 2))
    levels = []
    for y in range(thread * 2):
        for x in range(thread * 2):
            weft_on_top = (x // thread + y // thread) % 2
            place = (y if weft_on_top else x) % thread
            edge = abs(place - (thread - 1) / 2) / (thread / 2)
            levels.append(255 - round(34 * edge * edge) - (0 if weft_on_top else 9))
    tile.putdata([(level, level, level) for level in levels])
    return tile


def _from_motif(motif: Motif, period: tuple[int, int], size: tuple[int, int], colours: list[Colour]) -> Image.Image:
    unit = Image.new("RGB", period)
    unit.putdata([colours[motif(x, y) % len(colours)] for y in range(period[1]) for x in range(period[0])])
    return tiled(unit, size)


def _plain(across: int, down: int, colours: list[Colour], chance: random.Random) -> Image.Image:
    rows = Image.new("RGB", (1, down))
    rows.putdata([mix(colours[0], deeper(colours[0], 0.3), chance.random() * 0.28) for _ in range(down)])
    return rows.resize((across, down), Image.Resampling.NEAREST)


def _stripe_line(length: int, colours: list[Colour], chance: random.Random) -> list[Colour]:
    """A mirrored order of stripes, broad ground between groups of narrow ones."""
    half: list[Colour] = []
    while len(half) < 24:
        half += [colours[0]] * chance.choice((3, 5, 8))
        for colour in chance.sample(colours[1:], min(2, len(colours) - 1)):
            half += [colour] * chance.choice((1, 2, 4))
    order = half + half[::-1]
    return [order[index % len(order)] for index in range(length)]


def _stripes(across: int, down: int, colours: list[Colour], chance: random.Random) -> Image.Image:
    line = Image.new("RGB", (across, 1))
    line.putdata(_stripe_line(across, colours, chance))
    return line.resize((across, down), Image.Resampling.NEAREST)


def _bands(across: int, down: int, colours: list[Colour], chance: random.Random) -> Image.Image:
    return _stripes(down, across, colours, chance).transpose(Image.Transpose.ROTATE_90)


def _check(across: int, down: int, colours: list[Colour], chance: random.Random) -> Image.Image:
    warp = _stripes(across, down, colours, chance)
    order = random.Random(chance.random())  # noqa: S311 - pictures, not secrets
    return Image.blend(warp, _bands(across, down, colours, order), 0.5)


def _mudmee(across: int, down: int, colours: list[Colour], chance: random.Random) -> Image.Image:
    """Ikat: diamonds in diamonds whose edges feather, for each dyed thread lies a little off."""
    half, step = chance.choice((12, 15, 18)), chance.choice((4, 5, 6))
    hook = chance.choice((2, 3))

    def motif(x: int, y: int) -> int:
        dx, dy = abs(x - half), abs(y - half)
        distance = dx + dy
        if distance > half + 3:
            return 3 if (2 * half - distance) % 4 < 2 else 0
        if distance > half:
            return 2 if dx % 3 < 2 else 0
        return 1 + (distance // step) % 2 if distance % step < hook else 0

    plain = _from_motif(motif, (2 * half, 2 * half), (across + 6, down), colours)
    woven = Image.new("RGB", (across, down))
    for y in range(down):
        shift = 3 + chance.choice((-1, 0, 0, 0, 0, 1))
        woven.paste(plain.crop((shift, y, shift + across, y + 1)), (0, y))
    return woven


def _khit(across: int, down: int, colours: list[Colour], chance: random.Random) -> Image.Image:
    """Bands of raised diamonds, hooks and teeth between plain lines, no two bands alike."""
    whole = Image.new("RGB", (across, down), colours[0])
    top = 2
    while top < down:
        half, kind, ink = chance.choice((5, 7, 9)), chance.randrange(4), chance.randrange(1, len(colours))
        height = 2 * half + 1
        palette = [colours[0], colours[ink]]
        band = _from_motif(_band_motif(kind, half), (2 * half, height), (across, height), palette)
        whole.paste(band, (0, top))
        top += height + 2
        whole.paste(colours[1], (0, top, across, top + 1))
        whole.paste(colours[-1], (0, top + 2, across, top + 3))
        top += 5
    return whole


def _ringed_diamond(dx: int, dy: int, half: int) -> bool:
    return (dx + dy) % 4 < 2 and dx + dy <= half


def _framed_diamond(dx: int, dy: int, half: int) -> bool:
    """A full diamond in an outlined one, with teeth at the seams."""
    return dx + dy == half or dx + dy <= half // 2 or (dx == half and dy % 2 == 0)


def _lattice(dx: int, dy: int, _half: int) -> bool:
    return (dx + dy) % 3 == 0 or (dx < 2 and dy < 2)


def _boxed_cross(dx: int, dy: int, half: int) -> bool:
    return abs(dx - dy) < 2 or max(dx, dy) == half - 1


# Each tells by the distances from its middle whether the raised thread lies on top.
_KHIT_FIGURES = (_ringed_diamond, _framed_diamond, _lattice, _boxed_cross)


def _band_motif(kind: int, half: int) -> Motif:
    figure = _KHIT_FIGURES[kind]

    def motif(x: int, y: int) -> int:
        return int(figure(abs(x - half), abs(y - half), half))

    return motif


def _jok(across: int, down: int, colours: list[Colour], chance: random.Random) -> Image.Image:
    """Great hooked diamonds, with small birds of three threads in the gaps."""
    half = chance.choice((14, 17, 20))
    tooth = chance.choice((3, 4))

    def motif(x: int, y: int) -> int:
        dx, dy = abs(x - half), abs(y - half)
        distance = dx + dy
        if distance > half:
            return 3 if (2 * half - dx - dy) % 6 < 2 and (dx + 2 * dy) % 5 < 3 else 0
        if distance > half - 2:
            return 1
        if distance > half - 5:
            return 0 if (dx // tooth) % 2 else 2
        return 1 + (distance // 2) % 3 if distance % 4 < 3 else 0

    return _from_motif(motif, (2 * half, 2 * half), (across, down), colours)


def _twill(across: int, down: int, colours: list[Colour], chance: random.Random) -> Image.Image:
    turn = chance.choice((8, 12, 16))

    def motif(x: int, y: int) -> int:
        return int((abs(x - turn) + y) % 4 < 2)

    pair = [colours[0], colours[1] if len(colours) > 1 else paler(colours[0], 0.2)]
    return _from_motif(motif, (2 * turn, 4), (across, down), pair)


def _saori(across: int, down: int, colours: list[Colour], chance: random.Random) -> Image.Image:
    """Free weaving: bands as they came to mind, loose threads, a skipped place here and there."""
    woven = Image.new("RGB", (across, down), colours[0])
    y = 0
    while y < down:
        colour, height = chance.choice(colours), chance.choice((1, 1, 2, 3, 5, 9, 14))
        for row in range(y, min(down, y + height)):
            woven.paste(mix(colour, chance.choice(colours), chance.random() * 0.25), (0, row, across, row + 1))
            if chance.random() < 0.3:
                start, length = chance.randrange(across), chance.randrange(4, 30)
                woven.paste(paler(colour, 0.45), (start, row, start + length, row + 1))
        y += height
    for _ in range(across // 5):
        x, top = chance.randrange(across), chance.randrange(down)
        woven.paste(chance.choice(colours), (x, top, x + 1, top + chance.randrange(6, 40)))
    return woven


def _tied(across: int, down: int, colours: list[Colour], chance: random.Random) -> Image.Image:
    """Tied and dipped: pale rings that bleed into the dye."""
    grid = Image.new("L", (across, down))
    period = chance.choice((26, 34, 42))
    ring = Image.radial_gradient("L").resize((period, period)).point(lambda level: 235 if 60 < level % 90 < 84 else 0)
    for row in range(-1, down // period + 2):
        for column in range(-1, across // period + 2):
            place = (column * period + (row % 2) * period // 2, row * period)
            grid.paste(ring, (place[0] + chance.randint(-2, 2), place[1] + chance.randint(-2, 2)))
    grid = grid.filter(ImageFilter.GaussianBlur(0.8))
    undyed = Image.new("RGB", grid.size, paler(colours[0], 0.86))
    return Image.composite(undyed, _plain(across, down, colours, chance), grid)


def _sprigs(across: int, down: int, colours: list[Colour], chance: random.Random) -> Image.Image:
    """Small printed or stitched flowers, scattered evenly."""
    period = chance.choice((16, 20, 24))
    petal = chance.choice((2, 3))

    def motif(x: int, y: int) -> int:
        half = (y // period) * period // 2
        dx, dy = abs((x + half) % period - period // 2), abs(y % period - period // 2)
        if dx < 1 and dy < 1:
            return 2
        if dx + dy <= petal + 1 and abs(dx - dy) <= petal:
            return 1
        return 3 if dx == 0 and dy == petal + 3 else 0

    return _from_motif(motif, (period, period * 2), (across, down), colours)


_GRIDS: dict[str, Callable[[int, int, list[Colour], random.Random], Image.Image]] = {
    "plain": _plain,
    "stripes": _stripes,
    "bands": _bands,
    "check": _check,
    "mudmee": _mudmee,
    "khit": _khit,
    "jok": _jok,
    "twill": _twill,
    "saori": _saori,
    "tied": _tied,
    "sprigs": _sprigs,
}

"""The woven band: a จก / ขิด pattern drawn from a name, the same for the same name everywhere.

It lets a person who cannot read know her own centre on a page, a price tag or a receipt. It is decoration: the name
always stands beside it.
"""

from dataclasses import dataclass
from hashlib import sha256

HALF = 6  # the lozenge reaches this many threads from its middle
ROWS = 2 * HALF + 5  # the motif, and two rows of edge above and below
REPEATS = 40

# ground, main thread, second thread, spark: natural dyes that stand apart from one another
PALETTES = (
    ("#1d3557", "#fcf9f3", "#f2b632", "#c8553d"),
    ("#8a1538", "#f7ead2", "#f2b632", "#1d3557"),
    ("#1b5438", "#fcf9f3", "#f2b632", "#e0795a"),
    ("#f1e9da", "#1d3557", "#8a1538", "#b8860b"),
    ("#2b2620", "#f2b632", "#f1e9da", "#c8553d"),
    ("#f2b632", "#1b1a17", "#8a1538", "#fcf9f3"),
    ("#5b2a4a", "#f7ead2", "#f0a35e", "#9fd8b7"),
    ("#e9dcc3", "#6b2d1a", "#1b5438", "#8a1538"),
    ("#244b5a", "#f7ead2", "#e0795a", "#f2b632"),
    ("#7a3b12", "#f7ead2", "#f2b632", "#1d3557"),
    ("#fcf9f3", "#1b5438", "#8a1538", "#f2b632"),
    ("#dfe5ea", "#1d3557", "#1b5438", "#8a1538"),
)


@dataclass(frozen=True, kw_only=True)
class Weave:
    """What the weaver decided: colours, the heart of the lozenge, what stands between two, and the edge."""

    palette: tuple[str, str, str, str]
    heart: int
    rings: int
    between: int
    gap: int
    edge: int


def weave_of(seed: str) -> Weave:
    """Decide a weave from a name; the same name gives the same weave on every machine and in every year."""
    die = sha256(f"band:{seed}".encode()).digest()
    return Weave(
        palette=PALETTES[die[0] % len(PALETTES)],
        heart=die[1] % 6,
        rings=die[2] % 3,
        between=die[3] % 4,
        gap=1 + 2 * (die[4] % 3),
        edge=die[5] % 4,
    )


def woven_grid(seed: str) -> list[list[int]]:
    """Weave one repeat: rows of thread colours, 0 the ground, 1 the main thread, 2 the second, 3 the spark."""
    weave = weave_of(seed)
    width = 2 * HALF + 1 + weave.gap
    motif = [[_thread(weave, x, y) for x in range(width)] for y in range(-HALF, HALF + 1)]
    outer, inner = _edge_rows(weave.edge, width)
    return [outer, inner, *motif, inner, outer]


def band_svg(seed: str, *, repeats: int = REPEATS) -> str:
    """Draw the band as an SVG picture, one unit a thread; it may be stretched to any height without blur.

    `repeats` is how often the pattern is woven side by side. Colours are attributes, so that a strict content
    security policy lets it pass.
    """
    grid = woven_grid(seed)
    width, height = len(grid[0]), len(grid)
    ground, *threads = weave_of(seed).palette
    paths = "".join(_path(grid, thread, colour) for thread, colour in enumerate(threads, start=1))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width * repeats}" height="{height}" '
        f'viewBox="0 0 {width * repeats} {height}" preserveAspectRatio="xMinYMid slice" aria-hidden="true">'
        f'<defs><pattern id="weave" width="{width}" height="{height}" patternUnits="userSpaceOnUse">'
        f'<path fill="{ground}" d="M0 0h{width}v{height}H0z"/>{paths}</pattern></defs>'
        f'<path fill="url(#weave)" d="M0 0h{width * repeats}v{height}H0z"/></svg>'
    )


def _thread(weave: Weave, column: int, y: int) -> int:
    """Choose the thread at a place; distances are counted from the lozenge's heart and from the gap's middle."""
    x, width = column - HALF, 2 * HALF + 1 + weave.gap
    far = abs(x) + abs(y)
    if far > HALF:
        away = min((column - 2 * HALF - 1 - weave.gap // 2) % width, (2 * HALF + 1 + weave.gap // 2 - column) % width)
        return BETWEENS[weave.between](away, y)
    if far == HALF or (weave.rings and far == HALF - 1):
        return 1
    if weave.rings == 2 and far == HALF - 3:
        return 2
    return _heart(weave.heart, x, y)


def _heart(kind: int, x: int, y: int) -> int:
    """Fill the lozenge; its very middle is always a spark."""
    if x == y == 0:
        return 3
    return 2 if HEARTS[kind](x, y) else 0


def _seed(x: int, y: int) -> bool:
    return abs(x) + abs(y) <= 1


def _flower(x: int, y: int) -> bool:
    return abs(x) + abs(y) <= 2 and abs(x) != abs(y)


def _cross(x: int, y: int) -> bool:
    return abs(x) + abs(y) <= 3 and 0 in (x, y)


def _star(x: int, y: int) -> bool:
    return abs(x) + abs(y) <= 4 and abs(x) == abs(y)


def _hooks(x: int, y: int) -> bool:
    return abs(x) + abs(y) <= 3 and 1 in (abs(x), abs(y)) and x * y >= 0


def _chequer(x: int, y: int) -> bool:
    return abs(x) + abs(y) <= 3 and (x + y) % 2 == 0


HEARTS = (_seed, _flower, _cross, _star, _hooks, _chequer)


def _mountains(away: int, y: int) -> int:
    return 2 if _rise(y) + away <= 2 else 0


def _small_star(away: int, y: int) -> int:
    if away == y == 0:
        return 3
    return 2 if away + abs(y) == 1 or _rise(y) + away == 1 else 0


def _stepped_triangles(away: int, y: int) -> int:
    rise = _rise(y)
    return 3 if rise in (0, 2) and away <= 2 - rise // 2 else 0


def _dots(away: int, y: int) -> int:
    return 2 if _rise(y) in (0, 2) and away in (0, 2) else 0


def _rise(y: int) -> int:
    """How far a row lies inside the motif, seen from its nearer edge."""
    return HALF - abs(y)


# What fills the corners between two lozenges, by the distance from the gap's middle and the row.
BETWEENS = (_mountains, _small_star, _stepped_triangles, _dots)


def _edge_rows(kind: int, width: int) -> tuple[list[int], list[int]]:
    """Weave the edge: a plain line, teeth, beads or a rope."""
    rows = (
        ([1] * width, [0] * width),
        ([1] * width, [1 if x % 2 else 0 for x in range(width)]),
        ([2 if x % 4 < 2 else 1 for x in range(width)], [0] * width),
        ([1 if x % 2 else 2 for x in range(width)], [1] * width),
    )
    return rows[kind]


def _path(grid: list[list[int]], thread: int, colour: str) -> str:
    """Draw all runs of one thread as one path."""
    runs = "".join(
        f"M{start} {y}h{length}v1h-{length}z" for y, row in enumerate(grid) for start, length in _runs(row, thread)
    )
    return f'<path fill="{colour}" d="{runs}"/>' if runs else ""


def _runs(row: list[int], thread: int) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for x, here in enumerate(row):
        if here != thread:
            continue
        if runs and sum(runs[-1]) == x:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((x, 1))
    return runs

"""A bar chart with a dashed target line, laid out for SVG; its table says the same in figures.

Build `Chart(title=..., bars=[Bar(label="ต.ค.", value=123400, target=200000), ...])` with whole satang (or whole
counts, `money=False`) and show it by `{% bar_chart chart %}`. A `value` of None is "not reported" and drawn as a
hatched place; a `target` of None has no line there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from marketplace.shared.pages.formats import short_baht, written_baht

WIDTH, HEIGHT = 720, 320
LEFT, RIGHT, TOP, BOTTOM = 64, 16, 28, 40
NICE_STEPS = (1, 2, 4, 6, 8, 10)
SMALL = 20


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One place on the axis: its label (short), name in the table (long), value and target."""

    label: str
    name: str = ""
    value: int | None
    target: int | None = None
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class DrawnBar:
    """A bar as it is drawn, in units of the picture."""

    bar: Bar
    x: float
    y: float
    width: float
    height: float
    middle: float
    row_value: str
    row_target: str


@dataclass(frozen=True, kw_only=True)
class Chart:
    """What the page shows: title, what bars and line mean, the bars in order."""

    title: str
    bars: Sequence[Bar]
    value_name: str = ""
    target_name: str = ""
    first_column: str = ""
    money: bool = True
    summary: str = ""

    width, height, left, top = WIDTH, HEIGHT, LEFT, TOP
    right, floor = WIDTH - RIGHT, HEIGHT - BOTTOM

    @property
    def ceiling(self) -> int:
        """The value at the top of the picture: a round number above everything shown."""
        seen = [one for bar in self.bars for one in (bar.value, bar.target) if one is not None]
        return nice_ceiling(max(seen, default=0))

    @property
    def has_target(self) -> bool:
        """Whether any place has a target."""
        return any(bar.target is not None for bar in self.bars)

    @property
    def has_missing(self) -> bool:
        """Whether any place was not reported."""
        return any(bar.value is None for bar in self.bars)

    @property
    def drawn(self) -> list[DrawnBar]:
        """The bars with their places."""
        step = (WIDTH - LEFT - RIGHT) / max(len(self.bars), 1)
        return [self._drawn(bar, LEFT + index * step, step) for index, bar in enumerate(self.bars)]

    @property
    def rules(self) -> list[tuple[float, str]]:
        """The faint lines across, with their labels: height and amount."""
        quarter = self.ceiling / 4
        return [(self._y(quarter * index), self._short(quarter * index)) for index in range(5)]

    @property
    def target_line(self) -> str:
        """The dashed line, as the points of SVG paths; it breaks where there is no target."""
        step = (WIDTH - LEFT - RIGHT) / max(len(self.bars), 1)
        path, pen_down = "", False
        for index, bar in enumerate(self.bars):
            if bar.target is None:
                pen_down = False
                continue
            y, start = self._y(bar.target), LEFT + index * step
            path += f"{'L' if pen_down else 'M'}{start:.1f} {y:.1f}H{start + step:.1f}"
            pen_down = True
        return path

    @property
    def target_label_y(self) -> float:
        """Where the line's own name stands: just above its end."""
        last = next((bar.target for bar in reversed(self.bars) if bar.target is not None), 0)
        return max(self._y(last) - 8, 14)

    def _drawn(self, bar: Bar, start: float, step: float) -> DrawnBar:
        y = self._y(max(bar.value or 0, 0))
        return DrawnBar(
            bar=bar,
            x=round(start + step * 0.14, 1),
            y=y if bar.value is not None else TOP,
            width=round(step * 0.72, 1),
            height=round(self.floor - (y if bar.value is not None else TOP), 1),
            middle=round(start + step / 2, 1),
            row_value="" if bar.value is None else self._written(bar.value),
            row_target="" if bar.target is None else self._written(bar.target),
        )

    def _y(self, value: float) -> float:
        return round(self.floor - (self.floor - TOP) * value / self.ceiling, 1)

    def _written(self, value: int) -> str:
        return written_baht(value) if self.money else f"{value:,}"

    def _short(self, value: float) -> str:
        return short_baht(round(value)) if self.money else f"{value:,.0f}"


def nice_ceiling(largest: int) -> int:
    """Give the next round number at or above the largest value, so that its quarters are round too; at least 4."""
    if largest <= SMALL:
        return max(-(-largest // 4) * 4, 4)
    magnitude: int = 10 ** (len(str(largest)) - 1)
    return next(magnitude * step for step in NICE_STEPS if magnitude * step >= largest)

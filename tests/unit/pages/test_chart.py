"""Bars, the target line and their table say the same."""

import pytest
from django.template.loader import render_to_string

from marketplace.shared.pages.chart import Bar, Chart, nice_ceiling
from marketplace.shared.pages.formats import short_baht, written_baht

CHART = Chart(
    title="รายได้",
    bars=[
        Bar(label="ต.ค.", name="ตุลาคม 2568", value=100_000, target=200_000),
        Bar(label="พ.ย.", value=None, target=200_000),
        Bar(label="ธ.ค.", value=400_000),
    ],
)


@pytest.mark.parametrize(
    ("largest", "ceiling"), [(0, 4), (3, 4), (5, 8), (20, 20), (21, 40), (41, 60), (99, 100), (123_456, 200_000)]
)
def test_the_top_of_a_chart_is_a_round_number(largest: int, ceiling: int) -> None:
    assert nice_ceiling(largest) == ceiling
    assert nice_ceiling(largest) >= largest


def test_a_bar_is_as_high_as_its_value() -> None:
    first, second, third = CHART.drawn
    whole = CHART.floor - CHART.top
    assert CHART.ceiling == 400_000
    assert (first.height, third.height) == (whole / 4, whole)
    assert (first.row_value, first.row_target) == ("฿1,000.00", "฿2,000.00")
    assert (second.row_value, second.bar.value) == ("", None)
    assert third.row_target == ""


def test_the_target_line_breaks_where_there_is_none() -> None:
    assert CHART.target_line.count("M") == 1
    assert CHART.target_line.endswith("H490.7")


def test_every_figure_of_the_picture_stands_in_the_table() -> None:
    page = render_to_string("pages/parts/chart.html", {"chart": CHART})
    for words in ("ตุลาคม 2568", "฿1,000.00", "฿4,000.00", "ยังไม่มีรายงาน", "ไม่มี", "weave-missing"):
        assert words in page
    assert "style=" not in page


def test_counts_are_shown_without_baht() -> None:
    chart = Chart(title="คน", bars=[Bar(label="ต.ค.", value=1_200)], money=False)
    assert chart.drawn[0].row_value == "1,200"
    assert not chart.has_target


def test_amounts_are_written_for_people() -> None:
    assert [written_baht(satang) for satang in (123_400, 5, -50, 0)] == ["฿1,234.00", "฿0.05", "-฿0.50", "฿0.00"]
    assert [short_baht(satang) for satang in (95_000, 1_250_000, 320_000_000, 0)] == ["฿950", "฿12.5k", "฿3.2M", "฿0"]

"""The woven band: the same for the same name everywhere, different for different names."""

import xml.etree.ElementTree as ET
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.shared.pages.bands import HALF, PALETTES, ROWS, band_svg, weave_of, woven_grid

CENTRES = (
    "phra-pradaeng", "ban-mokun", "nong-khai", "khon-kaen", "ban-si-wanalai", "ban-thongphun", "nakhon-si-thammarat",
    "yat-fon", "vocational-promotion", "krasiao", "lop-buri", "lam-pao", "bang-rakam", "khuan-khanun", "phra-saeng",
)  # fmt: skip


def test_a_band_never_changes_from_one_release_to_the_next() -> None:
    drawn = sha256(band_svg("phra-pradaeng").encode()).hexdigest()
    assert drawn == "cc2354c1716a87af1152aca999de61c85db63947499f46dff10c54a5b2c192dd"


def test_each_centre_has_a_band_of_its_own() -> None:
    assert len({band_svg(slug) for slug in CENTRES}) == len(CENTRES)


@given(seed=st.text(max_size=60))
def test_a_band_is_symmetric_and_uses_its_threads(seed: str) -> None:
    grid = woven_grid(seed)
    assert len(grid) == ROWS
    assert {len(row) for row in grid} == {2 * HALF + 1 + weave_of(seed).gap}
    lozenge = [row[: 2 * HALF + 1] for row in grid[2:-2]]
    assert lozenge == [row[::-1] for row in lozenge[::-1]]  # half a turn leaves it as it is
    assert {thread for row in grid for thread in row} <= {0, 1, 2, 3}
    assert any(1 in row for row in grid)


@given(seed=st.text(max_size=60), repeats=st.integers(min_value=1, max_value=60))
def test_a_band_is_a_picture_without_inline_style(seed: str, repeats: int) -> None:
    picture = ET.fromstring(band_svg(seed, repeats=repeats))
    assert picture.attrib["height"] == str(ROWS)
    assert int(picture.attrib["width"]) == repeats * len(woven_grid(seed)[0])
    assert "style" not in band_svg(seed, repeats=repeats)


@pytest.mark.parametrize("palette", PALETTES)
def test_ground_and_main_thread_stand_apart(palette: tuple[str, str, str, str]) -> None:
    light, dark = sorted((luminance(palette[0]), luminance(palette[1])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

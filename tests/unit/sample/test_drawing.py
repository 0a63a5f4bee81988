"""The sample's pictures: each its own, always the same, and marked as sample data."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from marketplace.sample.draw_pictures import draw_pictures
from marketplace.sample.drawing.draw import draw, drawing
from marketplace.sample.drawing.lettering import marked
from marketplace.sample.products import SampleProduct, sample_products

SHAWLS = [one for one in sample_products() if one.good.draw == "cloth hanging"][:5]


def the_picture(product: SampleProduct) -> Image.Image:
    return draw(product.look, seed=product.good.slug, ground=product.ground)


def test_every_product_names_a_drawing_that_there_is() -> None:
    assert all(callable(drawing(one.good.draw)) for one in sample_products())


def test_shawls_of_one_family_look_different() -> None:
    assert len({the_picture(one).resize((64, 80)).tobytes() for one in SHAWLS}) == len(SHAWLS)


def test_the_same_product_is_always_drawn_alike() -> None:
    assert the_picture(SHAWLS[0]).tobytes() == the_picture(SHAWLS[0]).tobytes()


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_the_words_sample_data_stand_in_the_lower_right_corner(width: int) -> None:
    plain = Image.new("RGB", (width, width * 5 // 4), (29, 53, 87))
    left, top, right, bottom = ImageChops.difference(marked(plain.copy()), plain).getbbox() or (0, 0, 0, 0)
    assert (left > width * 0.6, top > width * 1.1) == (True, True)
    assert bottom - top >= 20  # letters of 15 pixels at the least
    assert right < width


def test_pictures_lie_in_three_widths_and_are_not_drawn_twice(tmp_path: Path) -> None:
    mine = SHAWLS[0].good.slug
    assert draw_pictures(folder=tmp_path, wanted=lambda slug: slug == mine) == 1
    sizes = {}
    for file in sorted(tmp_path.rglob("*.*")):
        with Image.open(file) as picture:
            sizes[file.name] = picture.size
    assert sizes == {f"{mine}-320.webp": (320, 400), f"{mine}-640.webp": (640, 800), f"{mine}.webp": (1280, 1600)}
    assert draw_pictures(folder=tmp_path, wanted=lambda slug: slug == mine) == 0

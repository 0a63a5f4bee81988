"""Pictures are kept at three widths under names that tell their content, and the door shows nothing else."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from django.test import Client, override_settings
from PIL import Image

from marketplace.media.save_picture import save_picture
from marketplace.media.sizes import framed, picture_url, size_path

pytestmark = pytest.mark.urls("tests.unit.media.urls_of_media")


def a_photo(colour: str = "red") -> bytes:
    out = BytesIO()
    Image.new("RGB", (1500, 1500), colour).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "public"
    folder.mkdir()
    with override_settings(MEDIA_ROOT=folder, MIDDLEWARE=[]):
        yield folder


def test_the_next_larger_width_is_given() -> None:
    asked = {size: size_path("products/ab.webp", size) for size in (1, 320, 321, 640, 1280, 4096)}
    assert asked == {
        1: "products/ab-320.webp",
        320: "products/ab-320.webp",
        321: "products/ab-640.webp",
        640: "products/ab-640.webp",
        1280: "products/ab.webp",
        4096: "products/ab.webp",
    }


def test_the_address_is_below_media_and_no_picture_has_no_address() -> None:
    assert picture_url("products/ab.webp", 640) == "/media/products/ab-640.webp"
    assert picture_url("", 640) == ""


def test_a_small_picture_is_cut_but_not_blown_up() -> None:
    assert framed(Image.new("RGB", (400, 400)), 1280).size == (320, 400)


def test_the_same_picture_twice_is_one_file_in_three_widths(shelf: Path) -> None:
    path = save_picture(data=a_photo(), folder="products")
    assert save_picture(data=a_photo(), folder="products") == path
    kept = {file.name: Image.open(BytesIO(file.read_bytes())).size for file in (shelf / "products").iterdir()}
    stem = Path(path).stem
    assert kept == {f"{stem}-320.webp": (320, 400), f"{stem}-640.webp": (640, 800), f"{stem}.webp": (1200, 1500)}


def test_the_door_shows_a_picture_and_lets_browsers_keep_it(shelf: Path, client: Client) -> None:
    path = save_picture(data=a_photo(), folder="products")
    answer = client.get(picture_url(path, 320))
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/webp"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert b"".join(answer.streaming_content)[8:12] == b"WEBP"


@pytest.mark.parametrize(
    "path",
    [
        "../secret.webp",
        "%2e%2e/secret.webp",
        "products/../../secret.webp",
        "..%2fsecret.webp",
        "link.webp",
        "page.html",
        "products",
        "products/",
        "none.webp",
        "a%00b.webp",
        "x" * 5000 + ".webp",
    ],
)
def test_anything_else_is_not_there(shelf: Path, client: Client, path: str) -> None:
    (shelf / "products").mkdir()
    (shelf / "page.html").write_text("<script>")
    (shelf.parent / "secret.webp").write_bytes(b"secret")
    (shelf / "link.webp").symlink_to(shelf.parent / "secret.webp")
    assert client.get(f"/media/{path}").status_code == 404


def test_the_door_takes_nothing_in(shelf: Path, client: Client) -> None:
    assert client.post("/media/products/ab.webp", b"x", content_type="image/webp").status_code == 405

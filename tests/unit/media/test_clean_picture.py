"""Pictures from outside are made safe, or refused in words."""

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO

import pytest
from django.utils import translation
from PIL import Image

from marketplace.media.clean_picture import MAX_BYTES, clean_picture
from marketplace.media.errors import PictureRefused


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


def a_file(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def a_png_that_claims(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def test_place_and_camera_are_gone_and_the_picture_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera lay on its side
    exif[0x010F] = "SecretCamera"
    exif.get_ifd(0x8825)[1] = "N"
    data = a_file(Image.new("RGB", (400, 300), "red"), exif=exif, comment=b"my house")
    clean = clean_picture(data)
    picture = Image.open(BytesIO(clean))
    assert (picture.format, picture.size, dict(picture.getexif())) == ("WEBP", (300, 400), {})
    assert b"SecretCamera" not in clean
    assert b"my house" not in clean


def test_what_hides_behind_the_picture_is_left_behind() -> None:
    data = a_file(Image.new("RGB", (300, 300), "blue")) + b"<script>alert(1)</script>"
    assert b"<script>" not in clean_picture(data)


def test_see_through_parts_become_white_paper() -> None:
    clear = Image.new("RGBA", (300, 300), (255, 0, 0, 0))
    picture = Image.open(BytesIO(clean_picture(a_file(clear, "PNG"))))
    assert picture.getpixel((150, 150)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_way_to_write_colours_becomes_plain_rgb(mode: str) -> None:
    picture = Image.open(BytesIO(clean_picture(a_file(Image.new(mode, (240, 240)), "PNG"))))
    assert (picture.mode, picture.size) == ("RGB", (240, 240))


def test_printers_colours_become_plain_rgb() -> None:
    assert Image.open(BytesIO(clean_picture(a_file(Image.new("CMYK", (240, 240)))))).mode == "RGB"


def test_a_large_picture_is_brought_to_2560_pixels() -> None:
    clean = clean_picture(a_file(Image.new("RGB", (4000, 3000), "green")))
    assert Image.open(BytesIO(clean)).size == (2560, 1920)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not a picture"),
        (b"GIF89a", "not a picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "not a picture"),
        (b"%PDF-1.7", "not a picture"),
        (b"MZ" + b"\0" * 500, "not a picture"),
        (b"\0" * (MAX_BYTES + 1), "larger than 15 MB"),
        (a_png_that_claims(60_000, 60_000), "too many pixels"),
        (a_png_that_claims(8_000, 7_000), "too many pixels"),
        (a_png_that_claims(12_000, 8_000), "too many pixels"),
        (a_png_that_claims(199, 400), "too small"),
        (a_png_that_claims(400, 400), "damaged"),
        (a_file(Image.effect_noise((600, 600), 90))[:9_000], "damaged"),
    ],
)
def test_a_hostile_or_broken_file_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(PictureRefused, match=words) as refusal:
        clean_picture(data)
    assert (refusal.value.code, refusal.value.field) == ("INVALID", "image")


def test_a_nonsense_colour_profile_does_not_spoil_the_picture() -> None:
    data = a_file(Image.new("RGB", (300, 300), (10, 200, 30)), icc_profile=b"not a profile at all" * 20)
    assert Image.open(BytesIO(clean_picture(data))).size == (300, 300)


def test_the_refusal_is_in_thai_for_who_reads_thai() -> None:
    with translation.override("th"), pytest.raises(PictureRefused, match="ไม่ใช่รูปที่เราเปิดได้"):
        clean_picture(b"")

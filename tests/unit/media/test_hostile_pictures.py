"""What hostile or strange files become: refused in words, or a plain picture of which nothing else is left."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from django.test import Client, override_settings
from django.utils import translation
from PIL import Image

from marketplace.media import clean_picture as cleaning
from marketplace.media.clean_picture import clean_picture
from marketplace.media.errors import PictureRefused
from marketplace.media.save_picture import save_picture
from tests.unit.media.heic import HEIC


def a_file(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    out = BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def a_chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def a_bomb(width: int, height: int) -> bytes:
    """A PNG of few bytes that unpacks to width x height black pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pressed = zlib.compress(bytes(width + 1) * min(height, 4000), 9)
    return b"\x89PNG\r\n\x1a\n" + a_chunk(b"IHDR", header) + a_chunk(b"IDAT", pressed) + a_chunk(b"IEND", b"")


def opened(data: bytes) -> Image.Image:
    picture = Image.open(BytesIO(clean_picture(data)))
    picture.load()
    return picture


def test_an_iphones_photograph_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cleaning, "MIN_SIDE", 20)
    picture = opened(HEIC)
    assert (picture.format, picture.mode, picture.size) == ("WEBP", "RGB", (29, 100))
    assert dict(picture.getexif()) == {}


@pytest.mark.parametrize("end", [40, 400, 2_000, len(HEIC) - 200])
def test_an_iphones_photograph_that_broke_off_is_refused(monkeypatch: pytest.MonkeyPatch, end: int) -> None:
    monkeypatch.setattr(cleaning, "MIN_SIDE", 20)
    with pytest.raises(PictureRefused):
        clean_picture(HEIC[:end])


@pytest.mark.parametrize(("width", "height"), [(30_000, 30_000), (10_000, 6_000), (7_800, 7_700), (60_000, 2)])
def test_a_bomb_and_sixty_megapixels_are_refused_before_they_unpack(width: int, height: int) -> None:
    with translation.override("en"), pytest.raises(PictureRefused, match=r"too many pixels|too small"):
        clean_picture(a_bomb(width, height))


@pytest.mark.parametrize(
    "svg",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>",
        b"\xff\xfe<\x00s\x00v\x00g\x00>\x00",
        b"<html><body onload=alert(1)>",
        b"%!PS-Adobe-3.0 EPSF-3.0\n(%pipe%id) (r) file",
        b"#define x_width 300\n#define x_height 300\nstatic char x_bits[] = {0x00};",
        b"BM" + bytes(200),
        b"II*\x00" + bytes(200),
    ],
)
def test_what_is_no_photograph_is_refused_whatever_it_calls_itself(svg: bytes) -> None:
    with translation.override("en"), pytest.raises(PictureRefused, match="not a picture"):
        clean_picture(svg)


@pytest.mark.parametrize(
    "polyglot",
    [
        a_file(Image.new("RGB", (300, 300), "red")) + b"<?php system($_GET['c']); ?>",
        a_file(Image.new("RGB", (300, 300), "red"), comment=b"<script>alert(1)</script>"),
        a_file(Image.new("RGB", (300, 300), "red"), "PNG") + b"PK\x03\x04<script>",
        a_file(Image.new("RGB", (300, 300), "red"), "GIF") + b"<script>",
        a_file(Image.new("RGB", (300, 300), "red"), "WEBP", xmp=b"<script>") + b"<script>",
    ],
)
def test_a_file_that_is_two_things_at_once_becomes_one(polyglot: bytes) -> None:
    clean = clean_picture(polyglot)
    assert clean[8:12] == b"WEBP"
    assert not any(one in clean for one in (b"<script", b"<?php", b"PK\x03\x04"))


def test_sixteen_bits_of_grey_keep_their_shades() -> None:
    deep = Image.new("I;16", (240, 240), 128 * 257)
    assert opened(a_file(deep, "PNG")).getpixel((120, 120)) == (128, 128, 128)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_a_moving_picture_the_first_one_is_taken(kind: str) -> None:
    frames = [Image.new("RGB", (240, 240), colour) for colour in ("red", "lime", "blue")]
    moving = a_file(frames[0], kind, save_all=True, append_images=frames[1:], duration=50)
    picture = opened(moving)
    red, green, blue = picture.getpixel((120, 120))
    assert (getattr(picture, "n_frames", 1), red > 200, green < 60, blue < 60) == (1, True, True, True)


def test_printers_colours_become_plain_ones() -> None:
    picture = opened(a_file(Image.new("CMYK", (300, 300), (0, 255, 255, 0))))
    red, green, blue = picture.getpixel((150, 150))
    assert (picture.mode, red > 180, green < 90, blue < 90) == ("RGB", True, True, True)


def test_huge_notes_are_left_behind() -> None:
    exif = Image.Exif()
    exif[0x9286] = "x" * 60_000
    exif[0x010E] = "13.7563 N 100.5018 E"
    data = a_file(Image.new("RGB", (300, 300), "red"), exif=exif, icc_profile=b"y" * 200_000)
    clean = clean_picture(data)
    assert len(data) > 200_000
    assert len(clean) < 5_000
    assert b"13.7563" not in clean


def test_nothing_hostile_is_served_as_a_page(tmp_path: Path, client: Client) -> None:
    folder = tmp_path / "public"
    (folder / "products").mkdir(parents=True)
    (folder / "products" / "a.svg").write_text("<svg onload='alert(1)'/>")
    (folder / "products" / "a.avif").write_text("<script>alert(1)</script>")
    with override_settings(MEDIA_ROOT=folder, MIDDLEWARE=[], ROOT_URLCONF="tests.unit.media.urls_of_media"):
        path = save_picture(data=a_file(Image.new("RGB", (300, 300))) + b"<script>", folder="products")
        shown = client.get(f"/media/{path}")
        assert b"<script>" not in b"".join(shown.streaming_content)
        assert (shown["Content-Type"], shown["X-Content-Type-Options"]) == ("image/webp", "nosniff")
        assert client.get("/media/products/a.svg").status_code == 404
        other = client.get("/media/products/a.avif")
        list(other.streaming_content)
        assert (other["Content-Type"], other["X-Content-Type-Options"]) == ("image/avif", "nosniff")

"""Papers from outside become pictures of their pages, or are refused in words."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from django.utils import translation
from PIL import Image

from marketplace.media.clean_document import MAX_BYTES, clean_document
from marketplace.media.draw_pdf import MOST_PAGES
from marketplace.shared.errors import DomainError
from tests.unit.media import hostile_files


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


def test_a_pdf_becomes_one_plain_picture_for_each_page() -> None:
    pages = clean_document(hostile_files.a_pdf(3))
    assert [Image.open(BytesIO(page)).format for page in pages] == ["WEBP"] * 3
    assert Image.open(BytesIO(pages[0])).size == (1414, 2000)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_a_photographed_paper_becomes_one_picture(kind: str) -> None:
    [page] = clean_document(hostile_files.a_picture(kind=kind))
    assert Image.open(BytesIO(page)).size == (600, 400)


def test_a_pdfs_script_is_neither_run_nor_kept() -> None:
    [page] = clean_document(hostile_files.a_pdf(script=True))
    assert b"JavaScript" not in page
    assert page.startswith(b"RIFF")


@pytest.mark.parametrize(
    "data", [hostile_files.a_picture_that_is_a_page_too(), hostile_files.a_picture_that_is_a_pdf_too()]
)
def test_a_file_that_is_two_things_at_once_is_only_a_picture_afterwards(data: bytes) -> None:
    [page] = clean_document(data)
    assert b"script" not in page
    assert b"%PDF" not in page
    assert Image.open(BytesIO(page)).format == "WEBP"


def test_a_page_as_large_as_a_house_is_drawn_small() -> None:
    [page] = clean_document(hostile_files.a_pdf(size=(14_400, 14_400)))
    assert Image.open(BytesIO(page)).size == (2000, 2000)


def test_a_cmyk_photo_comes_out_in_plain_colours() -> None:
    [page] = clean_document(hostile_files.a_picture(mode="CMYK"))
    assert Image.open(BytesIO(page)).mode == "RGB"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (hostile_files.an_svg_with_script(), "cannot read this kind of file"),
        (b"<!doctype html><script>alert(1)</script>", "cannot read this kind of file"),
        (b"PK\x03\x04" + b"\0" * 100, "cannot read this kind of file"),
        (b"MZ" + b"\0" * 100, "cannot read this kind of file"),
        (hostile_files.a_locked_pdf(), "locked with a password"),
        (hostile_files.a_pdf(MOST_PAGES + 1), "more than 10 pages"),
        (b"%PDF-1.7\nnot a pdf at all", "damaged or too complicated"),
        (hostile_files.a_pdf()[:120], "damaged or too complicated"),
        (hostile_files.a_png_that_claims(60_000, 1_000), "too many pixels"),
        (hostile_files.a_png_that_claims(200_000, 200_000), "too many pixels"),
        (hostile_files.a_picture()[:-900], "damaged"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 400, "not a picture that we can read"),
        (b"%PDF-" + b"0" * MAX_BYTES, "larger than 15 MB"),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(DomainError) as refused:
        clean_document(data)
    assert words in refused.value.message
    assert "Nothing was" in refused.value.message


def test_a_picture_of_few_bytes_and_many_pixels_is_made_small() -> None:
    [page] = clean_document(hostile_files.a_png_bomb())
    assert Image.open(BytesIO(page)).size == (2560, 2560)

"""Lay a picture's other formats beside the one that the store keeps, so that our pages can offer the smallest."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from django.conf import settings
from django.core.files.storage import default_storage
from django.utils import timezone

from marketplace.media.save_picture import keep_file
from marketplace.media.sizes import LARGEST, SIZES, size_path

BESIDE = ("avif", "jpg")


def show_formats(*, path: str, files: Mapping[tuple[int, str], bytes]) -> None:
    """Keep AVIF and JPEG files beside a public WebP picture (`products/ab.webp`), width by width; twice is once.

    The smallest come first: whoever finds the largest AVIF finds all.
    """
    for width in SIZES:
        for kind in reversed(BESIDE):
            keep_file(path=beside(size_path(path, width), kind), content=files[width, kind])


def beside(path: str, kind: str) -> str:
    """Tell where a picture's file of another format lies."""
    return str(PurePosixPath(path).with_suffix(f".{kind}"))


def path_of(url: str) -> str:
    """Give the path of a picture of this house by its address at any width; empty for another's."""
    address = url.removeprefix(settings.PUBLIC_URL)
    if not address.startswith(settings.MEDIA_URL) or not address.endswith(".webp"):
        return ""
    place = PurePosixPath(address.removeprefix(settings.MEDIA_URL))
    stem, _dash, width = place.stem.rpartition("-")
    return str(place.with_name(f"{stem}.webp")) if width.isdecimal() and int(width) in SIZES and stem else str(place)


def has_formats(path: str) -> bool:
    """Tell whether a picture's other formats are there; each process asks the disk once a minute and picture."""
    return _asked(path, int(timezone.now().timestamp()) // 60)


@lru_cache(maxsize=8192)
def _asked(path: str, _minute: int) -> bool:
    return default_storage.exists(beside(size_path(path, LARGEST), BESIDE[0]))

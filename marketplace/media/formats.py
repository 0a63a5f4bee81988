"""The formats in which a picture is kept: AVIF is smallest, WebP nearly everywhere, JPEG for old phones."""

from io import BytesIO
from typing import Any

from PIL import Image

# The quick and small one first: a page can show it while the others are made.
FORMATS = ("webp", "jpg", "avif")
CONTENT_TYPES = {"webp": "image/webp", "jpg": "image/jpeg", "avif": "image/avif"}
_OPTIONS: dict[str, tuple[str, dict[str, Any]]] = {
    "webp": ("WEBP", {"quality": 82, "method": 4}),
    "jpg": ("JPEG", {"quality": 82, "progressive": True, "optimize": True}),
    "avif": ("AVIF", {"quality": 62, "speed": 8, "max_threads": 1}),
}


def encoded(picture: Image.Image, kind: str) -> bytes:
    """Write a plain picture in one of FORMATS; nothing but its pixels goes in."""
    name, options = _OPTIONS[kind]
    out = BytesIO()
    picture.save(out, name, **options)
    return out.getvalue()

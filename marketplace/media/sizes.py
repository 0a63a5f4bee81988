"""The three widths in which the shop shows pictures, all 4:5, and where each lies."""

from io import BytesIO
from posixpath import splitext

from django.core.files.storage import default_storage
from PIL import Image, ImageOps

SIZES = (320, 640, 1280)
LARGEST = SIZES[-1]


def size_path(path: str, size: int) -> str:
    """Tell where the picture of at least this width lies: `products/ab.webp` at 300 is `products/ab-320.webp`.

    The largest width is the path itself, and is given for every larger wish.
    """
    width = next((one for one in SIZES if one >= size), LARGEST)
    if width == LARGEST:
        return path
    place, suffix = splitext(path)
    return f"{place}-{width}{suffix}"


def picture_url(path: str, size: int) -> str:
    """Give the address of a picture at a width in pixels; no picture, no address."""
    return default_storage.url(size_path(path, size)) if path else ""


def framed(picture: Image.Image, width: int) -> Image.Image:
    """Cut a picture to 4:5 round its middle at this width; a smaller picture is cut but never blown up."""
    width = min(width, picture.width, picture.height * 4 // 5)
    return ImageOps.fit(picture, (width, width * 5 // 4), Image.Resampling.LANCZOS)


def renditions(picture: Image.Image, *, quality: int = 82, effort: int = 4) -> dict[int, bytes]:
    """Give the WebP file of each width. `effort` is WebP's method: 0 is quick, 6 is small."""
    files = {}
    for width in reversed(SIZES):
        picture = framed(picture, width)
        out = BytesIO()
        picture.save(out, "WEBP", quality=quality, method=effort)
        files[width] = out.getvalue()
    return files

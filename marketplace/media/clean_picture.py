"""A picture from outside is opened, judged by its content, and drawn anew: nothing of the old file comes along."""

import struct
import zlib
from io import BytesIO

from django.utils.translation import gettext as _
from pi_heif import register_heif_opener  # type: ignore[import-untyped]
from PIL import Image, ImageCms, ImageOps

from marketplace.media.errors import PictureRefused

register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)

MAX_BYTES = 15 * 1024 * 1024
MAX_PIXELS = 50_000_000
MIN_SIDE = 200
MAX_SIDE = 2560
# What phones and cameras make (a phone's many-in-one MPO counts as JPEG, an iPhone's HEIC as HEIF). The name of the
# file and the type that the browser claims count for nothing.
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "HEIF")
PAPER = (255, 255, 255)
BROKEN = (OSError, SyntaxError, ValueError, TypeError, IndexError, EOFError, OverflowError, struct.error, zlib.error)


def clean_picture(data: bytes) -> bytes:
    """Make a picture safe to show: upright, plain colours, no hidden notes of place, camera or person.

    Takes a JPEG, PNG, WebP, GIF (its first frame), AVIF or HEIC of at most 15 MB, 50 million pixels and at least 200
    pixels a side; gives WebP in sRGB, at most 2560 pixels a side. EXIF with GPS, XMP, colour profile, comments and
    whatever was hidden behind the picture are gone. Raises PictureRefused with a sentence for the person.
    """
    picture = _upright(_opened(data))
    picture.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
    out = BytesIO()
    picture.save(out, "WEBP", quality=90, method=4)
    return out.getvalue()


def _opened(data: bytes) -> Image.Image:
    """Open it lazily, so that its size is judged before a single pixel is unpacked."""
    if len(data) > MAX_BYTES:
        raise PictureRefused(
            _("This picture is larger than 15 MB. Nothing was changed: please choose a smaller one and try again.")
        )
    try:
        picture = Image.open(BytesIO(data), formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except BROKEN as error:
        raise PictureRefused(
            _("This file is not a picture that we can read. Nothing was changed: send a JPEG, PNG, WebP or HEIC.")
        ) from error
    if picture.width * picture.height > MAX_PIXELS:
        raise _too_many_pixels()
    if min(picture.size) < MIN_SIDE:
        raise PictureRefused(
            _("This picture is too small to show. Nothing was changed: choose one of at least 200 pixels a side.")
        )
    return picture


def _upright(picture: Image.Image) -> Image.Image:
    """Unpack, turn upright, bring to sRGB on white paper, and copy the bare pixels."""
    profile = picture.info.get("icc_profile")
    try:
        picture.draft(None, (MAX_SIDE, MAX_SIDE))  # a large JPEG is unpacked at half its size, if that is enough
        turned = ImageOps.exif_transpose(picture)
        turned.load()
        plain = _on_paper(_in_srgb(turned, profile))
    except BROKEN as error:
        raise PictureRefused(
            _("This picture is damaged and cannot be opened. Nothing was changed: send it again or take another.")
        ) from error
    bare = Image.new("RGB", plain.size)
    bare.paste(plain)
    return bare


def _in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Translate a camera's own colours; a profile that makes no sense is left aside, the picture is not at fault."""
    if not profile or picture.mode not in ("RGB", "CMYK"):
        return picture
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        changed = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return picture
    return changed or picture


def _on_paper(picture: Image.Image) -> Image.Image:
    if picture.has_transparency_data:
        layered = picture.convert("RGBA")
        paper = Image.new("RGB", picture.size, PAPER)
        paper.paste(layered, mask=layered.getchannel("A"))
        return paper
    if picture.mode.startswith("I"):  # sixteen bits of grey: Pillow would cut them off at eight, all white
        picture = picture.convert("I").point(lambda level: level * (1 / 256)).convert("L")
    return picture.convert("RGB")


def _too_many_pixels() -> PictureRefused:
    return PictureRefused(
        _("This picture has too many pixels. Nothing was changed: make it 7,000 pixels a side at most.")
    )

"""Words in a picture, set in Sarabun and shaped as Thai needs it."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import fontpkg_sarabun
from PIL import Image, ImageDraw, ImageFont

from marketplace.sample.drawing.colours import COTTON, EBONY, Colour

FONTS = Path(fontpkg_sarabun.__file__).parent / "files"
SAMPLE_WORDS = "ข้อมูลตัวอย่าง"


@dataclass(frozen=True)
class Lettering:
    """Words as a mask, their colour, and the box in the picture that they fill."""

    mask: Image.Image
    colour: Colour
    at: tuple[int, int, int, int]


@lru_cache(maxsize=32)
def font(size: int, weight: str = "SemiBold") -> ImageFont.FreeTypeFont:
    """Sarabun in a size."""
    return ImageFont.truetype(FONTS / f"Sarabun-{weight}.ttf", size)


def lettering(words: str, *, height: int, colour: Colour, around: tuple[int, int], wide: int = 900) -> Lettering:
    """Set words round a middle, smaller where they would be wider than `wide`."""
    face = font(height)
    left, top, right, bottom = face.getbbox(words)
    if right - left > wide:
        face = font(max(12, int(height * wide / (right - left))))
        left, top, right, bottom = face.getbbox(words)
    mask = Image.new("L", (int(right - left) + 8, int(bottom - top) + 8))
    ImageDraw.Draw(mask).text((4 - left, 4 - top), words, font=face, fill=255)
    x, y = around[0] - mask.width // 2, around[1] - mask.height // 2
    return Lettering(mask, colour, (x, y, x + mask.width, y + mask.height))


@lru_cache(maxsize=4)
def _badge(width: int) -> Image.Image:
    """The chip that says that the picture is sample data, legible at every width."""
    size = {320: 15, 640: 24}.get(width, 40)
    face = font(size, "Medium")
    left, top, right, bottom = face.getbbox(SAMPLE_WORDS)
    pad = size // 2
    box = (int(right - left) + 2 * pad, int(bottom - top) + pad)
    chip = Image.new("RGBA", box, (*COTTON, 0))
    draw = ImageDraw.Draw(chip)
    draw.rounded_rectangle((0, 0, box[0] - 1, box[1] - 1), box[1] // 2, fill=(*COTTON, 226))
    draw.text((pad - left, pad // 2 - top), SAMPLE_WORDS, font=face, fill=(*EBONY, 255))
    return chip


def marked(picture: Image.Image) -> Image.Image:
    """Put the words ข้อมูลตัวอย่าง (sample data) into the lower right corner."""
    chip = _badge(picture.width)
    edge = max(8, picture.width // 40)
    picture.paste(chip, (picture.width - chip.width - edge, picture.height - chip.height - edge), chip)
    return picture

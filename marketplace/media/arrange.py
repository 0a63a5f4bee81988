"""Draw a kept picture as it is turned and framed."""

from io import BytesIO

from PIL import Image, ImageOps

from marketplace.media.clean_picture import PAPER
from marketplace.media.models import Picture
from marketplace.media.picture_rules import HIGH, WIDE, frame_of
from marketplace.media.private_files import read_private
from marketplace.media.sizes import LARGEST

_TURNS = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}


def arranged(picture: Picture, *, width: int = LARGEST) -> Image.Image:
    """Give a picture turned (clockwise) and cut to its 4:5 frame, at most so wide; it is never blown up."""
    master: Image.Image = Image.open(BytesIO(read_private(picture.master)), formats=("WEBP",))
    if picture.turns in _TURNS:
        master = master.transpose(_TURNS[picture.turns])
    box = frame_of(master.width, master.height, zoom=picture.zoom, across=picture.across, down=picture.down)
    if box is None:
        wide = min(width, max(master.width, master.height * WIDE // HIGH))
        return ImageOps.pad(master.convert("RGB"), (wide, wide * HIGH // WIDE), color=PAPER)
    wide = min(width, box[2] - box[0])
    return master.convert("RGB").resize((wide, wide * HIGH // WIDE), Image.Resampling.LANCZOS, box=box)

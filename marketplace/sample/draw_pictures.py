"""`python -m marketplace.sample.draw_pictures FOLDER SHARE OF`: draw every OF-th picture of the sample, from SHARE on.

A process of its own, without a database, so that pictures are drawn on one core while rows are written on the other.
A picture that is there is not drawn again; each file appears whole or not at all.
"""

import os
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image

from marketplace.media.sizes import LARGEST, SIZES, size_path
from marketplace.sample.drawing.draw import draw
from marketplace.sample.drawing.lettering import marked
from marketplace.sample.products import SampleProduct, sample_products

QUALITY, EFFORT = 82, 2


def draw_pictures(*, folder: Path, share: int = 0, of: int = 1, wanted: Callable[[str], bool] = lambda _: True) -> int:
    """Draw a share of the sample's pictures into a folder, each in the shop's three widths; gives how many were new."""
    mine = [one for one in sample_products()[share::of] if wanted(one.good.slug)]
    return sum(_keep(one, folder) for one in mine)


def _keep(product: SampleProduct, folder: Path) -> bool:
    """The largest file is written last: where it is, the smaller ones are too."""
    if (folder / product.picture).exists():
        return False
    picture = draw(product.look, seed=product.good.slug, ground=product.ground)
    for width in SIZES:
        place = folder / size_path(product.picture, width)
        place.parent.mkdir(parents=True, exist_ok=True)
        draft = place.with_suffix(f".{os.getpid()}")
        # The widths are halves of each other, so that nothing needs to be resampled.
        draft.write_bytes(_webp(marked(picture.reduce(LARGEST // width) if width < LARGEST else picture)))
        draft.replace(place)
    return True


def _webp(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "WEBP", quality=QUALITY, method=EFFORT)
    return out.getvalue()


if __name__ == "__main__":
    draw_pictures(folder=Path(sys.argv[1]), share=int(sys.argv[2]), of=int(sys.argv[3]))

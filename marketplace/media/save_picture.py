"""The deed that keeps a picture."""

import hashlib
from io import BytesIO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

from marketplace.media.clean_picture import clean_picture
from marketplace.media.sizes import renditions, size_path


def save_picture(*, data: bytes, folder: str) -> str:
    """Clean an uploaded picture, cut it to the shop's widths, keep them, and give the path to remember.

    The path is made from the picture itself: the same picture twice is one file, and a path never changes its
    content, so that browsers may keep it for ever. Raises PictureRefused.
    """
    clean = clean_picture(data)
    path = f"{folder}/{hashlib.sha256(clean).hexdigest()[:32]}.webp"
    for width, content in renditions(Image.open(BytesIO(clean))).items():
        keep_file(path=size_path(path, width), content=content)
    return path


def keep_file(*, path: str, content: bytes) -> None:
    """Put a file where the media door finds it; one that is there already is left alone."""
    if not default_storage.exists(path):
        default_storage.save(path, ContentFile(content))

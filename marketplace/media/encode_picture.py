"""Make a picture's files: each width in each format, in the background."""

from django.db import transaction
from PIL import Image

from marketplace.events.pictures import PictureArranged
from marketplace.media.arrange import arranged
from marketplace.media.formats import FORMATS, encoded
from marketplace.media.models import Picture, PictureFile
from marketplace.media.private_files import drop_private, keep_private
from marketplace.media.sizes import SIZES, framed
from marketplace.media.take_picture import FOLDER
from marketplace.shared.locks import lock_rows

FILES_EACH = len(SIZES) * len(FORMATS)


def encode_picture(event: PictureArranged) -> None:
    """Make the files of an arrangement; one that was changed again meanwhile is left to its own event.

    Each file is noted as soon as it lies there, so that a page can tell how far it is, and a run that was broken off
    goes on where it stopped. Twice does nothing.
    """
    picture = Picture.objects.filter(reference=event.picture).first()
    if picture is not None and picture.arrangement == event.arrangement > picture.ready:
        make_files(picture)


def make_files(picture: Picture) -> None:
    """Make the files of a picture as it is arranged now, as far as they are not there; old ones go at the end."""
    there = set(picture.files.filter(arrangement=picture.arrangement).values_list("width", "format"))
    missing = [(width, kind) for width in reversed(SIZES) for kind in FORMATS if (width, kind) not in there]
    drawn: dict[int, Image.Image] = {}
    largest = arranged(picture) if missing else None
    for width, kind in missing:
        if largest is not None and width not in drawn:
            drawn[width] = framed(largest, width)
        _keep(picture, width, kind, encoded(drawn[width], kind))
    for path in _finish(picture):
        drop_private(path)


def _keep(picture: Picture, width: int, kind: str, data: bytes) -> None:
    path = keep_private(data=data, folder=FOLDER, suffix=kind)
    _file, new = PictureFile.objects.get_or_create(
        picture=picture, arrangement=picture.arrangement, width=width, format=kind, defaults={"path": path}
    )
    if not new:
        drop_private(path)


def _finish(picture: Picture) -> list[str]:
    """Say that an arrangement is ready, unless it was changed meanwhile; gives the files that nobody wants any more."""
    with transaction.atomic():
        rows = lock_rows(Picture.objects.filter(pk=picture.pk))
        if not rows:
            return []
        if rows[0].arrangement == picture.arrangement:
            Picture.objects.filter(pk=picture.pk).update(ready=picture.arrangement)
        old = PictureFile.objects.filter(picture=picture, arrangement__lt=rows[0].arrangement)
        paths = list(old.values_list("path", flat=True))
        old.delete()
    return paths

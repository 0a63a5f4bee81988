"""Pictures that were taken in, and how far their files are."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, F, Q

from marketplace.media.arrange import arranged
from marketplace.media.encode_picture import FILES_EACH
from marketplace.media.formats import FORMATS, encoded
from marketplace.media.models import Picture, PictureFile
from marketplace.media.private_files import read_private
from marketplace.media.sizes import SIZES


@dataclass(frozen=True, kw_only=True, slots=True)
class PictureState:
    """A picture's place in its making: `done` of `files` lie there."""

    reference: UUID
    arrangement: int
    done: int
    files: int = FILES_EACH

    @property
    def is_ready(self) -> bool:
        """Whether all files are there."""
        return self.done >= self.files


def own_picture(reference: UUID, *, owner: UUID) -> Picture | None:
    """Find a picture of an owner; None: there is none, or it is another's."""
    return Picture.objects.filter(reference=reference, owner=owner).first()


def picture_states(references: Collection[UUID], *, owner: UUID) -> dict[UUID, PictureState]:
    """Tell of an owner's pictures how far they are; unknown ones are left out."""
    done = Count("files", filter=Q(files__arrangement=F("arrangement")))
    rows = Picture.objects.filter(reference__in=references, owner=owner).annotate(done=done)
    return {
        row.reference: PictureState(reference=row.reference, arrangement=row.arrangement, done=row.done) for row in rows
    }


def picture_bytes(picture: Picture, *, width: int, kind: str = "webp") -> bytes:
    """Give a picture as it is arranged now, at one of the shop’s widths: its file, or drawn at once meanwhile."""
    file = picture.files.filter(arrangement=picture.arrangement, width=width, format=kind).first()
    if file is not None:
        return read_private(file.path)
    return encoded(arranged(picture, width=width), kind)


def files_of(picture: Picture) -> dict[tuple[int, str], bytes]:
    """Give all files of a ready picture, by width and format; raises LookupError while some are missing."""
    found = dict[tuple[int, str], bytes]()
    rows = PictureFile.objects.filter(picture=picture, arrangement=picture.arrangement)
    for row in rows:
        found[row.width, row.format] = read_private(row.path)
    if len(found) < len(SIZES) * len(FORMATS):
        raise LookupError(f"{len(found)} of {FILES_EACH} files are there")
    return found

"""The deed that takes a picture in."""

import hashlib
from datetime import datetime
from io import BytesIO
from uuid import UUID

from django.db import transaction
from PIL import Image

from marketplace.events.pictures import PictureArranged
from marketplace.media.clean_picture import clean_picture
from marketplace.media.models import Picture
from marketplace.media.private_files import drop_private, keep_private
from marketplace.shared.identifiers import derived_reference
from marketplace.shared.outbox.record_event import record_event

FOLDER = "pictures"


def take_picture(*, data: bytes, owner: UUID, key: UUID, now: datetime) -> Picture:
    """Clean a picture (hostile until then), keep it out of sight, and have its files made in the background.

    The same picture with the same `key` (the form that brought it) is taken once. Raises PictureRefused; then nothing
    is kept. Cleaning takes a second: call it outside any transaction.
    """
    reference = derived_reference("picture", f"{owner}:{key}:{hashlib.sha256(data).hexdigest()}")
    if known := Picture.objects.filter(reference=reference).first():
        return known
    clean = clean_picture(data)
    width, height = Image.open(BytesIO(clean), formats=("WEBP",)).size
    path = keep_private(data=clean, folder=FOLDER, suffix="webp")
    with transaction.atomic():
        picture, new = Picture.objects.get_or_create(
            reference=reference,
            defaults={"owner": owner, "master": path, "width": width, "height": height, "added_at": now},
        )
        if new:
            record_event(PictureArranged(occurred_at=now, picture=reference, arrangement=picture.arrangement))
    if not new:
        drop_private(path)
    return picture

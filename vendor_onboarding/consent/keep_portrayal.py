"""Keep something by which a maker could be shown: her hands or face, her story, her voice. Nothing is shown by that."""

from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from uuid import UUID

from django.db import transaction
from PIL import Image

from marketplace.media.clean_picture import clean_picture
from marketplace.media.clean_voice import clean_voice
from marketplace.media.private_files import drop_private, keep_private
from marketplace.media.sizes import renditions
from marketplace.shared.locks import lock_rows
from vendor_onboarding.consent.errors import ConsentRefusedError, UsedKeyError
from vendor_onboarding.consent.models import Portrayal
from vendor_onboarding.consent.rules import PHOTO, WAYS
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.makers.queries import check_not_erased

PICTURES, VOICES = "portraits", "voices"
LONGEST_STORY = 2_000
PICTURE_TYPE = "image/webp"


def keep_portrait(*, maker: Maker, way: str, data: bytes, by: str, key: UUID, now: datetime) -> Portrayal:
    """Keep a picture of her hands ("hands") or face ("face"), cleaned, cut to three widths, out of everybody's reach.

    It is shown nowhere before she says yes to this very picture. The same `key` again gives the same row. Raises
    PictureRefused and ConsentRefusedError, and then nothing was kept.
    """
    if way not in WAYS[PHOTO]:
        raise ConsentRefusedError("NOT_ASKED")
    clean = clean_picture(data)

    def files() -> dict[str, str]:
        sizes = renditions(Image.open(BytesIO(clean)))
        return {str(width): keep_private(data=one, folder=PICTURES, suffix="webp") for width, one in sizes.items()}

    row = Portrayal(maker=maker, way=way, content_type=PICTURE_TYPE, kept_at=now, kept_by=by, key=key)
    return _keep(row, files)


def keep_voice(*, maker: Maker, data: bytes, by: str, key: UUID, now: datetime) -> Portrayal:
    """Keep a recording of her voice, judged by its content; at most 5 MB. Raises VoiceRefused as a picture would."""
    voice = clean_voice(data)

    def files() -> dict[str, str]:
        return {"voice": keep_private(data=voice.data, folder=VOICES, suffix=voice.suffix)}

    row = Portrayal(maker=maker, way="voice", content_type=voice.content_type, kept_at=now, kept_by=by, key=key)
    return _keep(row, files)


def keep_story(*, maker: Maker, words: tuple[str, str], by: str, key: UUID, now: datetime) -> Portrayal:
    """Keep her story in Thai and, if there is one, in English; at most 2,000 letters each."""
    thai, english = (_tidy(one) for one in words)
    if not thai:
        raise ConsentRefusedError("EMPTY", "story_th")
    for text, field in ((thai, "story_th"), (english, "story_en")):
        if len(text) > LONGEST_STORY:
            raise ConsentRefusedError("LONG", field)
    row = Portrayal(maker=maker, way="story", words_th=thai, words_en=english, kept_at=now, kept_by=by, key=key)
    return _keep(row, dict)


def drop_portrayal(portrayal: Portrayal, *, now: datetime) -> None:
    """Empty a portrayal for good: its words and its files. The row stays, for an answer of hers may name it."""
    paths = list(portrayal.files.values())
    transaction.on_commit(lambda: _drop_files(paths))  # a deed that breaks off must not have lost them
    portrayal.words_th = portrayal.words_en = ""
    portrayal.files, portrayal.dropped_at = {}, now
    portrayal.save(update_fields=["words_th", "words_en", "files", "dropped_at"])


def _drop_files(paths: list[str]) -> None:
    for path in paths:
        drop_private(path)


def _keep(row: Portrayal, files: Callable[[], dict[str, str]]) -> Portrayal:
    lock_rows(Maker.objects.filter(pk=row.maker_id))
    check_not_erased(row.maker)
    kept = Portrayal.objects.filter(key=row.key).first()
    if kept is None:
        row.files = files()
        row.save()
        return row
    if (kept.maker_id, kept.way) != (row.maker_id, row.way):
        raise UsedKeyError
    return kept


def _tidy(text: str) -> str:
    """Keep line breaks and what can be seen; a NUL or half a letter is left out."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join("".join(one for one in line if one.isprintable()).strip() for line in lines).strip()

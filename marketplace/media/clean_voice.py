"""A recorded voice from outside is judged by its content; what it tells beside the sound is taken out."""

import struct
from dataclasses import dataclass

from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError

MAX_BYTES = 5 * 1024 * 1024
MIN_BYTES = 200
BOX_HEAD = 8
# Boxes of an MP4 that hold others, and those in which a telephone notes place, time and maker.
HOLDERS, TELLING = {b"moov", b"trak", b"mdia"}, {b"udta", b"meta", b"uuid"}
MP3_BITRATES_KNOWN = range(1, 15)


class VoiceRefused(DomainError):
    """A recording cannot be used; nothing was kept of it, and the old one stays."""

    def __init__(self, message: str) -> None:
        super().__init__("INVALID", message, "voice")


@dataclass(frozen=True, kw_only=True, slots=True)
class Voice:
    """A recording that may be kept: its bytes, and the one type under which it is ever handed out."""

    data: bytes
    content_type: str
    suffix: str


def clean_voice(data: bytes) -> Voice:
    """Make a recording safe to keep: WebM, Ogg, MP4 with sound alone (AAC), MP3 or WAV of at most 5 MB.

    The name of the file and the type that the browser claims count for nothing. Notes of place and device are taken
    out of MP4, MP3 and WAV (WebM and Ogg, as browsers record them, hold none). Raises VoiceRefused.
    """
    if len(data) > MAX_BYTES:
        raise VoiceRefused(
            _("This recording is larger than 5 MB. Nothing was changed: record a shorter one and try again.")
        )
    for judge in (_webm, _ogg, _mp4, _wav, _mp3):
        if len(data) >= MIN_BYTES and (voice := judge(data)) is not None:
            return voice
    raise VoiceRefused(
        _("This file is not a recording that we can play. Nothing was changed: record it again with your telephone.")
    )


def _webm(data: bytes) -> Voice | None:
    """EBML whose head names WebM, with sound and no moving pictures (codecs are named in plain letters)."""
    if not data.startswith(b"\x1a\x45\xdf\xa3") or b"webm" not in data[:64] or b"V_" in data[:4096]:
        return None
    return Voice(data=data, content_type="audio/webm", suffix="webm") if b"A_" in data[:4096] else None


def _ogg(data: bytes) -> Voice | None:
    """Pages from the first byte to the last, each beginning where the one before ended (RFC 3533)."""
    place, sound = 0, data[28:36] in (b"OpusHead",) or data[28:35] == b"\x01vorbis"
    while sound and place < len(data):
        if data[place : place + 4] != b"OggS" or place + 27 > len(data):
            return None
        segments = data[place + 26]
        place += 27 + segments + sum(data[place + 27 : place + 27 + segments])
    return Voice(data=data, content_type="audio/ogg", suffix="ogg") if sound and place == len(data) else None


def _mp4(data: bytes) -> Voice | None:
    """Boxes that fill the file, a sound track and no picture track; telling boxes are emptied in place."""
    if data[4:8] != b"ftyp":
        return None
    clean = bytearray(data)
    if not _walk(clean, 0, len(clean)) or b"vide" in data or b"soun" not in data or b"moov" not in data:
        return None
    return Voice(data=bytes(clean), content_type="audio/mp4", suffix="m4a")


def _walk(data: bytearray, start: int, end: int) -> bool:
    """Go through boxes, emptying those that tell; False when they do not fit into one another."""
    place = start
    while place < end:
        if end - place < BOX_HEAD:
            return False
        size, kind = struct.unpack_from(">I4s", data, place)
        stop = place + size
        if size < BOX_HEAD or stop > end:
            return False
        if kind in TELLING:
            data[place + 4 : stop] = b"free" + bytes(size - BOX_HEAD)
        elif kind in HOLDERS and not _walk(data, place + BOX_HEAD, stop):
            return False
        place = stop
    return True


def _wav(data: bytes) -> Voice | None:
    """Written anew from its format and its sound alone."""
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        return None
    kept, place = dict[bytes, bytes](), 12
    while place + BOX_HEAD <= len(data):
        kind, size = struct.unpack_from("<4sI", data, place)
        kept.setdefault(kind, data[place + BOX_HEAD : place + BOX_HEAD + size])
        place += BOX_HEAD + size + size % 2
    if len(kept.get(b"fmt ", b"")) < 16 or not kept.get(b"data"):
        return None
    chunks = b"".join(
        kind + struct.pack("<I", len(kept[kind])) + kept[kind] + bytes(len(kept[kind]) % 2)
        for kind in (b"fmt ", b"data")
    )
    body = b"WAVE" + chunks
    return Voice(data=b"RIFF" + struct.pack("<I", len(body)) + body, content_type="audio/wav", suffix="wav")


def _mp3(data: bytes) -> Voice | None:
    """Frames of MPEG sound; the notes before and behind them (ID3) are cut off."""
    if data[:3] == b"ID3":
        sizes = data[6:10]
        data = data[10 + sum((byte & 0x7F) << (7 * (3 - index)) for index, byte in enumerate(sizes)) :]
    if data[-128:-125] == b"TAG":
        data = data[:-128]
    if len(data) < MIN_BYTES or not _is_mpeg_frame(data[:4]):
        return None
    return Voice(data=data, content_type="audio/mpeg", suffix="mp3")


def _is_mpeg_frame(head: bytes) -> bool:
    layer_three = head[0] == 0xFF and head[1] & 0xE6 == 0xE2
    return layer_three and head[2] >> 4 in MP3_BITRATES_KNOWN and (head[2] >> 2) & 3 != 3

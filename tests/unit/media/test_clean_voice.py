"""A voice note is judged by its content."""

import struct

import pytest

from marketplace.media.clean_voice import MAX_BYTES, VoiceRefused, clean_voice
from tests.consent_building import WAV


def box(kind: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I4s", 8 + len(body), kind) + body


MP4 = (
    box(b"ftyp", b"M4A \x00\x00\x00\x00M4A mp42")
    + box(b"moov", box(b"trak", box(b"mdia", box(b"hdlr", b"\0" * 8 + b"soun" + b"\0" * 12)))
          + box(b"udta", box(b"\xa9xyz", b"\x00\x12\x15\xc7+13.7563+100.5018/")))
    + box(b"mdat", b"\x21" * 300)
)  # fmt: skip
OGG = (b"OggS" + b"\0" * 22 + b"\x01\x13" + b"OpusHead" + b"\x01" * 11) + (
    b"OggS" + b"\0" * 22 + b"\x01\xff" + b"\x07" * 255
)
WEBM = b"\x1a\x45\xdf\xa3\x9fB\x82\x84webmB\x87\x81\x04" + b"\x86\x86A_OPUS" + b"\x01" * 300
MP3 = (
    b"ID3\x03\x00\x00\x00\x00\x00\x0aTIT2secret"
    + b"\xff\xfb\x90\x00"
    + b"\x55" * 400
    + b"TAG"
    + b"secret" * 20
    + b"12345"
)


@pytest.mark.parametrize(
    ("data", "content_type"),
    [(WAV, "audio/wav"), (MP4, "audio/mp4"), (OGG, "audio/ogg"), (WEBM, "audio/webm"), (MP3, "audio/mpeg")],
)
def test_what_telephones_and_browsers_record_is_known_by_its_bytes(data, content_type):
    assert clean_voice(data).content_type == content_type


def test_the_place_that_a_telephone_notes_is_gone_and_the_sound_stays_where_it_was():
    clean = clean_voice(MP4).data
    assert b"13.7563" not in clean
    assert len(clean) == len(MP4)
    assert clean[-300:] == b"\x21" * 300


def test_notes_before_and_behind_an_mp3_are_cut_off():
    assert b"secret" not in clean_voice(MP3).data


def test_a_wav_keeps_its_format_and_sound_alone():
    told = WAV + b"LIST" + struct.pack("<I", 6) + b"secret"
    assert clean_voice(told).data == clean_voice(WAV).data
    assert b"secret" not in clean_voice(told).data


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><script>alert(1)</script></html>" * 20,
        b"%PDF-1.7" + b"\0" * 400,
        b"GIF89a" + b"\0" * 400,
        MP4.replace(b"soun", b"vide"),
        MP4[:-40],
        OGG[:-3],
        WEBM.replace(b"A_OPUS", b"V_VP90"),
        WEBM.replace(b"webm", b"matr"),
        b"RIFF" + b"\0" * 4 + b"WAVE" + b"\0" * 300,
    ],
    ids=["empty", "page", "pdf", "picture", "film", "cut", "torn", "film2", "matroska", "hollow"],
)
def test_anything_else_is_refused_in_words(data):
    with pytest.raises(VoiceRefused) as refusal:
        clean_voice(data)
    assert "ไม่" in refusal.value.message or "recording" in refusal.value.message


def test_a_recording_that_is_too_large_is_refused_before_it_is_looked_at():
    with pytest.raises(VoiceRefused):
        clean_voice(WAV + b"\0" * MAX_BYTES)

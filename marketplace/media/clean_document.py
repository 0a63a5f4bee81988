"""A paper from outside - photographed or a PDF - becomes pictures of its pages: nothing of the old file comes along."""

import re
import subprocess
import sys

from django.conf import settings
from django.utils.translation import gettext as _

from marketplace.media.clean_picture import clean_picture
from marketplace.media.draw_pdf import ENCRYPTED, MOST_PAGES, SECONDS, TOO_MANY_PAGES
from marketplace.media.errors import DocumentRefused

MAX_BYTES = 15 * 1024 * 1024
PDF = re.compile(rb"\A[\x00-\x20\xef\xbb\xbf]{0,32}%PDF-")
PICTURE = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF", b"GIF8")
BOX = slice(4, 8)  # where AVIF and HEIC say what they are


def clean_document(data: bytes) -> list[bytes]:
    """Make a paper safe to keep and show: one WebP picture for each page.

    Takes a JPEG, PNG, WebP, GIF, AVIF or HEIC as `clean_picture` does (one page), or a PDF of at most 10 pages; 15 MB
    at most. What it is, its content says, never its name. Raises DocumentRefused or PictureRefused with a sentence for
    the person; then nothing is kept.
    """
    if not data:
        raise DocumentRefused(_("This file is empty. Nothing was kept: please send it again, or take a new picture."))
    if len(data) > MAX_BYTES:
        raise DocumentRefused(_("This file is larger than 15 MB. Nothing was kept: photograph the paper instead."))
    if PDF.match(data):
        return [clean_picture(page) for page in _pages_of(data)]
    if data.startswith(PICTURE) or data[BOX] == b"ftyp":
        return [clean_picture(data)]
    raise DocumentRefused(
        _("We cannot read this kind of file. Nothing was kept: send a picture (JPEG, PNG, HEIC) or a PDF.")
    )


def _pages_of(data: bytes) -> list[bytes]:
    """Let the drawing program draw the pages; it is ended when it takes too long."""
    command = [sys.executable, "-m", "marketplace.media.draw_pdf"]
    try:
        done = subprocess.run(  # noqa: S603 - our own program; the PDF comes by standard input
            command, input=data, capture_output=True, timeout=SECONDS + 5, cwd=settings.ROOT, env={}, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise _unreadable() from error
    if done.returncode == ENCRYPTED:
        raise DocumentRefused(
            _("This PDF is locked with a password. Nothing was kept: unlock it first, or photograph the paper.")
        )
    if done.returncode == TOO_MANY_PAGES:
        raise DocumentRefused(
            _("This PDF has more than %(most)s pages. Nothing was kept: send only the pages that matter.")
            % {"most": MOST_PAGES}
        )
    if done.returncode:
        raise _unreadable()
    return _unpacked(done.stdout)


def _unpacked(stream: bytes) -> list[bytes]:
    pages, place = [], 0
    while place < len(stream):
        length = int.from_bytes(stream[place : place + 4], "big")
        pages.append(stream[place + 4 : place + 4 + length])
        place += 4 + length
    return pages


def _unreadable() -> DocumentRefused:
    return DocumentRefused(_("This PDF is damaged or too complicated. Nothing was kept: photograph the paper instead."))

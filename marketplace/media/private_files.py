"""Files that only some may see: below DATA_DIR/private, never at an address of their own."""

import os
import re
import secrets
from pathlib import Path

from django.conf import settings

_NAME = re.compile(r"[a-z-]+/[0-9a-f]{32}\.[a-z0-9]{3,4}")


def keep_private(*, data: bytes, folder: str, suffix: str) -> str:
    """Keep a cleaned file where no address leads; gives the path to remember ("documents/<32 letters>.webp").

    The name is drawn by lot: nothing of the person's own file name comes along.
    """
    path = f"{folder}/{secrets.token_hex(16)}.{suffix}"
    place = _place(path)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return path


def read_private(path: str) -> bytes:
    """Read a kept file; raises FileNotFoundError when it is gone. Who may see it is the caller's question."""
    return _place(path).read_bytes()


def drop_private(path: str) -> None:
    """Take a kept file away for good; one that is gone already is no matter."""
    _place(path).unlink(missing_ok=True)


def _place(path: str) -> Path:
    if not _NAME.fullmatch(path):
        raise FileNotFoundError(path)
    return Path(settings.PRIVATE_ROOT) / path

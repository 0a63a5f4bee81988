"""Withdrawals and erasures outside the database: one line each, only added, forced to the disk before the answer.

A database that is brought back from a copy forgets what came after the copy; this file does not. WITHDRAWALS_FILE may
lie on another disk than the database. It holds references, never a name.
"""

import fcntl
import json
import logging
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings

log = logging.getLogger(__name__)
ERASED = "erased"


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawalLine:
    """One line: whose yes to what was taken back, when and by whom. `item` is "erased" when all of her was."""

    maker: UUID
    item: str
    purpose: str
    at: datetime
    by: str
    channel: str

    def written(self) -> str:
        """Give the line as JSON."""
        return json.dumps(
            {
                "maker": str(self.maker),
                "item": self.item,
                "purpose": self.purpose,
                "at": self.at.isoformat(),
                "by": self.by,
                "channel": self.channel,
            }
        )


def append_lines(lines: Sequence[WithdrawalLine]) -> None:
    """Add lines and force them to the disk; raises OSError, and then nothing may be told as done.

    A line that was torn by a power cut is closed off first, so that it spoils no other.
    """
    if not lines:
        return
    place = Path(settings.WITHDRAWALS_FILE)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with os.fdopen(os.open(place, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600), "rb+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        end = file.seek(0, os.SEEK_END)
        torn = end > 0 and _last_byte(file.fileno(), end) != b"\n"
        text = ("\n" if torn else "") + "".join(line.written() + "\n" for line in lines)
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())


def read_lines() -> Iterator[WithdrawalLine]:
    """Give all lines, oldest first. A torn one was never told as done; it is named in the log and passed over."""
    place = Path(settings.WITHDRAWALS_FILE)
    if not place.exists():
        return
    with place.open(encoding="utf-8", errors="replace") as file:
        for number, text in enumerate(file, start=1):
            line = _line(text) if text.strip() else None
            if line is not None:
                yield line
            elif text.strip():
                log.warning("line %s of the withdrawals' file cannot be read", number)


def _line(text: str) -> WithdrawalLine | None:
    try:
        read = json.loads(text)
        at = datetime.fromisoformat(read["at"])
        known = {name: str(read[name]) for name in ("item", "purpose", "by", "channel")}
        return WithdrawalLine(maker=UUID(read["maker"]), at=at, **known) if at.tzinfo else None
    except (ValueError, KeyError, TypeError):
        return None


def _last_byte(descriptor: int, end: int) -> bytes:
    return os.pread(descriptor, 1, end - 1)

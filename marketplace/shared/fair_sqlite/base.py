"""Django's SQLite backend with one fair lock round each write transaction.

SQLite's own busy handler is not fair: under eight writers one waited six seconds while others went on. A lock in
the process and a `flock` across processes keep the queue in order.
"""

import fcntl
import os
import threading
from typing import Any

from django.db.backends.sqlite3 import base

_threads = threading.Lock()


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that queues before `BEGIN IMMEDIATE` and leaves the queue at commit or rollback."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._queue_file: int | None = None

    def _start_transaction_under_autocommit(self) -> None:
        self._enter_queue()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._leave_queue()
            raise

    def _commit(self) -> None:
        try:
            super()._commit()  # type: ignore[misc]
        finally:
            self._leave_queue()

    def _rollback(self) -> None:
        try:
            super()._rollback()  # type: ignore[misc]
        finally:
            self._leave_queue()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc]
        finally:
            self._leave_queue()

    def _enter_queue(self) -> None:
        if self._queue_file is not None or self.is_in_memory_db():
            return
        _threads.acquire()
        try:
            self._queue_file = _locked_file(f"{self.settings_dict['NAME']}.queue")
        except BaseException:
            _threads.release()
            raise

    def _leave_queue(self) -> None:
        if self._queue_file is None:
            return
        descriptor, self._queue_file = self._queue_file, None
        os.close(descriptor)
        _threads.release()


def _locked_file(path: str) -> int:
    """Wait for the lock between processes; a wait that is broken off leaves nothing open."""
    descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor

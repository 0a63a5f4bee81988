"""A real background process on the test's own database."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection
from django.utils import timezone

from marketplace.config.dispatcher import DISPATCHER
from marketplace.shared.models import Lease

_pause = threading.Event()


def eventually(condition: Callable[[], bool], *, within: float = 30) -> None:
    """Look again and again until the condition holds; fail when it never does in so many seconds."""
    start = timezone.now()
    while not condition():
        assert (timezone.now() - start).total_seconds() < within, f"still not so after {within} s"
        _pause.wait(0.02)


def start_background() -> subprocess.Popen[bytes]:
    """Start `python -m marketplace background` and wait until it hands events on."""
    Lease.objects.filter(name=DISPATCHER).delete()
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "marketplace", "background"],
        env={**os.environ, "DATABASE_URL": database_url(), "DATA_DIR": str(settings.DATA_DIR)},
    )
    try:
        eventually(lambda: Lease.objects.filter(name=DISPATCHER, expires_at__gt=timezone.now()).exists(), within=60)
    except AssertionError:
        process.kill()
        raise
    return process


@contextmanager
def background() -> Iterator[subprocess.Popen[bytes]]:
    """Have background work for the length of a `with` block."""
    process = start_background()
    try:
        yield process
    finally:
        process.terminate()
        process.wait(20)


def database_url() -> str:
    """The address of the database that the test runs on."""
    database = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{database['NAME']}"
    return f"postgres://{database['USER']}@{database['HOST']}:{database['PORT']}/{database['NAME']}"

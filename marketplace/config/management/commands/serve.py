"""`python -m marketplace serve`: the whole house under one parent."""

import os
import signal
import sys
import threading
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from marketplace.config.preflight import address
from marketplace.config.prepare import check_machine, prepare
from marketplace.config.supervise import supervise
from marketplace.config.welcome import welcome

WORKERS = os.environ.get("WEB_WORKERS", "2")
THREADS = os.environ.get("WEB_THREADS", "4")


class Command(BaseCommand):
    """Prepare, open the doors, and keep web workers and background work alive until Ctrl-C."""

    help = "Prepare the database, then serve everything until Ctrl-C."
    requires_system_checks: list[str] = []

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Run until SIGINT or SIGTERM."""
        stop = threading.Event()
        check_machine()
        prepare(self.stdout.write)
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, lambda *_: stop.set())
        host, port = address()
        self.stdout.write(welcome(host, port, sample=settings.SAMPLE_MARKET))
        supervise(
            {"web": web_command(host, port), "background": [sys.executable, "-m", "marketplace", "background"]}, stop
        )
        self.stdout.write("Stopped. Everything is kept; start again to go on.")


def web_command(host: str, port: int) -> list[str]:
    """The web workers' command line."""
    granian = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws", "--log-level", "warning"]
    return [
        *granian,
        *("--host", host, "--port", str(port), "--workers", WORKERS, "--blocking-threads", THREADS),
        *("--workers-kill-timeout", "5", "marketplace.config.wsgi:application"),
    ]

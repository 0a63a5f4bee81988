"""`python -m marketplace serve`: the whole house under one parent."""

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
        supervise({name: [sys.executable, "-m", "marketplace", name] for name in ("web", "background")}, stop)
        self.stdout.write("Stopped. Everything is kept; start again to go on.")

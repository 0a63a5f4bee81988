"""`python -m marketplace background`: the background process by itself."""

import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand

from marketplace.config.run_background import run_background


class Command(BaseCommand):
    """Hand events on until Ctrl-C."""

    help = "Hand events on to those who listen, until Ctrl-C."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Run until SIGINT or SIGTERM."""
        stop = threading.Event()
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, lambda *_: stop.set())
        run_background(stop)

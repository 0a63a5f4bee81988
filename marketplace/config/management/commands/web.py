"""`python -m marketplace web`: the web workers by themselves."""

from typing import Any

from django.core.management.base import BaseCommand

from marketplace.config.preflight import address, web_size
from marketplace.config.web_server import serve_web


class Command(BaseCommand):
    """Serve the doors; background work runs elsewhere."""

    help = "Serve the web doors alone, until Ctrl-C; background work runs elsewhere."
    requires_system_checks: list[str] = []

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Serve until SIGINT or SIGTERM."""
        host, port = address()
        workers, threads = web_size()
        serve_web(host, port, workers=workers, threads=threads)

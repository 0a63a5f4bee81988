"""`python -m marketplace web`: the web workers by themselves."""

import os
import sys
from typing import Any

from django.core.management.base import BaseCommand

from marketplace.config.preflight import address
from marketplace.config.web_server import web_command


class Command(BaseCommand):
    """Serve the doors; background work runs elsewhere."""

    help = "Serve the web doors alone, until Ctrl-C; background work runs elsewhere."
    requires_system_checks: list[str] = []

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Become the web server."""
        os.execv(sys.executable, web_command(*address()))  # noqa: S606

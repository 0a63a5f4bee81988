"""`python -m marketplace dispatching`: does the background process do its work?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from marketplace.config.health import UnhealthyError, queue_health


class Command(BaseCommand):
    """The background container's health check."""

    help = "Exit 0 when events are being handed on."
    requires_system_checks: list[str] = []

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Fail with the reason when nobody hands events on."""
        try:
            self.stdout.write(queue_health(timezone.now()))
        except UnhealthyError as error:
            raise CommandError(str(error)) from error

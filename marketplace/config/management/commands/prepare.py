"""`python -m marketplace prepare`: bring the database up to date and furnish the store."""

from typing import Any

from django.core.management.base import BaseCommand

from marketplace.config.prepare import prepare


class Command(BaseCommand):
    """Make tables, the store's furniture and, where wanted, the sample market."""

    help = "Bring the database up to date and furnish the store; may be run again."
    requires_system_checks: list[str] = []

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Prepare, saying what is being done."""
        prepare(self.stdout.write)

"""`python -m marketplace translations`: gather new strings into the Thai catalogues, and compile them."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from marketplace.config.message_catalogues import (
    app_catalogues,
    as_po,
    compile_catalogue,
    gathered,
    untranslated,
)


class Command(BaseCommand):
    """Keep the Thai catalogues complete."""

    help = "Gather new strings into each app's Thai catalogue and compile all; names what still has no Thai."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take --compile (leave the .po files as they are) and folders (gather for the apps below them only)."""
        parser.add_argument("folders", nargs="*", help="folders whose apps are gathered; without any, all")
        parser.add_argument("--compile", action="store_true", help="only compile what is there")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Gather unless told not to, then compile."""
        catalogues = app_catalogues(settings.ROOT)
        if not options["compile"]:
            for path, catalogue in gathered(catalogues).items():
                if not any(message.id for message in catalogue) or not _asked_for(path, options["folders"]):
                    continue
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(as_po(catalogue))
                for missing in untranslated(catalogue):
                    self.stdout.write(f"no Thai yet: {path.relative_to(settings.ROOT)}: {missing}")
        for one in catalogues:
            if one.path.exists():
                compile_catalogue(one.path)


def _asked_for(path: Path, folders: list[str]) -> bool:
    return not folders or any(path.is_relative_to(settings.ROOT / folder) for folder in folders)

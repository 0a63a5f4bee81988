"""`python -m marketplace COMMAND`: every command of the house, Django's own included."""

import os
import sys

from django.conf import settings
from django.core.management import execute_from_command_line

from marketplace.config.preflight import CannotStartError, settings_complaint


def main() -> int:
    """Run the command that the shopkeeper typed; what she can mend herself is said in one sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.config.settings")
    try:
        settings.configured or settings.DEBUG  # noqa: B018  reads the settings now, so that we can explain them
    except Exception as error:
        print(f"Cannot start: {settings_complaint(error)}", file=sys.stderr)
        return 2
    try:
        execute_from_command_line(["python -m marketplace", *sys.argv[1:]])
    except CannotStartError as error:
        print(f"Cannot start: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())

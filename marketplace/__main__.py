"""`python -m marketplace COMMAND`: every command of the house, Django's own included."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run the command that the shopkeeper typed."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.config.settings")
    execute_from_command_line(["python -m marketplace", *sys.argv[1:]])


if __name__ == "__main__":
    main()

"""`reset_second_factor EMAIL --reason WHY`: for the last administrator who lost her phone and her codes."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from marketplace.accounts.errors import ResetRefusedError
from marketplace.accounts.queries import person_by_email
from marketplace.accounts.reset_second_factor import reset_second_factor


class Command(BaseCommand):
    """Take the second step off an account, from the server itself."""

    help = "Take the second step off an account; its owner gets a letter and begins anew."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask for the address and the reason."""
        parser.add_argument("email")
        parser.add_argument("--reason", required=True)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Do it, or say why not."""
        user = person_by_email(options["email"])
        if user is None:
            raise CommandError("there is no account with this address")
        try:
            with transaction.atomic():
                reset_second_factor(user=user, by="command", reason=options["reason"], now=timezone.now())
        except ResetRefusedError as error:
            raise CommandError(error.message) from error
        self.stdout.write(f"{user.email} signs in by password now.")

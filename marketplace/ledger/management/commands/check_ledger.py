"""`python -m marketplace check_ledger`: are the books in order?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from marketplace.ledger.payouts.broken_payouts import broken_payouts
from marketplace.ledger.queries import broken_books


class Command(BaseCommand):
    """The nightly compare."""

    help = "Check that every posting sums to zero and that daily income and payouts are what its entries say."
    requires_system_checks: list[str] = []

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Name each fault; exit 1 when there is one."""
        faults = [f"{fault.what}: {fault.where}" for fault in broken_books()]
        faults += [f"payouts, {fault.what}: {fault.whose} by {fault.by} satang" for fault in broken_payouts()]
        if faults:
            raise CommandError("The books are broken.\n" + "\n".join(faults))
        self.stdout.write("The books are in order.")

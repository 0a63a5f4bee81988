"""`python -m marketplace reindex`: bring every product in the search up to date."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from marketplace.gateway.reindex import reindex_all


class Command(BaseCommand):
    """Bring every product in the search up to date."""

    help = "bring every product in the search up to date"

    def handle(self, *args: Any, **options: Any) -> None:
        """Reindex, and say how many products can be found."""
        self.stdout.write(_("%(count)d products can be found now.") % {"count": reindex_all()})

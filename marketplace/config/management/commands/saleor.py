"""`python -m marketplace saleor setup|check|invite|push-catalogue`: work with the real Saleor of SALEOR_API_URL."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from marketplace.config.saleor_catalogue import products_to_push
from marketplace.config.saleor_plan import saleor_plan
from marketplace.gateway.app_token import app_token
from marketplace.gateway.saleor.check import complaints
from marketplace.gateway.saleor.manifest import invitation
from marketplace.gateway.saleor.permissions import PERMISSIONS
from marketplace.gateway.saleor.push_catalogue import push_catalogue
from marketplace.gateway.saleor.set_up import set_up
from marketplace.shared.errors import DomainError


class Command(BaseCommand):
    """Set up and look over a real Saleor."""

    help = "Set up a real Saleor (SALEOR_API_URL) for this market, check it, or move our catalogue there."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take what to do, and for push-catalogue how many products at most."""
        parser.add_argument("deed", choices=["setup", "check", "invite", "push-catalogue"])
        parser.add_argument("--limit", type=int, help="push-catalogue: at most so many products")

    def handle(self, *_args: Any, deed: str, limit: int | None = None, **_options: Any) -> None:
        """Do it; whatever is wrong is one plain sentence."""
        if not settings.SALEOR_API_URL:
            raise CommandError(_("Set SALEOR_API_URL to the Saleor's address, as https://shop.example/graphql/."))
        if deed != "invite" and not app_token():
            raise CommandError(_("Set SALEOR_APP_TOKEN, or install the app: run `saleor invite`."))
        try:
            {"setup": self._set_up, "check": self._check, "invite": self._invite}.get(deed, lambda: self._push(limit))()
        except DomainError as error:
            raise CommandError(str(error.message)) from error

    def _set_up(self) -> None:
        made = set_up(saleor_plan(), public_url=settings.PUBLIC_URL, say=self.stdout.write)
        words = _("Done: %(count)d things were made.") if made else _("Nothing to do: everything was there already.")
        self.stdout.write(words % {"count": made} if made else words)

    def _check(self) -> None:
        found = complaints(saleor_plan(), permissions=PERMISSIONS, public_url=settings.PUBLIC_URL)
        for line in found:
            self.stdout.write(line)
        if found:
            raise CommandError(_("Run `saleor setup`; what remains, its staff must mend in the Dashboard."))
        self.stdout.write(_("All is well: the market can sell on this Saleor."))

    def _invite(self) -> None:
        address = f"{settings.PUBLIC_URL}/saleor/manifest.json?key={invitation()}"
        self.stdout.write(_("Install an external app from this address in the Dashboard, within the hour:"))
        self.stdout.write(address)

    def _push(self, limit: int | None) -> None:
        pushed = push_catalogue(products_to_push(limit=limit), say=self.stdout.write)
        words = _("Done: %(count)d products were moved.") if pushed else _("Nothing to do: all products were there.")
        self.stdout.write(words % {"count": pushed} if pushed else words)

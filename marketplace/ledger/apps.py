"""Django's view of this room."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """Who is owed what."""

    name = "marketplace.ledger"

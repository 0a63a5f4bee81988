"""Django's view of this room."""

from django.apps import AppConfig


class FlagshipConfig(AppConfig):
    """The ministry's figures."""

    name = "marketplace.flagship"

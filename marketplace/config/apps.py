"""Django's view of this room."""

from django.apps import AppConfig


class ConfigRoomConfig(AppConfig):
    """The composition root and its commands."""

    name = "marketplace.config"
    label = "market"

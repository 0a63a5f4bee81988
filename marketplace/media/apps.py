"""Django's view of this room."""

from django.apps import AppConfig


class MediaConfig(AppConfig):
    """Pictures."""

    name = "marketplace.media"

"""Django's view of this room."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """Base pages, parts and the look, for all doors."""

    name = "marketplace.shared.pages"

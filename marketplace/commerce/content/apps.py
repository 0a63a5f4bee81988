"""Django's view of this part of the core."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    """Pages and menus of the embedded engine."""

    name = "marketplace.commerce.content"

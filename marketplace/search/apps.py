"""Django's view of this room."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Finding things in Thai."""

    name = "marketplace.search"

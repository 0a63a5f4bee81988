"""Django's view of this room."""

from django.apps import AppConfig


class StorefrontThemeConfig(AppConfig):
    """The shop's pages."""

    name = "storefront_theme"

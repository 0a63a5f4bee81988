"""Django's view of this room."""

from django.apps import AppConfig


class ListingsConfig(AppConfig):
    """Which organisation offers what."""

    name = "vendor_onboarding.listings"

"""Django's view of the shared floor."""

from django.apps import AppConfig


class SharedConfig(AppConfig):
    """What every room stands on."""

    name = "marketplace.shared"

"""Django's view of this part of the core."""

from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    """Channels of the embedded engine."""

    name = "marketplace.commerce.channels"

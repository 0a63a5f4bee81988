"""Django's view of this room."""

from django.apps import AppConfig


class GatewayConfig(AppConfig):
    """The way to the store."""

    name = "marketplace.gateway"

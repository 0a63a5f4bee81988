"""Django's view of this part of the core."""

from django.apps import AppConfig


class OrdersConfig(AppConfig):
    """Orders of the embedded engine."""

    name = "marketplace.commerce.orders"

"""Django's view of this part of the core."""

from django.apps import AppConfig


class StockConfig(AppConfig):
    """Stock of the embedded engine."""

    name = "marketplace.commerce.stock"

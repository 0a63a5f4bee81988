"""Django's view of this part of the core."""

from django.apps import AppConfig


class ShippingConfig(AppConfig):
    """Shipping of the embedded engine."""

    name = "marketplace.commerce.shipping"

"""Django's view of this part of the core."""

from django.apps import AppConfig


class CheckoutConfig(AppConfig):
    """Checkout of the embedded engine."""

    name = "marketplace.commerce.checkout"

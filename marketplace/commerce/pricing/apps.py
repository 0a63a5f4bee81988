"""Django's view of this part of the core."""

from django.apps import AppConfig


class PricingConfig(AppConfig):
    """Vouchers and promotions of the embedded engine."""

    name = "marketplace.commerce.pricing"

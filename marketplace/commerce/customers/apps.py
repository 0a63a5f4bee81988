"""Django's view of this part of the core."""

from django.apps import AppConfig


class CustomersConfig(AppConfig):
    """Customers of the embedded engine."""

    name = "marketplace.commerce.customers"

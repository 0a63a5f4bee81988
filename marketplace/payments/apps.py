"""Django's view of this room."""

from django.apps import AppConfig


class PaymentsConfig(AppConfig):
    """Ways to pay."""

    name = "marketplace.payments"

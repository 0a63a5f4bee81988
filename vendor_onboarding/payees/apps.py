"""Django's view of this room."""

from django.apps import AppConfig


class PayeesConfig(AppConfig):
    """Where a vendor's and a maker's money is sent."""

    name = "vendor_onboarding.payees"

"""Django's view of this room."""

from django.apps import AppConfig


class TreasuryConfig(AppConfig):
    """The treasurers' desk: payout runs."""

    name = "vendor_onboarding.treasury"

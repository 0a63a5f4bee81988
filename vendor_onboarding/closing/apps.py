"""Django's view of this room."""

from django.apps import AppConfig


class ClosingConfig(AppConfig):
    """Goods that cannot be bought for a while: sold out, and holidays."""

    name = "vendor_onboarding.closing"

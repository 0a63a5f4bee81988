"""Django's view of this room."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The vendor's pages."""

    name = "vendor_onboarding.portal"

"""Django's view of this room."""

from django.apps import AppConfig


class ApplicationsConfig(AppConfig):
    """Organisations that want to sell with us."""

    name = "vendor_onboarding.applications"

"""Django's view of this room."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """The desk of the data protection officer."""

    name = "vendor_onboarding.privacy"

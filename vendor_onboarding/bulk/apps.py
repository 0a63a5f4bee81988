"""Django's view of this room."""

from django.apps import AppConfig


class BulkConfig(AppConfig):
    """Many products at once: import and export of tables."""

    name = "vendor_onboarding.bulk"

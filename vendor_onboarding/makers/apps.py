"""Django's view of this room."""

from django.apps import AppConfig


class MakersConfig(AppConfig):
    """Who makes the goods."""

    name = "vendor_onboarding.makers"

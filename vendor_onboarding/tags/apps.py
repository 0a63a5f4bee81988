"""Django's view of this room."""

from django.apps import AppConfig


class TagsConfig(AppConfig):
    """Printed price tags."""

    name = "vendor_onboarding.tags"

"""Django's view of this room."""

from django.apps import AppConfig


class MakerDoorConfig(AppConfig):
    """The maker's own door."""

    name = "vendor_onboarding.maker_door"

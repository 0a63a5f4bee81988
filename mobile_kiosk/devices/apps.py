"""Django's view of this room."""

from django.apps import AppConfig


class DevicesConfig(AppConfig):
    """Tills and how they are let in."""

    name = "mobile_kiosk.devices"

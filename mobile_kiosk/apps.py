"""Django's view of this room."""

from django.apps import AppConfig


class MobileKioskConfig(AppConfig):
    """The till's page."""

    name = "mobile_kiosk"

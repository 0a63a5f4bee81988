"""Django's view of this room."""

from django.apps import AppConfig


class SyncConfig(AppConfig):
    """Sales that come in from tills."""

    name = "mobile_kiosk.sync"

"""Django's view of this room."""

from django.apps import AppConfig


class SensitiveConfig(AppConfig):
    """Sensitive columns: sealed, and each look at them noted."""

    name = "marketplace.shared.sensitive"

"""Django's view of this room."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """Letters."""

    name = "marketplace.mail"

"""Django's view of this room."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People who sign in to us."""

    name = "marketplace.accounts"

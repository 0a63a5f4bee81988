"""Django's view of this room."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """The ministry and all below it."""

    name = "marketplace.organisations"

"""Django's view of this room."""

from django.apps import AppConfig


class ProgrammeApiConfig(AppConfig):
    """What Saleor lacks."""

    name = "marketplace.programme_api"

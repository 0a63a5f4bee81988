"""Django's view of this room."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    """Showrooms and trucks."""

    name = "marketplace.places"

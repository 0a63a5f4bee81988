"""Django's view of this room."""

from django.apps import AppConfig


class SampleConfig(AppConfig):
    """The sample market."""

    name = "marketplace.sample"

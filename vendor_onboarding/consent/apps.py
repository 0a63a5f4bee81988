"""Django's view of this room."""

from django.apps import AppConfig


class ConsentConfig(AppConfig):
    """What may be shown of a person, and who said so."""

    name = "vendor_onboarding.consent"

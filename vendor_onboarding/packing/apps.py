"""Django's view of this room."""

from django.apps import AppConfig


class PackingConfig(AppConfig):
    """Orders to pack: picking list, parcels, labels."""

    name = "vendor_onboarding.packing"

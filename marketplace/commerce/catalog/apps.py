"""Django's view of this part of the core."""

from django.apps import AppConfig


class CatalogConfig(AppConfig):
    """Catalog of the embedded engine."""

    name = "marketplace.commerce.catalog"

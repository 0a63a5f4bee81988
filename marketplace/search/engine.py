"""Which engine keeps the index: the embedded one, or Elasticsearch where its address is set."""

from importlib import import_module
from typing import Any

from django.conf import settings


def engine() -> Any:
    """Give the engine's module; Elasticsearch's client (half a second, 22 MB) is loaded only where it is used."""
    return import_module(f"marketplace.search.{'elastic' if settings.ELASTICSEARCH_URL else 'embedded'}")

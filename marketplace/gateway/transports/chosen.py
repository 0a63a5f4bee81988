"""Which transport leads to the store: the engine in this process, or HTTP where Saleor's address is set."""

from importlib import import_module
from typing import Any

from django.conf import settings


def transport() -> Any:
    """Give the transport's module; HTTP's client (6 MB in each process) is loaded only where it is used."""
    return import_module(f"marketplace.gateway.transports.{'http' if settings.SALEOR_API_URL else 'in_process'}")

"""The payment apps of this house: programs in this process that answer as Saleor's payment apps do over webhooks.

`settings.PAYMENT_APPS` names them: identifier to the dotted path of a function that takes an event's payload (a dict,
`__typename` tells which event) and gives the answer's dict. An app acts only while its row (customers.App) is active.
"""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from django.conf import settings
from django.db import connection
from django.utils.module_loading import import_string

from marketplace.commerce.customers.models import App

log = logging.getLogger(__name__)
PaymentApp = Callable[[Mapping[str, Any]], Any]


def payment_app(identifier: str) -> App | None:
    """Find a payment app by its identifier: its row, if it is active and this house can call it."""
    if identifier not in settings.PAYMENT_APPS:
        return None
    return App.objects.filter(identifier=identifier, is_active=True).first()


def payment_apps() -> list[App]:
    """Give all payment apps that can be called, by identifier."""
    rows = App.objects.filter(identifier__in=settings.PAYMENT_APPS, is_active=True)
    return list(rows.order_by("identifier"))


def call_payment_app(identifier: str, payload: Mapping[str, Any]) -> Any:
    """Ask an app; give its answer as it comes. Raises RuntimeError inside a transaction: an app may take its time."""
    if connection.in_atomic_block:
        raise RuntimeError("payment apps are called outside any transaction")
    app: PaymentApp = import_string(settings.PAYMENT_APPS[identifier])
    try:
        return app(payload)
    except Exception:  # An app is somebody else's program: whatever it raises is a payment that failed.
        log.exception("the payment app %s failed", identifier)
        return None

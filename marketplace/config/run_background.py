"""The background process: it sees to it that what follows a sale does follow."""

import logging
import os
import socket
import threading
from datetime import timedelta

from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from marketplace.config.celery import app as celery_app
from marketplace.config.dispatcher import DISPATCHER
from marketplace.config.schedule import Schedule
from marketplace.shared.leases import give_back_lease, take_lease
from marketplace.shared.outbox.dispatch_due import dispatch_due

log = logging.getLogger(__name__)
LIFETIME = timedelta(seconds=15)
RENEW_AFTER = timedelta(seconds=5)
PAUSE_SECONDS = 0.2
PAUSE_AFTER_FAULT_SECONDS = 2.0


def run_background(stop: threading.Event) -> None:
    """Dispatch the outbox and keep the schedule until told to stop; only the holder of the lease does, others wait.

    A database that is away for a while is waited for. The lease of a killed process runs out in 15 seconds; the one
    that the parent starts in its place takes it over at once, for the holder is named after the machine's parent.
    """
    celery_app.set_current()  # tasks find their broker by it; web workers do without Celery (10 MB each)
    holder = f"{socket.gethostname()}:{os.getppid()}"
    renewed, schedule = None, Schedule()
    while not stop.is_set():
        now = timezone.now()
        try:
            if renewed is None or now - renewed > RENEW_AFTER:
                renewed = now if take_lease(name=DISPATCHER, holder=holder, lifetime=LIFETIME, now=now) else None
            if renewed is not None:
                schedule.run_due(now)
            if renewed is None or not dispatch_due(now=now):
                stop.wait(PAUSE_SECONDS)
        except DatabaseError as error:
            log.warning("background work pauses: %s", type(error).__name__)
            close_old_connections()
            renewed = None
            stop.wait(PAUSE_AFTER_FAULT_SECONDS)
    give_back_lease(name=DISPATCHER, holder=holder)

"""The web workers: everything is loaded once, and each worker is a fork that shares it.

Two workers then take half the memory of two that load for themselves, and a worker that died is replaced at once. So
nothing that is loaded here may open a connection or start a thread; what needs them makes them in its worker.
"""

import gc
import multiprocessing
import sys
from typing import Any

from django.urls import get_resolver
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from marketplace.config.wsgi import application
from marketplace.search.words import warm_up


def serve_web(host: str, port: int, *, workers: int, threads: int) -> None:
    """Serve the doors until SIGTERM or Ctrl-C: so many processes of so many threads."""
    if sys.platform == "linux":
        multiprocessing.set_start_method("fork")
    loaded_application()
    Granian(
        "marketplace.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=threads,
        websockets=False,
        log_level=LogLevels.warning,
        workers_kill_timeout=5,
    ).serve(target_loader=loaded_application, wrap_loader=False)


def loaded_application() -> Any:
    """Give the application with all that its first request would have to wait for; a second call costs nothing."""
    warm_up()  # the Thai dictionary: a second
    _ = get_resolver().url_patterns  # every page and the contract's schema: two seconds
    # Half a million objects stay for good: the search for garbage need not look at them, nor write into memory that
    # is shared, nor start after every 700 new ones.
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    return application

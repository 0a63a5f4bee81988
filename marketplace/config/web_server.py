"""How the web workers are started."""

import os
import sys


def web_command(host: str, port: int) -> list[str]:
    """Give the web server's command line: WEB_WORKERS processes (2) of WEB_THREADS threads (4)."""
    granian = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws", "--log-level", "warning"]
    workers = ("--workers", os.environ.get("WEB_WORKERS", "2"))
    threads = ("--blocking-threads", os.environ.get("WEB_THREADS", "4"))
    return [
        *granian,
        *("--host", host, "--port", str(port)),
        *workers,
        *threads,
        *("--workers-kill-timeout", "5", "marketplace.config.wsgi:application"),
    ]

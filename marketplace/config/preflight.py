"""Looks before the start: each thing that can be wrong with the machine is said in one plain sentence."""

import errno
import os
import socket
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


class CannotStartError(Exception):
    """The house cannot open; the message is the whole of what a person needs to know."""


def address() -> tuple[str, int]:
    """Give the host and port that the environment asks for: HOST (127.0.0.1) and PORT (8000)."""
    port = os.environ.get("PORT") or "8000"
    if not port.isdecimal() or not 0 < int(port) < 65536:
        raise CannotStartError(f"PORT must be a number from 1 to 65535, not {port!r}.")
    return os.environ.get("HOST") or "127.0.0.1", int(port)


def web_size() -> tuple[int, int]:
    """Give how many web processes the environment asks for, and threads in each: WEB_WORKERS (2), WEB_THREADS (4)."""
    return _count("WEB_WORKERS", "2"), _count("WEB_THREADS", "4")


def _count(name: str, default: str) -> int:
    given = os.environ.get(name) or default
    if not given.isdecimal() or int(given) < 1:
        raise CannotStartError(f"{name} must be a number from 1 upwards, not {given!r}.")
    return int(given)


def check_port_is_free(host: str, port: int) -> None:
    """Raise CannotStartError when another program listens there, or the address is not ours."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise CannotStartError(
                    f"Port {port} is in use by another program: stop that one, or choose another with PORT=8001."
                ) from error
            raise CannotStartError(
                f"Cannot listen on {host}:{port} ({error.strerror}): choose another HOST."
            ) from error


def check_data_dir(path: Path) -> None:
    """Raise CannotStartError when nothing can be written into the folder that holds all state."""
    try:
        path.mkdir(parents=True, exist_ok=True)
        probe = path / f".probe-{os.getpid()}"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise CannotStartError(
            f"Cannot write into {path} ({error.strerror}): choose another folder with DATA_DIR=/some/folder."
        ) from error


def settings_complaint(error: Exception) -> str:
    """Say what is wrong with the settings in one sentence."""
    if isinstance(error, ImproperlyConfigured):
        return str(error)
    if isinstance(error, OSError):
        return f"Cannot read or write {error.filename} ({error.strerror})."
    return f"The settings do not fit together ({type(error).__name__}: {error})."

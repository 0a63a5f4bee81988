"""One parent, and the processes that it keeps alive: web workers and background work."""

import ctypes
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence

PATIENCE_SECONDS = 10
PR_SET_PDEATHSIG = 1


def supervise(commands: Mapping[str, Sequence[str]], stop: threading.Event) -> None:
    """Run the named commands until `stop`; one that dies is started again, with a line that says so.

    At the end all get SIGTERM, and after ten seconds SIGKILL (granian once hung on SIGTERM while still starting).
    """
    running: dict[str, subprocess.Popen[bytes]] = {}
    try:
        while not stop.is_set():
            for name, command in commands.items():
                process = running.get(name)
                if process is not None and process.poll() is not None:
                    print(f"{name} stopped ({process.returncode}); starting it again.", file=sys.stderr, flush=True)  # noqa: T201
                if process is None or process.poll() is not None:
                    running[name] = _start(command)
            stop.wait(1)
    finally:
        for process in running.values():
            process.send_signal(signal.SIGTERM)
        for process in running.values():
            try:
                process.wait(PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    # A session of its own: Ctrl-C reaches the parent alone, which then stops its children in order.
    return subprocess.Popen(list(command), start_new_session=True, preexec_fn=_die_with_parent)  # noqa: S603


def _die_with_parent() -> None:
    """On Linux the kernel stops the child when the parent was killed; elsewhere it would go on alone."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)

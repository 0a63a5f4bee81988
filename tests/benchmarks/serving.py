"""A real server on a market of its own: `python -m marketplace serve` with two web workers."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.asking import APP_TOKEN
from tests.benchmarks.processes import Process, processes_below

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 600


@dataclass(frozen=True)
class Served:
    """Where the server listens, and who serves."""

    address: str
    pid: int

    def processes(self, *roles: str) -> list[Process]:
        """The server's processes with these roles."""
        return [one for one in processes_below(self.pid) if one.role in roles]


def environment(data_dir: Path, *, sample: bool, port: int = 8000) -> dict[str, str]:
    """The settings of a benchmark's market."""
    kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "SALEOR_API_URL"}}
    if url := os.environ.get("BENCH_DATABASE_URL"):
        kept["DATABASE_URL"] = url
    return {
        **kept,
        "DATA_DIR": str(data_dir),
        "PORT": str(port),
        "SAMPLE": "1" if sample else "0",
        "SALEOR_APP_TOKEN": APP_TOKEN,
        "RATE_LIMITS": "checkout-create=100000/60, checkout-complete=100000/60",  # one client is all our buyers
        "WEB_WORKERS": os.environ.get("WEB_WORKERS", "2"),
    }


def run_here(data_dir: Path, *words: str, sample: bool) -> None:
    """Run a Python module against a market that is not served."""
    command = [sys.executable, "-m", *words]
    subprocess.run(command, cwd=ROOT, env=environment(data_dir, sample=sample), check=True, stdout=subprocess.DEVNULL)


@contextmanager
def served(data_dir: Path, *, sample: bool) -> Iterator[Served]:
    """Serve a market for the length of a `with` block."""
    port = _free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "marketplace", "serve"],
        cwd=ROOT,
        env=environment(data_dir, sample=sample, port=port),
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait(process, f"http://127.0.0.1:{port}/graphql/")
        yield Served(f"127.0.0.1:{port}", process.pid)
    finally:
        process.terminate()
        process.wait(30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(process: "subprocess.Popen[bytes]", url: str) -> None:
    start = time.monotonic()
    while time.monotonic() - start < PATIENCE:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            urllib.request.urlopen(url, timeout=5)
        except urllib.error.HTTPError:
            return  # it answers: 405, for this is no question
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("the server does not answer")

"""What can be wrong with the machine is said in one plain sentence, and nothing is started."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from marketplace.config.preflight import CannotStartError, address, check_data_dir, check_port_is_free, web_size


def _serve(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "marketplace", "serve"],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = _serve(PORT=str(port), DATA_DIR=str(tmp_path))
    assert result.returncode == 2
    assert result.stderr == (
        f"Cannot start: Port {port} is in use by another program: stop that one, or choose another with PORT=8001.\n"
    )


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = _serve(DATA_DIR=str(tmp_path / "file" / "data"))
    assert result.returncode == 2
    assert result.stderr.startswith("Cannot start: Cannot read or write ")
    assert result.stderr.count("\n") == 1


def test_a_wrong_database_url_is_explained(tmp_path: Path) -> None:
    result = _serve(DATABASE_URL="mysql://here", DATA_DIR=str(tmp_path))
    assert result.stderr == "Cannot start: DATABASE_URL must begin with sqlite:/// or postgres:// .\n"


def test_a_database_that_is_not_there_is_explained(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        port = other.getsockname()[1]
    result = _serve(DATABASE_URL=f"postgres://x@127.0.0.1:{port}/y", DATA_DIR=str(tmp_path), PORT=str(port))
    assert result.stderr.startswith("Cannot start: Cannot open the database of DATABASE_URL (")
    assert result.stderr.count("\n") == 1


def test_a_secret_that_production_lacks_is_named(tmp_path: Path) -> None:
    result = _serve(PRODUCTION="1", SECRET_KEY="", DATA_DIR=str(tmp_path))
    assert result.stderr == (
        "Cannot start: SECRET_KEY is not set: give it as SECRET_KEY or as a file named in SECRET_KEY_FILE.\n"
    )


@pytest.mark.parametrize("port", ["http", "0", "70000", "-1"])
def test_a_port_that_is_no_port_is_refused(port: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", port)
    with pytest.raises(CannotStartError, match="PORT must be a number"):
        address()


def test_a_free_port_and_a_writable_folder_pass(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        port = other.getsockname()[1]
    check_port_is_free("127.0.0.1", port)
    check_data_dir(tmp_path / "new")
    assert list((tmp_path / "new").iterdir()) == []


def test_a_promptpay_id_that_no_bank_knows_is_refused(tmp_path: Path) -> None:
    result = _serve(PROMPTPAY_ID="12345", DATA_DIR=str(tmp_path))
    assert result.returncode == 2
    assert result.stderr == (
        "Cannot start: PROMPTPAY_ID must be a phone number, a 13-digit tax id or a 15-digit wallet, not '12345'.\n"
    )


@pytest.mark.parametrize("name", ["WEB_WORKERS", "WEB_THREADS"])
@pytest.mark.parametrize("count", ["two", "0", "-1"])
def test_no_workers_or_threads_are_refused(name: str, count: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, count)
    with pytest.raises(CannotStartError, match=f"{name} must be a number"):
        web_size()

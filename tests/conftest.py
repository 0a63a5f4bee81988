"""What all tests share: no way out to the network (and a data folder of their own, see own_data_dir)."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation

from tests.lift_refusals import BaseDatabaseOperations, flush_without_refusals

LOOPBACK = ("127.", "::1", "localhost")
_connect = socket.socket.connect


def _connect_on_this_machine_only(self: socket.socket, address: Any) -> None:
    if self.family in (socket.AF_INET, socket.AF_INET6) and not str(address[0]).startswith(LOOPBACK):
        raise OSError(f"a test tried to reach {address[0]}")
    _connect(self, address)


@pytest.fixture(autouse=True)
def _network_is_blocked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", _connect_on_this_machine_only)


@pytest.fixture(autouse=True, scope="session")
def _flush_lifts_refusals() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", flush_without_refusals)
        yield


@pytest.fixture(autouse=True)
def _each_test_begins_in_thai() -> None:
    # A request leaves its language active in the thread, and with it the prefix of the next test's addresses.
    translation.activate("th")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip the browser's tests where there is no browser; with CI=true they run, and fail, all the same."""
    chromium = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
    if chromium.exists() or os.environ.get("CI") == "true":
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason=f"no Chromium at {chromium}"))

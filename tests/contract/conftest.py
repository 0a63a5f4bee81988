"""Both ways to the store, for tests that must not see a difference."""

from collections.abc import Iterator
from typing import Any

import pytest

from marketplace.gateway.transports.http import close_connections


@pytest.fixture(params=["in process", "over http"])
def either_engine(request: pytest.FixtureRequest, settings: Any) -> Iterator[None]:
    """Ask the engine in this process, then the same engine through its HTTP door as if it were a Saleor."""
    if request.param == "in process":
        yield
        return
    server = request.getfixturevalue("live_server")
    settings.SALEOR_API_URL = f"{server.url}/graphql/"
    yield
    close_connections()

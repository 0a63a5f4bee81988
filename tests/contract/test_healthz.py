"""/healthz tells whether a person can buy and whether what follows a sale follows."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from marketplace.config import health
from marketplace.config.dispatcher import DISPATCHER
from marketplace.shared.leases import take_lease
from tests import builders

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def healthy(settings: Any) -> None:
    settings.SAMPLE_MARKET = False
    builders.set_up_market()
    take_lease(name=DISPATCHER, holder="a test", lifetime=timedelta(minutes=1), now=timezone.now())


def test_a_healthy_house_names_its_parts(client: Any, healthy: None) -> None:
    answer = client.get("/healthz")
    body = answer.json()
    assert answer.status_code == 200
    assert (body["ok"], body["engine"], body["database"], body["queue"], body["sample"]) == (
        True, "embedded", connection.vendor, "0 waiting", "none",
    )  # fmt: skip
    assert body["search"]


def test_without_background_work_it_says_that_nobody_hands_events_on(client: Any, settings: Any) -> None:
    settings.SAMPLE_MARKET = False
    builders.set_up_market()
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.json()["reasons"] == {"queue": "no background process hands events on"}


def test_a_sample_market_that_is_not_loaded_is_a_reason(client: Any, healthy: None, settings: Any) -> None:
    settings.SAMPLE_MARKET = True
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert set(answer.json()["reasons"]) == {"sample"}


def test_a_fault_is_named_without_its_secrets(client: Any, healthy: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_now: Any) -> str:
        raise ConnectionError("postgres://market:password@db")

    monkeypatch.setitem(health.PARTS, "search", broken)
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.json()["reasons"] == {"search": "does not answer (ConnectionError)"}
    assert "password" not in answer.content.decode()

"""How often is too often."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from marketplace.shared.models import RateCount
from marketplace.shared.rate_limits.count_try import count_try
from marketplace.shared.rate_limits.errors import TooManyTriesError
from marketplace.shared.rate_limits.rules import LIMITS, Limit, client_address, limits, networks

NOW = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
TRUSTED = networks(["127.0.0.1", "10.0.0.0/8"])


@pytest.mark.parametrize(
    ("remote", "forwarded", "caller"),
    [
        ("203.0.113.9", "", "203.0.113.9"),
        ("203.0.113.9", "1.2.3.4", "203.0.113.9"),
        ("127.0.0.1", "1.2.3.4", "1.2.3.4"),
        ("127.0.0.1", "6.6.6.6, 1.2.3.4, 10.1.1.1", "1.2.3.4"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("10.0.0.1", "10.0.0.2", "10.0.0.2"),
        ("2001:db8:1:2:3::4", "", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.9", "", "203.0.113.9"),
        ("127.0.0.1", "nonsense", "unknown"),
        ("", "", "unknown"),
    ],
)
def test_a_callers_address_is_what_trusted_proxies_say(remote: str, forwarded: str, caller: str) -> None:
    assert client_address(remote=remote, forwarded=forwarded, trusted=TRUSTED) == caller


def test_limits_are_a_thousand_times_wider_in_the_sample_market_and_can_be_changed() -> None:
    assert limits("", wide=False) == LIMITS
    assert limits("enrol=3/60", wide=True)["enrol"] == Limit(3, 60)
    assert limits("", wide=True)["enrol"] == Limit(LIMITS["enrol"].tries * 1000, LIMITS["enrol"].seconds)


@pytest.mark.parametrize("changes", ["gate=1/60", "enrol=0/60", "enrol=x", "enrol"])
def test_a_limit_that_makes_no_sense_is_refused(changes: str) -> None:
    with pytest.raises(ValueError):
        limits(changes, wide=False)


@pytest.mark.django_db
@pytest.mark.database
def test_a_window_begins_with_the_first_try_and_then_begins_anew(settings: Any) -> None:
    settings.RATE_LIMITS = {"enrol": Limit(2, 60)}

    def knock(seconds: int, address: str = "203.0.113.9") -> int | None:
        try:
            count_try(door="enrol", address=address, now=NOW + timedelta(seconds=seconds))
        except TooManyTriesError as refused:
            return refused.retry_after
        return None

    assert [knock(0), knock(1), knock(2), knock(59)] == [None, None, 58, 1]
    assert knock(10, "198.51.100.7") is None
    assert [knock(60), knock(61), knock(62)] == [None, None, 58]


@pytest.mark.django_db
@pytest.mark.database
def test_old_counters_are_thrown_away(settings: Any) -> None:
    settings.RATE_LIMITS = {"enrol": Limit(2, 60)}
    for number in range(5):
        count_try(door="enrol", address=str(number), now=NOW)
    count_try(door="enrol", address="later", now=NOW + timedelta(hours=1))
    assert RateCount.objects.count() == 1

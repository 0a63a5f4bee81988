"""Count a knock at a door, and turn away who knocks too often."""

import hmac
from datetime import datetime, timedelta
from hashlib import sha256

from django.conf import settings
from django.db import connection, transaction

from marketplace.shared.models import RateCount
from marketplace.shared.rate_limits.errors import TooManyTriesError

SWEEP = 50
# One statement, so that two at once both count; written alike on SQLite (from 3.35) and PostgreSQL.
COUNT = """
    INSERT INTO shared_ratecount (key, tries, until) VALUES (%s, 1, %s)
    ON CONFLICT (key) DO UPDATE SET
        tries = CASE WHEN shared_ratecount.until <= %s THEN 1 ELSE shared_ratecount.tries + 1 END,
        until = CASE WHEN shared_ratecount.until <= %s THEN excluded.until ELSE shared_ratecount.until END
    RETURNING tries, until
"""


def count_try(*, door: str, address: str, now: datetime, account: str = "") -> None:
    """Count a try of a client address at a door (settings.RATE_LIMITS), on one account if it is about one.

    The window begins with the first try and ends for all of its tries at once. Who was turned away is not counted
    on, so nobody is kept out for longer than one window. Raises TooManyTriesError. Called outside any transaction
    that may be taken back: a failed try is a try all the same.
    """
    limit = settings.RATE_LIMITS[door]
    key = _key(door, address, account)
    ends = int(now.timestamp()) + limit.seconds
    tries, until = _counted(key, ends=ends, now=int(now.timestamp()))
    if tries == 1:
        _sweep(now)
    if tries > limit.tries:
        raise TooManyTriesError(max(1, until - int(now.timestamp())))


def count_sign_in(*, address: str, account: str, now: datetime) -> None:
    """Count a try to sign in from a page of ours: by address, and by address and account. Raises TooManyTriesError."""
    count_try(door="sign-in", address=address, now=now)
    count_try(door="sign-in of one account", address=address, account=account, now=now)


def _counted(key: str, *, ends: int, now: int) -> tuple[int, int]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(COUNT, [key, ends, now, now])
        row = cursor.fetchone()
    return int(row[0]), int(row[1])


def _sweep(now: datetime) -> None:
    """Throw old counters away, a few with each new one; two that sweep at once take different ones."""
    over = int((now - timedelta(seconds=1)).timestamp())
    with transaction.atomic():
        old = RateCount.objects.filter(until__lt=over).select_for_update(skip_locked=True)
        keys = list(old.values_list("key", flat=True)[:SWEEP])
        if keys:
            RateCount.objects.filter(key__in=keys).delete()


def _key(door: str, address: str, account: str) -> str:
    """Neither an address nor an account can be read out of the table."""
    plain = "\n".join((door, address, account.strip().lower()))
    return hmac.new(settings.SECRET_KEY.encode(), plain.encode(), sha256).hexdigest()

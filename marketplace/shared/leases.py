"""Leases: the right to do something alone for a while, kept as a row.

A lease may be held across a network call, a row lock may not (DESIGN section 1). It is taken and given back in short
transactions of its own. A holder that dies simply lets it run out. Each new holder gets a higher fencing number, so
that a system which remembers the last number it saw can refuse a holder that woke up too late.
"""

import time
import uuid
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta

from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError
from marketplace.shared.models import Lease

PAUSE_SECONDS = 0.02


class LeaseHeldError(DomainError):
    """Somebody else is doing this just now, and went on for longer than we were ready to wait."""

    def __init__(self) -> None:
        super().__init__("LEASE_HELD", _("Someone else is changing this just now. Nothing was changed; try again."))


def take_lease(*, name: str, holder: str, lifetime: timedelta, now: datetime) -> int | None:
    """Take or renew a lease; give its fencing number, or None while another holder has it."""
    try:
        with transaction.atomic():
            lease = Lease.objects.select_for_update().filter(name=name).first()
            if lease is None:
                Lease.objects.create(name=name, holder=holder, fence=1, expires_at=now + lifetime)
                return 1
            if lease.holder != holder and lease.expires_at is not None and lease.expires_at > now:
                return None
            if lease.holder != holder or lease.expires_at is None or lease.expires_at <= now:
                lease.fence += 1
            lease.holder, lease.expires_at = holder, now + lifetime
            lease.save()
            return lease.fence
    except IntegrityError:
        return None  # Two asked for a new name at once; the other one has it.


def give_back_lease(*, name: str, holder: str) -> None:
    """Give a lease back before it runs out; one that was lost meanwhile stays with its new holder."""
    Lease.objects.filter(name=name, holder=holder).update(holder="", expires_at=None)


@contextmanager
def held_lease(
    name: str, *, lifetime: timedelta = timedelta(seconds=60), patience: timedelta = timedelta(seconds=20)
) -> Iterator[int]:
    """Hold a lease for the length of a `with` block; the block gets the fencing number.

    Raises LeaseHeldError when it is not to be had within `patience`, RuntimeError inside an open transaction (the
    row would stay locked for the whole block).
    """
    if connection.in_atomic_block:
        raise RuntimeError("a lease is taken outside any transaction")
    holder = uuid.uuid4().hex
    deadline = time.monotonic() + patience.total_seconds()
    while (fence := take_lease(name=name, holder=holder, lifetime=lifetime, now=timezone.now())) is None:
        if time.monotonic() > deadline:
            raise LeaseHeldError
        time.sleep(PAUSE_SECONDS)
    try:
        yield fence
    finally:
        give_back_lease(name=name, holder=holder)


@contextmanager
def held_leases(names: Iterable[str]) -> Iterator[None]:
    """Hold several leases, taken in sorted order so that two callers can never wait for each other."""
    with ExitStack() as stack:
        for name in sorted(set(names)):
            stack.enter_context(held_lease(name))
        yield

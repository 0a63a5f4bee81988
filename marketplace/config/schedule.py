"""What is done again and again: the one list, and whoever runs it. Each deed may run twice and must not mind."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import DatabaseError

from marketplace.commerce.checkout.complete_paid_checkouts import complete_paid_checkouts
from marketplace.commerce.checkout.expire_unpaid_orders import expire_unpaid_orders
from marketplace.commerce.stock.reserve_stock import clear_expired_reservations
from vendor_onboarding.closing.carry_out_closures import carry_out_closures
from vendor_onboarding.consent.replay_withdrawals import replay_withdrawals
from vendor_onboarding.maker_door.clear_sessions import clear_maker_sessions
from vendor_onboarding.privacy.clear_away import clear_away

log = logging.getLogger(__name__)
Deed = Callable[[datetime], object]


def clear_reservations(now: datetime) -> int:
    """Throw away what is kept for nobody any more."""
    return clear_expired_reservations(now=now)


def compare_withdrawals(_now: datetime) -> int:
    """Bring the withdrawals' file and the database together, should a full disk have kept them apart."""
    return replay_withdrawals()


SCHEDULE: tuple[tuple[timedelta, Deed], ...] = (
    (timedelta(minutes=1), expire_unpaid_orders),
    (timedelta(minutes=1), complete_paid_checkouts),
    (timedelta(minutes=1), clear_reservations),
    (timedelta(minutes=1), carry_out_closures),
    (timedelta(hours=1), compare_withdrawals),
    (timedelta(days=1), clear_away),
    (timedelta(days=1), clear_maker_sessions),
)


class Schedule:
    """Remembers when each deed ran; its owner alone runs it (the background process, under its lease)."""

    def __init__(self, deeds: tuple[tuple[timedelta, Deed], ...] = SCHEDULE) -> None:
        self._deeds = deeds
        self._ran: dict[Deed, datetime] = {}

    def run_due(self, now: datetime) -> int:
        """Run the deeds whose time has come; one that fails is said in the log and tried again in its next turn.

        Gives how many ran. A database that is away is the caller's to wait for (DatabaseError).
        """
        due = [deed for every, deed in self._deeds if deed not in self._ran or self._ran[deed] + every <= now]
        for deed in due:
            self._ran[deed] = now
            try:
                deed(now)
            except DatabaseError:
                raise
            except Exception:  # Whatever one deed meets, the others must go on.
                log.exception("%s failed", deed.__name__)
        return len(due)

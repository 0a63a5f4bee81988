"""Clear away who showed a card and went without closing the door. Runs by the clock, and may run at any time."""

from datetime import datetime

from django.db.models import Q

from vendor_onboarding.maker_door.models import DoorSession
from vendor_onboarding.maker_door.rules import IDLE, LONGEST


def clear_maker_sessions(now: datetime) -> int:
    """Take away the sessions that are over; gives how many."""
    over = Q(seen_at__lt=now - IDLE) | Q(made_at__lt=now - LONGEST)
    return DoorSession.objects.filter(over).delete()[0]

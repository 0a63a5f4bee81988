"""Who may leave a team, and how long an invitation is good."""

from datetime import datetime, timedelta

GOOD_FOR = timedelta(days=14)
MOST_OPEN = 20


def leaves_no_manager(*, role_now: str, role_next: str | None, managers: int) -> bool:
    """Would this change (None: she goes) leave the team without a manager? `managers` counts those of today."""
    return role_now == "manager" and role_next != "manager" and managers <= 1


def invitation_refusal(*, state: str, expires_at: datetime, now: datetime) -> str | None:
    """Say why an invitation is no longer good: USED, WITHDRAWN, EXPIRED; None: it is."""
    if state != "open":
        return "USED" if state == "accepted" else "WITHDRAWN"
    return "EXPIRED" if now >= expires_at else None

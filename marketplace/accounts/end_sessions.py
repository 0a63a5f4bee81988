"""Sessions are ended: one, or all but this one."""

from uuid import UUID

from marketplace.accounts.models import Session, User


def end_sessions(*, user: User, but: str | None = None, only: UUID | None = None) -> int:
    """End a person's sessions and give how many: `only` the one named, or all `but` the one with this key.

    Whoever sits before one of them is a stranger from the next click on.
    """
    rows = Session.objects.filter(account=user.pk).exclude(session_key=but or "")
    if only is not None:
        rows = rows.filter(reference=only)
    return rows.delete()[0]

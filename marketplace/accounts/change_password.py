"""A person changes her password; all her other sessions end."""

from datetime import datetime

from marketplace.accounts.end_sessions import end_sessions
from marketplace.accounts.models import PasswordLetter, User
from marketplace.accounts.note_account_event import note_account_event
from marketplace.shared.locks import lock_rows


def change_password(*, user: User, hashed: str, keep: str | None, kind: str, device: str = "", now: datetime) -> None:
    """Put a password into force, given as its hash (weighing one takes long; no lock is held meanwhile).

    Ends all sessions but `keep`, and spends every letter by which it could be replaced. `kind` is password_changed or
    password_replaced (by letter). The caller holds a transaction.
    """
    lock_rows(User.objects.filter(pk=user.pk))
    User.objects.filter(pk=user.pk).update(password=hashed)
    PasswordLetter.objects.filter(email=user.email, used_at=None).update(used_at=now)
    end_sessions(user=user, but=keep)
    note_account_event(user=user, kind=kind, device=device, now=now)

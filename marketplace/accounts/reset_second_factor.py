"""Another person takes the second step off an account, for one who lost her phone and her codes."""

from datetime import datetime

from marketplace.accounts.end_sessions import end_sessions
from marketplace.accounts.errors import ResetRefusedError
from marketplace.accounts.models import AuthenticatorApp, Passkey, RecoveryCode, User
from marketplace.accounts.note_account_event import note_account_event
from marketplace.shared.locks import lock_rows


def reset_second_factor(*, user: User, by: str, reason: str, now: datetime) -> None:
    """Take app, passkeys and recovery codes off an account and end its sessions; she begins anew by password.

    `by` is who does it ("user:5", or "command" at the server) and never herself; `reason` says how one knows that it
    is she who asks. It is kept, and a letter tells her. Raises ResetRefusedError. The caller holds a transaction.
    """
    if by == f"user:{user.pk}":
        raise ResetRefusedError("OWN_ACCOUNT")
    if not reason.strip():
        raise ResetRefusedError("NO_REASON")
    lock_rows(User.objects.filter(pk=user.pk))
    for kind in (AuthenticatorApp, Passkey, RecoveryCode):
        kind.objects.filter(user=user).delete()
    end_sessions(user=user)
    note_account_event(user=user, kind="reset", by=by, reason=reason.strip(), now=now)

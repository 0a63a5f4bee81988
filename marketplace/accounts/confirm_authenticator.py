"""A person ties an authenticator app to her account: first the secret, then the proof that the app has it."""

from datetime import datetime

import pyotp

from marketplace.accounts.errors import CodeRefusedError, NothingBegunError
from marketplace.accounts.models import AuthenticatorApp, User
from marketplace.accounts.note_account_event import note_account_event
from marketplace.accounts.rules import plain_code
from marketplace.accounts.take_code import secret_context, step_of
from marketplace.shared.locks import lock_rows
from marketplace.shared.sensitive.seal import seal, unseal


def begin_authenticator(*, user: User) -> None:
    """Make a new secret that waits for its first code; one in force stays so until then.

    The caller holds a transaction.
    """
    lock_rows(User.objects.filter(pk=user.pk))
    sealed = seal(pyotp.random_base32(), context=secret_context(user))
    AuthenticatorApp.objects.update_or_create(user=user, defaults={"pending": sealed})


def pending_secret(user: User) -> str:
    """Give the secret that waits for its first code, to be shown to her alone; empty when none waits."""
    app = AuthenticatorApp.objects.filter(user=user).exclude(pending="").first()
    return unseal(app.pending, context=secret_context(user)) if app else ""


def confirm_authenticator(*, user: User, typed: str, device: str = "", now: datetime) -> None:
    """Put the waiting secret into force, for its app has just shown the right code; the old app is good no more.

    Raises NothingBegunError and CodeRefusedError. The caller holds a transaction.
    """
    lock_rows(User.objects.filter(pk=user.pk))
    secret = pending_secret(user)
    if not secret:
        raise NothingBegunError
    step = step_of(secret=secret, code=plain_code(typed), after=0, now=now)
    if step is None:
        raise CodeRefusedError
    app = AuthenticatorApp.objects.get(user=user)
    app.secret, app.pending, app.last_step, app.confirmed_at = app.pending, "", step, now
    app.save()
    note_account_event(user=user, kind="authenticator_on", device=device, now=now)


def stop_authenticator(*, user: User, device: str = "", now: datetime) -> bool:
    """Take the app off the account; gives False when there was none. The caller holds a transaction."""
    lock_rows(User.objects.filter(pk=user.pk))
    gone = AuthenticatorApp.objects.filter(user=user).delete()[0]
    if gone:
        note_account_event(user=user, kind="authenticator_off", device=device, now=now)
    return bool(gone)

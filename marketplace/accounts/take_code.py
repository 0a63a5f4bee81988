"""A code of six digits, or one from paper: the second step of a sign-in."""

import hmac
from datetime import datetime

import pyotp

from marketplace.accounts.errors import CodeRefusedError
from marketplace.accounts.models import AuthenticatorApp, RecoveryCode, User
from marketplace.accounts.rules import CODE_DIGITS, is_app_code, plain_code, steps_around
from marketplace.shared.locks import lock_rows
from marketplace.shared.sensitive.seal import fingerprint, unseal


def take_code(*, user: User, typed: str, now: datetime) -> str:
    """Take a code once; gives "code" for one of her app, "recovery" for one from paper.

    A time-step is taken once and none before it afterwards (RFC 6238, section 5.2); a recovery code works once, also
    when two use it at one moment. Raises CodeRefusedError. The caller holds a transaction.
    """
    lock_rows(User.objects.filter(pk=user.pk))
    code = plain_code(typed)
    if is_app_code(code):
        _take_app_code(user, code, now)
        return "code"
    _take_recovery_code(user, code, now)
    return "recovery"


def step_of(*, secret: str, code: str, after: int, now: datetime) -> int | None:
    """Find the time-step whose code this is, if it is newer than `after`."""
    maker = pyotp.TOTP(secret, digits=CODE_DIGITS)
    fitting = [
        step for step in steps_around(int(now.timestamp())) if hmac.compare_digest(maker.generate_otp(step), code)
    ]
    return next((step for step in fitting if step > after), None)


def secret_context(user: User) -> str:
    """Name the row for which an app's secret is sealed."""
    return f"authenticator:{user.pk}"


def code_fingerprint(user: User, plain: str) -> str:
    """Give the keyed hash by which a recovery code is known."""
    return fingerprint(plain, kind=f"recovery-code:{user.pk}")


def _take_app_code(user: User, code: str, now: datetime) -> None:
    app = AuthenticatorApp.objects.filter(user=user).exclude(secret="").first()
    if app is None:
        raise CodeRefusedError
    secret = unseal(app.secret, context=secret_context(user))
    step = step_of(secret=secret, code=code, after=app.last_step, now=now)
    if step is None:
        raise CodeRefusedError
    AuthenticatorApp.objects.filter(pk=app.pk).update(last_step=step)


def _take_recovery_code(user: User, code: str, now: datetime) -> None:
    unused = RecoveryCode.objects.filter(user=user, fingerprint=code_fingerprint(user, code), used_at=None)
    if not unused.update(used_at=now):
        raise CodeRefusedError

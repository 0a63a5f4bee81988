"""People with a second step, for tests of signing in."""

from datetime import datetime
from typing import Any

import pyotp
from django.utils import timezone

from marketplace.accounts.confirm_authenticator import begin_authenticator, confirm_authenticator, pending_secret
from marketplace.accounts.create_user import create_user
from marketplace.accounts.grant_role import grant_role
from marketplace.accounts.models import AuthenticatorApp, User
from marketplace.accounts.renew_recovery_codes import renew_recovery_codes
from marketplace.accounts.rules import CODE_SECONDS
from marketplace.accounts.session_marks import MARKS
from marketplace.shared.outbox.dispatch_due import deliver_everything
from tests.builders import PASSWORD


def a_person(email: str = "ann@example.test", *, role: str = "") -> User:
    """Somebody with a password and, if wanted, a role."""
    user = create_user(email=email, password=PASSWORD, display_name="แอน")
    if role:
        grant_role(user=user, role=role)
    return user


def code_of(secret: str, *, at: datetime | None = None, later: int = 0) -> str:
    """What her app shows, now or some time-steps later."""
    step = int((at or timezone.now()).timestamp()) // CODE_SECONDS
    return pyotp.TOTP(secret).generate_otp(step + later)


def an_app(user: User, *, at: datetime | None = None) -> str:
    """Tie an app to her account, a while ago; give its secret."""
    now = at or timezone.now()
    begin_authenticator(user=user)
    secret = pending_secret(user)
    confirm_authenticator(user=user, typed=code_of(secret, at=now), now=now)
    AuthenticatorApp.objects.filter(user=user).update(last_step=0)
    return secret


def some_codes(user: User) -> list[str]:
    """Ten recovery codes, as printed."""
    return renew_recovery_codes(user=user, now=timezone.now())


def sign_in(client: Any, email: str = "ann@example.test", password: str = PASSWORD, **more: str) -> Any:
    """Type address and password."""
    return client.post("/sign-in/", {"email": email, "password": password, **more})


def put_marks(client: Any, **changed: Any) -> None:
    """Change what her session remembers of her."""
    session = client.session
    session[MARKS] = {**session[MARKS], **changed}
    session.save()


def seconds_ago(seconds: int) -> int:
    """A moment some seconds ago, as sessions keep it."""
    return int(timezone.now().timestamp()) - seconds


def deliver() -> None:
    """Let follow what follows: letters, too."""
    deliver_everything(now=timezone.now())

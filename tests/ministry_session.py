"""The ministry's own session, for programs that read the running month."""

from django.conf import settings
from django.test import Client

from marketplace.accounts.create_user import create_user
from marketplace.accounts.grant_role import grant_role


def ministry_cookies() -> dict[str, str]:
    """Sign in a person of the ministry, and give the cookie to send along."""
    user = create_user(email="ministry@example.test")
    grant_role(user=user, role="ministry")
    client = Client()
    client.force_login(user)
    return {settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value}

"""On whose behalf the store is asked: anyone, a buyer, or our own app."""

from dataclasses import dataclass, field

from marketplace.gateway.app_token import app_token


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks. The token never shows in logs or error pages: it is no part of the actor's text."""

    name: str
    token: str = field(default="", repr=False)

    @property
    def authorization(self) -> str | None:
        """The Authorization header for this actor, or None for anyone."""
        token = app_token() if self is APP else self.token
        return f"Bearer {token}" if token else None


# Public pages and guest checkouts: sees what everybody sees.
ANYONE = Actor("anyone")
# Our app, with the permissions of its manifest: sees hidden products; the calling face has checked rights before.
APP = Actor("app")


def buyer(access_token: str) -> Actor:
    """Act as a signed-in buyer, with her own token."""
    return Actor("buyer", access_token)

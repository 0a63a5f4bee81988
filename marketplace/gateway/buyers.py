"""Buyers sign in to the store; the caller keeps their tokens in the server session."""

from marketplace.gateway.actors import Actor
from marketplace.gateway.records import Buyer, BuyerTokens


def sign_in(*, email: str, password: str) -> BuyerTokens:
    """Let a buyer in; raises StoreRefusedError(INVALID_CREDENTIALS)."""
    raise NotImplementedError


def refresh(*, tokens: BuyerTokens) -> BuyerTokens:
    """Renew an access token that ran out."""
    raise NotImplementedError


def me(actor: Actor) -> Buyer | None:
    """Say who is signed in."""
    raise NotImplementedError

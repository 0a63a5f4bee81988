"""Buyers sign in to the store; the caller keeps their tokens in the server session."""

from marketplace.gateway.actors import ANYONE, Actor
from marketplace.gateway.buyer_records import Buyer, BuyerTokens
from marketplace.gateway.errors import SignInExpiredError, StoreRefusedError
from marketplace.gateway.refusals import refuse, sentence_for
from marketplace.gateway.store import store


def sign_in(*, email: str, password: str) -> BuyerTokens:
    """Let a buyer in; raises StoreRefusedError(INVALID_CREDENTIALS)."""
    answer = store(ANYONE).sign_in(email=email, password=password).token_create
    refuse(answer.errors if answer else ())
    if answer is None or not answer.token or not answer.refresh_token:
        raise StoreRefusedError("INVALID_CREDENTIALS", sentence_for("INVALID_CREDENTIALS"), "email")
    return BuyerTokens(access_token=answer.token, refresh_token=answer.refresh_token)


def refresh(*, tokens: BuyerTokens) -> BuyerTokens:
    """Renew an access token that ran out; raises SignInExpiredError when that is no longer possible."""
    answer = store(ANYONE).refresh_sign_in(refresh_token=tokens.refresh_token).token_refresh
    if answer is None or answer.errors or not answer.token:
        raise SignInExpiredError
    return BuyerTokens(access_token=answer.token, refresh_token=tokens.refresh_token)


def me(actor: Actor) -> Buyer | None:
    """Say who is signed in."""
    found = store(actor).me().me
    return Buyer(email=found.email, first_name=found.first_name, last_name=found.last_name) if found else None

"""Who is signed in to the shop, as the gateway hands it out."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class BuyerTokens:
    """A buyer's tokens, to be kept in the server's session and shown to nobody."""

    access_token: str
    refresh_token: str

    def __repr__(self) -> str:
        return "BuyerTokens(hidden)"


@dataclass(frozen=True, kw_only=True, slots=True)
class Buyer:
    """Who is signed in to the shop."""

    email: str
    first_name: str
    last_name: str

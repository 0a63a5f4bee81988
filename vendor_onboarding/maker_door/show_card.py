"""A maker shows her card at the door; nothing is open yet."""

from datetime import datetime

from marketplace.shared.locks import lock_rows
from vendor_onboarding.maker_door.models import Card, DoorSession
from vendor_onboarding.maker_door.rules import is_token
from vendor_onboarding.maker_door.seal_pictures import hash_of, new_secret


def show_card(*, token: str, now: datetime) -> str | None:
    """Exchange a card's token for the secret of a cookie; None: no such card, or it ended.

    The secret opens nothing before her pictures were right. The caller holds a transaction.
    """
    if not is_token(token):
        return None
    cards = lock_rows(Card.objects.filter(token_hash=hash_of(token), ended_at=None))
    if not cards:
        return None
    secret = new_secret()
    DoorSession.objects.create(card=cards[0], secret_hash=hash_of(secret), made_at=now, seen_at=now)
    return secret

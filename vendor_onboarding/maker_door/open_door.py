"""The door opens to whoever has the card and its four pictures, and closes when she goes."""

from collections.abc import Sequence
from datetime import datetime

from vendor_onboarding.maker_door.errors import WrongPicturesError
from vendor_onboarding.maker_door.locking import hold_card
from vendor_onboarding.maker_door.models import DoorSession
from vendor_onboarding.maker_door.seal_pictures import are_the_pictures, hash_of, new_secret


def open_door(*, session: DoorSession, pictures: Sequence[str], now: datetime) -> str:
    """Let her in, and give a new secret for her cookie: the one from before the pictures is good for nothing now.

    Raises CardEndedError, WrongPicturesError. The caller holds a transaction, and counted the try before it.
    """
    card = hold_card(session)
    if not card.pin or not are_the_pictures(card.reference, pictures, card.pin):
        raise WrongPicturesError
    secret = new_secret()
    DoorSession.objects.filter(pk=session.pk).update(secret_hash=hash_of(secret), opened_at=now, seen_at=now)
    return secret


def close_door(*, session: DoorSession) -> None:
    """She goes; the cookie is good for nothing any more."""
    DoorSession.objects.filter(pk=session.pk).delete()

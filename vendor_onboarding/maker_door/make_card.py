"""A manager makes a maker's card."""

from datetime import datetime
from uuid import UUID

from marketplace.shared.locks import lock_rows
from vendor_onboarding.maker_door.end_card import end_good_card
from vendor_onboarding.maker_door.errors import CardMadeAlreadyError
from vendor_onboarding.maker_door.models import Card, CardEvent
from vendor_onboarding.maker_door.rules import REPLACED
from vendor_onboarding.maker_door.seal_pictures import hash_of, new_secret
from vendor_onboarding.makers.models import Maker


def make_card(*, maker: Maker, by: str, key: UUID, now: datetime, token: str = "") -> tuple[Card, str]:
    """Make a new card and give it with its token, which is kept nowhere: it stands on the paper alone.

    Her card before it ends, with whoever is in by it; she chooses her pictures anew. `token` is for the sample market
    alone. Raises CardMadeAlreadyError when this form's key made one before. The caller holds a transaction.
    """
    lock_rows(Maker.objects.filter(pk=maker.pk))
    if Card.objects.filter(key=key).exists():
        raise CardMadeAlreadyError
    end_good_card(maker=maker, by=by, why=REPLACED, now=now)
    token = token or new_secret()
    card = Card.objects.create(maker=maker, key=key, token_hash=hash_of(token), made_by=by, made_at=now)
    CardEvent.objects.create(card=card, kind="made", by=by, at=now)
    return card, token

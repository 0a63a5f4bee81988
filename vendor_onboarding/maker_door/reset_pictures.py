"""A manager lets a maker choose her pictures anew."""

from datetime import datetime

from marketplace.shared.locks import lock_rows
from vendor_onboarding.maker_door.models import Card, CardEvent, DoorSession
from vendor_onboarding.makers.models import Maker


def reset_pictures(*, maker: Maker, by: str, now: datetime) -> bool:
    """Forget the pictures of a maker's card; whoever is in by it is out. False: there were none to forget.

    The caller holds a transaction.
    """
    rows = lock_rows(Card.objects.filter(maker=maker, ended_at=None).exclude(pin=""))
    for card in rows:
        DoorSession.objects.filter(card=card).delete()
        Card.objects.filter(pk=card.pk).update(pin="", pin_chosen_at=None)
        CardEvent.objects.create(card=card, kind="pin_reset", by=by, at=now)
    return bool(rows)

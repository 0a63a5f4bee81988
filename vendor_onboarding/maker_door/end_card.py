"""A card ends: lost, replaced by a new one, or its maker's data was erased."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from marketplace.events.makers import MakerErased
from marketplace.shared.locks import lock_rows
from vendor_onboarding.maker_door.models import Card, CardEvent, DoorSession
from vendor_onboarding.maker_door.rules import ERASED, LOST
from vendor_onboarding.makers.models import Maker


def report_card_lost(*, maker: Maker, by: str, now: datetime) -> bool:
    """End a maker's card at once, and whoever is in by it is out. False: she had none."""
    lock_rows(Maker.objects.filter(pk=maker.pk))
    return end_good_card(maker=maker, by=by, why=LOST, now=now)


def end_card_of_erased(event: MakerErased) -> None:
    """Let go of an erased maker's card."""
    with transaction.atomic():
        maker = lock_rows(Maker.objects.filter(reference=event.maker))
        if maker:
            end_good_card(maker=maker[0], by="erasure", why=ERASED, now=timezone.now())


def end_good_card(*, maker: Maker, by: str, why: str, now: datetime) -> bool:
    """End the card that is good, if there is one. The caller holds the maker's row."""
    rows = lock_rows(Card.objects.filter(maker=maker, ended_at=None))
    for card in rows:
        DoorSession.objects.filter(card=card).delete()
        Card.objects.filter(pk=card.pk).update(ended_at=now, ended_by=by, ended_why=why, pin="", pin_chosen_at=None)
        CardEvent.objects.create(card=card, kind=why, by=by, at=now)
    return bool(rows)

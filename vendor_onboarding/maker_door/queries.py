"""Whose cookie this is, which card is good, and what happened to a maker's cards."""

from datetime import datetime

from vendor_onboarding.maker_door.models import Card, CardEvent, DoorSession
from vendor_onboarding.maker_door.rules import NOTE_SEEN_EVERY, session_is_over
from vendor_onboarding.maker_door.seal_pictures import hash_of
from vendor_onboarding.makers.models import Maker


def session_of(secret: str, *, now: datetime) -> DoorSession | None:
    """Find who holds this cookie; None: nobody, or the door closed, or her card ended."""
    if not secret:
        return None
    found = DoorSession.objects.filter(secret_hash=hash_of(secret), card__ended_at=None)
    session = found.select_related("card__maker__organisation").first()
    if session is None or session_is_over(made_at=session.made_at, seen_at=session.seen_at, now=now):
        return None
    return session


def note_seen(session: DoorSession, *, now: datetime) -> None:
    """Remember that she was here, every few minutes at most."""
    if now - session.seen_at > NOTE_SEEN_EVERY:
        DoorSession.objects.filter(pk=session.pk).update(seen_at=now)


def good_card(maker: Maker) -> Card | None:
    """Give the card that opens a maker's door today; None: she has none."""
    return Card.objects.filter(maker=maker, ended_at=None).first()


def card_history(maker: Maker) -> list[CardEvent]:
    """Give what happened to a maker's cards, the newest first."""
    return list(CardEvent.objects.filter(card__maker=maker).order_by("-at", "-pk"))

"""Which row a deed at the maker's door holds: the card; whatever ends it holds it too."""

from marketplace.shared.locks import lock_rows
from vendor_onboarding.maker_door.errors import CardEndedError
from vendor_onboarding.maker_door.models import Card, DoorSession


def hold_card(session: DoorSession) -> Card:
    """Hold the card of a session; raises CardEndedError when it, or the session, ended meanwhile."""
    cards = lock_rows(Card.objects.filter(pk=session.card_id, ended_at=None).select_related("maker"))
    if not cards or not DoorSession.objects.filter(pk=session.pk).exists():
        raise CardEndedError
    return cards[0]

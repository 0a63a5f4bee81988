"""Two makers of the sample have cards, so that their own door can be tried."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from marketplace.sample.facts.cards import CARDS
from marketplace.shared.identifiers import derived_reference
from vendor_onboarding.maker_door.choose_pictures import choose_pictures
from vendor_onboarding.maker_door.make_card import make_card
from vendor_onboarding.maker_door.open_door import close_door
from vendor_onboarding.maker_door.queries import session_of
from vendor_onboarding.maker_door.show_card import show_card
from vendor_onboarding.makers.models import Maker

BY = "sample"


def load_cards(*, now: datetime) -> None:
    """Make the cards; their tokens and pictures stand in the README."""
    for seller, number, token, pictures in CARDS:
        maker = Maker.objects.get(reference=maker_with_card(seller, number))
        make_card(maker=maker, by=BY, key=derived_reference("sample-card", token), now=now, token=token)
        _choose(token, pictures, now=now)


def maker_with_card(seller: str, number: int) -> UUID:
    """Give the reference of a maker of the sample."""
    return derived_reference("sample-maker", f"{seller}-{number}")


def card_holders() -> frozenset[UUID]:
    """Give the makers who have a card: of their last payment nobody has said anything yet."""
    return frozenset(maker_with_card(seller, number) for seller, number, _token, _pictures in CARDS)


def _choose(token: str, pictures: Sequence[str], *, now: datetime) -> None:
    session = session_of(show_card(token=token, now=now) or "", now=now)
    if session is None:
        raise LookupError(token)
    for _time in range(2):
        choose_pictures(session=session, pictures=pictures, now=now)
    close_door(session=session)

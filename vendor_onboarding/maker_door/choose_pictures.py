"""A maker chooses the four pictures that open her door; she chooses them twice."""

from collections.abc import Sequence
from datetime import datetime

from vendor_onboarding.maker_door.errors import EasyToGuessError, OtherPicturesError, WrongPicturesError
from vendor_onboarding.maker_door.locking import hold_card
from vendor_onboarding.maker_door.models import Card, CardEvent, DoorSession
from vendor_onboarding.maker_door.rules import PIN_LENGTH, is_easy_to_guess
from vendor_onboarding.maker_door.seal_pictures import are_the_pictures, sealed_pictures


def choose_pictures(*, session: DoorSession, pictures: Sequence[str], now: datetime) -> bool:
    """Take her choice: the first time it is remembered (False), the same a second time it is her number (True).

    Raises CardEndedError, EasyToGuessError, OtherPicturesError (she begins again), and WrongPicturesError when the
    card has its pictures already. The caller holds a transaction.
    """
    card = hold_card(session)
    if card.pin or len(pictures) != PIN_LENGTH:
        raise WrongPicturesError
    if is_easy_to_guess(pictures):
        raise EasyToGuessError
    first = DoorSession.objects.values_list("first_choice", flat=True).get(pk=session.pk)
    if not first:
        remembered = sealed_pictures(card.reference, pictures)
        DoorSession.objects.filter(pk=session.pk).update(first_choice=remembered)
        return False
    if not are_the_pictures(card.reference, pictures, first):
        raise OtherPicturesError
    Card.objects.filter(pk=card.pk).update(pin=first, pin_chosen_at=now)
    CardEvent.objects.create(card=card, kind="pin_chosen", by=f"maker:{card.maker.reference}", at=now)
    DoorSession.objects.filter(card=card).exclude(pk=session.pk).delete()
    return True


def begin_choosing_again(*, session: DoorSession) -> None:
    """Forget her first choice, so that she may choose others."""
    DoorSession.objects.filter(pk=session.pk).update(first_choice="")

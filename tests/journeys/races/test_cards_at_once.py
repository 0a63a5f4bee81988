"""Cards, pictures and answers of one maker at the same moment: one of each."""

import uuid
from functools import partial

import pytest
from django.utils import timezone

from marketplace.ledger.payouts.confirm_payout import SaidSo, confirm_payout
from marketplace.ledger.payouts.dispute_payout import Doubt, dispute_payout
from marketplace.ledger.payouts.models import PayoutConfirmation, PayoutDispute
from marketplace.ledger.payouts.rules import Payee
from tests.builders import an_organisation
from tests.consent_building import a_maker
from tests.maker_door_building import MANAGER, PICTURES, a_card, a_payment_to
from tests.racing import race
from vendor_onboarding.maker_door.choose_pictures import choose_pictures
from vendor_onboarding.maker_door.end_card import report_card_lost
from vendor_onboarding.maker_door.errors import CardEndedError, CardMadeAlreadyError, WrongPicturesError
from vendor_onboarding.maker_door.make_card import make_card
from vendor_onboarding.maker_door.models import Card, CardEvent, DoorSession
from vendor_onboarding.maker_door.open_door import open_door
from vendor_onboarding.maker_door.queries import session_of
from vendor_onboarding.maker_door.show_card import show_card

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def maker():
    return a_maker(an_organisation("ศูนย์ทอผ้า"))


def a_new_card(maker, key):
    return make_card(maker=maker, by=MANAGER, key=key, now=timezone.now())


def shown(token):
    return session_of(race([partial(show_card, token=token, now=timezone.now())])[0], now=timezone.now())


def test_one_form_sent_six_times_at_once_makes_one_card(maker):
    answers = race([partial(a_new_card, maker, uuid.uuid4())] * 6)
    assert sum(isinstance(one, tuple) for one in answers) == Card.objects.count() == 1
    assert sum(isinstance(one, CardMadeAlreadyError) for one in answers) == 5


def test_of_six_cards_made_at_once_one_is_good(maker):
    race([partial(a_new_card, maker, uuid.uuid4()) for _ in range(6)])
    assert (Card.objects.count(), Card.objects.filter(ended_at=None).count()) == (6, 1)
    assert CardEvent.objects.filter(kind="replaced").count() == 5


def test_whoever_is_at_the_door_while_the_card_ends_is_not_let_in(maker):
    session = shown(a_card(maker))
    lost, opened = race([
        partial(report_card_lost, maker=maker, by=MANAGER, now=timezone.now()),
        partial(open_door, session=session, pictures=PICTURES, now=timezone.now()),
    ])  # fmt: skip
    assert lost is True
    assert isinstance(opened, str | CardEndedError)
    assert DoorSession.objects.count() == 0


def test_pictures_chosen_twice_at_once_are_chosen_once(maker):
    session = shown(a_card(maker, pictures=()))
    choosing = partial(choose_pictures, session=session, pictures=PICTURES, now=timezone.now())
    answers = race([choosing] * 4)
    assert [one for one in answers if isinstance(one, bool)].count(True) == 1
    assert sum(isinstance(one, WrongPicturesError) for one in answers) == 2
    assert CardEvent.objects.filter(kind="pin_chosen").count() == 1


def test_i_got_it_said_eight_times_at_once_is_said_once(maker):
    payout, payee, by = a_payment_to(maker), Payee("maker", maker.reference), f"maker:{maker.reference}"
    saying = partial(
        confirm_payout, payout=payout.reference, payee=payee, said=SaidSo(way="tap"), by=by, now=timezone.now()
    )
    assert race([saying] * 8).count(True) == PayoutConfirmation.objects.count() == 1


def test_one_question_sent_eight_times_at_once_is_asked_once(maker):
    payout, payee, by = a_payment_to(maker), Payee("maker", maker.reference), f"maker:{maker.reference}"
    doubt = Doubt(reference=uuid.uuid4(), kind="not_received")
    asking = partial(dispute_payout, payout=payout.reference, payee=payee, doubt=doubt, by=by, now=timezone.now())
    assert {one.reference for one in race([asking] * 8)} == {doubt.reference}
    assert PayoutDispute.objects.count() == 1

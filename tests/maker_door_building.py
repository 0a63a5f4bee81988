"""Makers with a card and money, for the tests of their own door."""

import uuid
from datetime import timedelta

from django.db import transaction
from django.test import Client
from django.utils import timezone

from marketplace.ledger.payouts.models import Payout
from marketplace.ledger.payouts.rules import Payee
from marketplace.shared.thai.dates import bangkok_day
from tests.payout_building import a_sale_of, a_sent_run
from vendor_onboarding.maker_door.choose_pictures import choose_pictures
from vendor_onboarding.maker_door.make_card import make_card
from vendor_onboarding.maker_door.queries import session_of
from vendor_onboarding.maker_door.show_card import show_card
from vendor_onboarding.makers.models import Maker

MANAGER = "user:1"
PICTURES = ("fish", "drum", "fish", "key")


def a_card(maker: Maker, *, pictures: tuple[str, ...] = PICTURES) -> str:
    """Make a maker's card whose pictures are chosen (none: still to be); gives its token."""
    now = timezone.now()
    with transaction.atomic():
        _card, token = make_card(maker=maker, by=MANAGER, key=uuid.uuid4(), now=now)
        secret = show_card(token=token, now=now) if pictures else None
        session = session_of(secret, now=now) if secret else None
        if session is not None:
            choose_pictures(session=session, pictures=pictures, now=now)
            choose_pictures(session=session, pictures=pictures, now=now)
            session.delete()
    return token


def come_in(client: Client, token: str, *, pictures: tuple[str, ...] = PICTURES) -> Client:
    """Go in by a card and its pictures."""
    assert client.post("/me/enter/", {"token": token}).status_code == 302
    answer = client.post("/me/pictures/", {"chosen": ",".join(pictures)})
    assert (answer.status_code, answer["Location"]) == (302, "/me/")
    return client


def a_payment_to(maker: Maker, amount: int = 123_450) -> Payout:
    """Something of hers was sold a month ago and paid today."""
    payee, now = Payee("maker", maker.reference), timezone.now()
    a_sale_of(payee, amount, at=now - timedelta(days=40))
    run = a_sent_run([payee], now=now, cycle=bangkok_day(now))
    return Payout.objects.get(run=run, payee=maker.reference)

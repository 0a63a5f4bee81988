"""Makers who were asked, for the tests of consent and privacy."""

import uuid
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

from django.db import transaction
from django.utils import timezone
from PIL import Image

from marketplace.commerce.catalog.models import Product
from marketplace.ledger.rules import MakerShare
from marketplace.organisations.models import Organisation
from marketplace.shared.thai.dates import bangkok_day
from tests.vendor_desks import a_listed_product
from vendor_onboarding.consent import rules
from vendor_onboarding.consent.give_consent import Question, Said, give_consent
from vendor_onboarding.consent.keep_portrayal import keep_portrait, keep_story, keep_voice
from vendor_onboarding.consent.models import Consent, Portrayal
from vendor_onboarding.consent.withdraw_consent import withdraw_consent
from vendor_onboarding.makers.add_maker import add_maker
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.makers.note_fact import Fact, FactWords, note_fact
from vendor_onboarding.makers.set_shares import set_shares

BY = "user:1"
STORY = ("ทอผ้ามาสามสิบปี", "Thirty years at the loom")
WAV = (
    b"RIFF" + (36 + 8000).to_bytes(4, "little") + b"WAVEfmt " + (16).to_bytes(4, "little")
    + b"\x01\x00\x01\x00\x40\x1f\x00\x00\x40\x1f\x00\x00\x01\x00\x08\x00" + b"data" + (8000).to_bytes(4, "little")
    + b"\x80" * 8000
)  # fmt: skip


def a_maker(
    organisation: Organisation, name: str = "สมใจ ใจดี", *, alias: str = "ป้าใบเตย", disabled: bool = False
) -> Maker:
    """A person who makes things there, with a disability if wanted."""
    now = timezone.now() - timedelta(days=30)
    maker = add_maker(organisation=organisation, name=name, alias=alias, by=BY, key=uuid.uuid4(), now=now)
    if disabled:
        fact = Fact(words=FactWords(kind="disability", detail="การมองเห็น"), first_day=bangkok_day(now))
        note_fact(maker=maker, fact=fact, by=BY, key=uuid.uuid4(), now=now)
    return maker


def made_by(organisation: Organisation, *makers: Maker, name: str = "ผ้าขาวม้าทอมือ", **fields: Any) -> Product:
    """A product of the organisation, its income shared among these makers alike."""
    product = a_listed_product(organisation, name, **fields)
    shares = [MakerShare(one.reference, 8_000 // len(makers)) for one in makers]
    now = timezone.now() - timedelta(days=20)
    set_shares(product=uuid.UUID(product.external_reference), shares=shares, set_by=BY, now=now)
    return product


def a_picture(colour: tuple[int, int, int] = (120, 80, 40)) -> bytes:
    """A photograph, as far as the house is concerned."""
    out = BytesIO()
    Image.new("RGB", (400, 500), colour).save(out, "JPEG")
    return out.getvalue()


def with_portrayals(maker: Maker) -> dict[str, Portrayal]:
    """Keep a picture of hands and one of the face, a story and a voice of her."""
    now = timezone.now()
    with transaction.atomic():
        kept = [
            keep_portrait(maker=maker, way="hands", data=a_picture(), by=BY, key=uuid.uuid4(), now=now),
            keep_portrait(maker=maker, way="face", data=a_picture((200, 150, 120)), by=BY, key=uuid.uuid4(), now=now),
            keep_story(maker=maker, words=STORY, by=BY, key=uuid.uuid4(), now=now),
            keep_voice(maker=maker, data=WAV, by=BY, key=uuid.uuid4(), now=now),
        ]  # fmt: skip
    return {one.way: one for one in kept}


def says_yes(maker: Maker, item: str, purpose: str = rules.WEB, **how: Any) -> Consent:
    """She says yes today, for a year; by default in the way that tells least of her."""
    now: datetime = how.get("now") or timezone.now()
    until: date = how.get("until") or bangkok_day(now) + timedelta(days=365)
    question = Question(item=item, purpose=purpose, way=how.get("way") or rules.WAYS[item][0])
    said = Said(recorded_by=BY, given_by=how.get("given_by", "self"), helper_name=how.get("helper", ""))
    with transaction.atomic():
        return give_consent(
            maker=maker, question=question, said=said, expires_on=until, key=how.get("key") or uuid.uuid4(), now=now
        )


def takes_back(maker: Maker, item: str, purpose: str = rules.WEB) -> bool:
    """She takes it back now."""
    with transaction.atomic():
        return withdraw_consent(
            maker=maker, item=item, purpose=purpose, by=f"maker:{maker.reference}", channel="maker_door",
            now=timezone.now(),
        )  # fmt: skip


def says_yes_to_all(maker: Maker, purpose: str = rules.WEB) -> None:
    """She says yes to everything that is asked for a purpose."""
    for item in rules.ITEMS:
        if (item, purpose) in rules.ASKED:
            says_yes(maker, item, purpose)

"""Two vendors with everything a vendor can have, so that each door can be tried with the other one's names.

Every word of a house carries its mark, which no page of the program has by itself.
"""

import uuid
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.test import Client
from django.utils import timezone

from marketplace.accounts.models import Passkey, PasswordLetter, Session, User
from marketplace.commerce.catalog.models import ProductMedia
from marketplace.gateway.orders import mark_order_paid
from marketplace.ledger.payouts.confirm_payout import SaidSo, confirm_payout
from marketplace.ledger.payouts.dispute_payout import Doubt, dispute_payout
from marketplace.ledger.payouts.models import Payout, PayoutRun
from marketplace.ledger.payouts.rules import Payee
from marketplace.media.private_files import keep_private
from marketplace.organisations.models import Membership, Organisation
from marketplace.shared.thai.dates import bangkok_day
from tests import application_building as applying
from tests import drafting, payout_building
from tests.builders import an_organisation, the_variant
from tests.consent_building import WAV, a_maker, made_by, says_yes_to_all, with_portrayals
from tests.desk_building import SENDER, follow
from tests.payee_accounts import a_proposal, an_account
from tests.selling import an_order, reference_of
from tests.vendor_desks import a_member
from vendor_onboarding.applications.models import Registration
from vendor_onboarding.bulk.start_import import Upload, start_import
from vendor_onboarding.closing.plan_closure import Holiday, plan_closure
from vendor_onboarding.consent.models import Handle
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.start_draft import Beginning, start_draft
from vendor_onboarding.maker_door.choose_pictures import choose_pictures
from vendor_onboarding.maker_door.make_card import make_card
from vendor_onboarding.maker_door.models import DoorSession
from vendor_onboarding.maker_door.open_door import open_door
from vendor_onboarding.maker_door.queries import session_of
from vendor_onboarding.maker_door.show_card import show_card
from vendor_onboarding.makers.attend_course import attend_course
from vendor_onboarding.makers.hold_course import hold_course
from vendor_onboarding.makers.models import Maker, MakerFact
from vendor_onboarding.packing.note_sender import note_sender
from vendor_onboarding.packing.send_parcel import Packed, send_parcel
from vendor_onboarding.privacy.note_breach import note_breach
from vendor_onboarding.privacy.take_request import Asked, take_request
from vendor_onboarding.team.invite_member import Invited, invite_member

BY = "user:1"


@dataclass(frozen=True)
class House:
    """A vendor: its organisation, its people, and `ids`: what addresses may name, by the name they have there."""

    mark: str
    organisation: Organisation
    maker: Maker
    people: dict[str, User]
    maker_secret: str
    ids: dict[str, Any] = field(default_factory=dict)

    def browser(self, role: str) -> Client:
        """A browser in which a member of this role, or the applicant, has signed in; "maker" came by her card."""
        client = Client()
        if role == "maker":
            client.cookies["maker-card"] = self.maker_secret
        else:
            client.force_login(self.people[role])
        return client


def a_house(mark: str) -> House:
    """A vendor with everything; `mark` stands in each of its words."""
    organisation = an_organisation(f"ศูนย์{mark}", tax_id="")
    roles = ("viewer", "packer", "editor", "manager")
    people = {role: a_member(organisation, role, email=f"{role}@{mark}.test") for role in roles}
    people["applicant"] = applying.a_person(f"applicant@{mark}.test", name=f"ผู้สมัคร{mark}")
    maker = a_maker(organisation, f"สมใจ {mark}", alias=f"ป้า{mark}", disabled=True)
    house = House(mark, organisation, maker, people, _card_of(maker))
    house.ids.update(
        {"organisation": organisation.slug, "maker": maker.reference, "forged card": f"{maker.reference.hex}-forged"}
    )
    for rooms in (_goods, _parcels, _drafts, _team, _makers, _money, _applications, _privacy, _accounts):
        house.ids.update(rooms(house))
    return house


def _card_of(maker: Maker) -> str:
    now = timezone.now()
    pictures = ("fish", "house", "moon", "boat")
    with transaction.atomic():
        _card, token = make_card(maker=maker, by=BY, key=uuid.uuid4(), now=now)
        session = _session(show_card(token=token, now=now))
        choose_pictures(session=session, pictures=pictures, now=now)
        choose_pictures(session=session, pictures=pictures, now=now)
        return open_door(session=session, pictures=pictures, now=now)


def _session(secret: str | None) -> DoorSession:
    session = session_of(secret or "", now=timezone.now())
    assert session is not None
    return session


def _desk(house: House, role: str = "manager") -> Desk:
    return Desk(organisation=house.organisation, role=role)


def _goods(house: House) -> dict[str, Any]:
    product = made_by(house.organisation, house.maker, name=f"ผ้า{house.mark}")
    hidden = made_by(house.organisation, house.maker, name=f"ผ้าที่ซ่อน{house.mark}", published=False)
    ProductMedia.objects.create(product=hidden, image=f"hidden-{house.mark}.webp", alt="")
    return {
        "product": uuid.UUID(product.external_reference),
        "variant": uuid.UUID(the_variant(product).external_reference),
        "hidden slug": hidden.slug,
        "hidden sku": the_variant(hidden).sku,
        "row of product": product,
    }


def _parcels(house: House) -> dict[str, Any]:
    now = timezone.now()
    row = an_order({the_variant(house.ids["row of product"]): 3})
    follow()
    order = reference_of(row)
    mark_order_paid(order_reference=order)
    follow()
    note_sender(desk=_desk(house), words=SENDER, by=BY, now=now)
    packed = Packed(key=uuid.uuid4(), pieces={1: 1}, carrier="thailand_post", tracking_number="EX473124829TH")
    parcel = send_parcel(desk=_desk(house), order=order, packed=packed, by=BY, now=now)
    follow()
    row.refresh_from_db()
    return {"order": order, "parcel": parcel.reference}


def _drafts(house: House) -> dict[str, Any]:
    draft = drafting.a_draft(house.organisation, pictures=2, answers={"name": f"ของใหม่{house.mark}"})
    proposed = drafting.a_proposal(house.organisation)
    batch = uuid.uuid4()
    picture = drafting.a_picture_of(house.organisation, 7)
    beginning = Beginning(
        origin="fair", batch=batch, pictures=[picture.reference], answers={"name": f"ของงานออกร้าน{house.mark}"}
    )
    fair = start_draft(desk=_desk(house), beginning=beginning, key=uuid.uuid4(), by=BY, now=timezone.now())
    follow()
    return {
        "draft": draft.reference,
        "picture": uuid.UUID(str(draft.pictures[0])),
        "proposed": proposed.reference,
        "proposed picture": uuid.UUID(str(proposed.pictures[0])),
        "batch": batch,
        "fair draft": fair.reference,
    }


def _team(house: House) -> dict[str, Any]:
    now, manager = timezone.now(), house.people["manager"]
    invited = Invited(key=uuid.uuid4(), email=f"new@{house.mark}.test", role="packer", language="th")
    first = bangkok_day(now) + timedelta(days=9)
    holiday = Holiday(key=uuid.uuid4(), first_day=first, last_day=first, message=f"ปิด{house.mark}")
    table = f"sku,name\nX-{house.mark},ผ้า{house.mark}\n".encode()
    upload = Upload(key=uuid.uuid4(), name=f"{house.mark}.csv", data=table)
    with transaction.atomic():
        invitation = invite_member(desk=_desk(house), invited=invited, by=manager, now=now)
    closure = plan_closure(desk=_desk(house), holiday=holiday, by=BY, now=now)
    imported = start_import(desk=_desk(house), upload=upload, by=manager, now=now)
    follow()
    return {
        "invitation": invitation.reference,
        "forged invitation": f"{invitation.reference.hex}:forged",
        "closure": closure.reference,
        "table": imported.reference,
        "member": Membership.objects.get(user=house.people["packer"]).pk,
    }


def _makers(house: House) -> dict[str, Any]:
    now, maker = timezone.now(), house.maker
    kept = with_portrayals(maker)
    says_yes_to_all(maker)
    hidden = a_maker(house.organisation, f"บัวลอย {house.mark}", alias=f"น้า{house.mark}")
    course = hold_course(
        organisation=house.organisation, name=f"อบรม{house.mark}", first_day=bangkok_day(now), by=BY, key=uuid.uuid4()
    )
    attend_course(course=course, maker=maker, began_on=bangkok_day(now), by=BY, now=now)
    return {
        "portrayal": kept["hands"].reference,
        "private path": next(iter(kept["hands"].files.values())),
        "fact": MakerFact.objects.get(maker=maker).reference,
        "course": course.reference,
        "handle without a yes": Handle.objects.create(maker=hidden, purpose="web").handle,
        "second maker": hidden.reference,
    }


def _money(house: House) -> dict[str, Any]:
    payees = Payee("organisation", house.organisation.reference), Payee("maker", house.maker.reference)
    now, early = timezone.now(), timezone.now() - timedelta(days=40)
    for payee in payees:
        payout_building.a_sale_of(payee, 50_000, at=early)
        an_account(payee, holder=f"บัญชี{house.mark}")
    run = payout_building.a_sent_run(payees, now=now, cycle=bangkok_day(now))
    of_centre, of_maker = (Payout.objects.get(run=run, payee=payee.reference) for payee in payees)
    voice = keep_private(data=WAV, folder="payout-voices", suffix="wav")
    doubt = Doubt(reference=uuid.uuid4(), kind="not_received", words=f"ไม่ได้รับ{house.mark}", voice=voice)
    dispute = dispute_payout(payout=of_maker.reference, payee=payees[1], doubt=doubt, by=payees[1].key, now=now)
    more = Payee("maker", Maker.objects.create(organisation=house.organisation, name=house.mark).reference)
    payout_building.a_sale_of(more, 20_000, at=early)
    heard = payout_building.a_sent_run([more], now=now, cycle=bangkok_day(now))
    said = SaidSo(way="voice", voice=keep_private(data=WAV, folder="payout-voices", suffix="wav"))
    confirmed = Payout.objects.get(run=heard)
    confirm_payout(payout=confirmed.reference, payee=more, said=said, by=more.key, now=now)
    return {
        "payout": of_centre.reference,
        "payout of maker": of_maker.reference,
        "payout heard": confirmed.reference,
        "run": PayoutRun.objects.get(pk=run.pk).number,
        "dispute": dispute.reference,
        "account": a_proposal(payees[0], holder=f"บัญชีใหม่{house.mark}").reference,
    }


def _applications(house: House) -> dict[str, Any]:
    applicant = house.people["applicant"]
    names = {"name": {"th": f"กลุ่ม{house.mark}", "en": house.mark}}
    application = applying.a_draft(applicant, answers=applying.ANSWERS | names)
    document = applying.a_paper(application, by=applicant)
    second = applying.a_draft(applicant, answers=applying.ANSWERS | names)
    paper = applying.a_paper(second, by=applicant)
    sent = applying.sent(second, by=applicant)
    registration = Registration.objects.create(
        reference=uuid.uuid4(), email=f"new@{house.mark}.test", name=house.mark, language="th",
        asked_at=timezone.now() - timedelta(days=90), used_at=timezone.now() - timedelta(days=89),
    )  # fmt: skip
    return {
        "application": application.reference,
        "document": document.reference,
        "sent application": sent.reference,
        "sent document": paper.reference,
        "forged registration": f"{registration.reference.hex}:forged",
    }


def _privacy(house: House) -> dict[str, Any]:
    now = timezone.now()
    asked = Asked(kind="access", name=f"คุณ{house.mark}", received_on=bangkok_day(now), maker=house.maker)
    request = take_request(asked=asked, by=BY, key=uuid.uuid4(), now=now)
    breach = note_breach(noticed_at=now, what=(f"หาย{house.mark}", 1, ""), by=BY, key=uuid.uuid4(), now=now)
    return {"request": request.reference, "breach": breach.reference}


def _accounts(house: House) -> dict[str, Any]:
    now, manager = timezone.now(), house.people["manager"]
    passkey = Passkey.objects.create(
        reference=uuid.uuid4(), user=manager, name=house.mark, credential=house.mark, public_key="", added_at=now
    )
    letter = PasswordLetter.objects.create(
        reference=uuid.uuid4(), email=manager.email, asked_at=now - timedelta(days=9), used_at=now - timedelta(days=9)
    )
    house.browser("manager").get("/vendor/")
    session = Session.objects.filter(account=manager.pk).latest("since")
    return {
        "passkey": passkey.reference,
        "session": session.reference,
        "forged password letter": f"{letter.reference.hex}:forged",
    }

"""What lies on vendors' desks: senders of parcels, a table with every kind of fate, a holiday to come."""

from datetime import datetime, timedelta
from uuid import UUID

from marketplace.accounts.models import User
from marketplace.commerce.catalog.models import ProductVariant
from marketplace.organisations.models import Organisation
from marketplace.shared.identifiers import derived_reference
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.bulk.start_import import Upload, start_import
from vendor_onboarding.closing.plan_closure import Holiday, plan_closure
from vendor_onboarding.listings.desk import Desk, desk_of
from vendor_onboarding.listings.models import Listing
from vendor_onboarding.packing.note_sender import SenderWords, note_sender
from vendor_onboarding.team.invite_member import Invited, invite_member

SENDERS = {
    "phra-pradaeng": ("50 หมู่ 7 ต.ทรงคนอง อ.พระประแดง จ.สมุทรปราการ", "10130", "+6620000001"),
    "krasiao": ("1 หมู่ 6 ต.ด่านช้าง อ.ด่านช้าง จ.สุพรรณบุรี", "72180", "+6635000001"),
}
HEADING = "รหัสสินค้า,ชื่อสินค้า,ราคาร้านออนไลน์ (บาท),จำนวนในห้องเก็บของ (ชิ้น),สี"


def load_desks(*, now: datetime) -> None:
    """Lay an ordinary day on two desks, by the very deeds that people use."""
    manager = User.objects.get(email="vendor@sample.test")
    for slug, (address, postal_code, phone) in SENDERS.items():
        organisation = Organisation.objects.get(slug=slug)
        words = SenderWords(
            name=f"{organisation.name_th} (ตัวอย่าง)",
            address=address,
            postal_code=postal_code,
            phone=phone,
            email=f"{slug}@sample.test",
        )
        desk = Desk(organisation=organisation, role="manager")
        note_sender(desk=desk, words=words, by=f"user:{manager.pk}", now=now)
    desk = desk_of(manager, "phra-pradaeng")
    _hand_in_table(desk, manager, now)
    invited = Invited(key=_key("invitation"), email="new-packer@sample.test", role="packer", language="th")
    invite_member(desk=desk, invited=invited, by=manager, now=now)
    _plan_holiday(now)


def _hand_in_table(desk: Desk, manager: User, now: datetime) -> None:
    """A table whose rows show what can become of one: changed, new, left out for a formula, a price and a code."""
    own = Listing.objects.filter(organisation=desk.organisation).values_list("product", flat=True)
    variants = ProductVariant.objects.filter(product__external_reference__in=[str(one) for one in own])
    skus = list(variants.order_by("sku").values_list("sku", flat=True)[:4])
    rows = [
        f"{skus[0]},,๔๕๐,,คราม",
        f"{skus[1]},,-20,5,",
        f"{skus[2]},,,มีเยอะ,",
        f"{skus[0]},,1,1,",
        "TABLE-NEW-1,ที่รองแก้วสานกก,60,24,",
        ",ไม่มีรหัส,60,,",
        "UNKNOWN-9,,90,,",
    ]
    data = "\r\n".join((HEADING, *rows)).encode("cp874")
    upload = Upload(key=_key("table"), name="สินค้าเดือนนี้ (ตัวอย่าง).csv", data=data)
    start_import(desk=desk, upload=upload, by=manager, now=now)


def _plan_holiday(now: datetime) -> None:
    manager = User.objects.get(email="vendor2@sample.test")
    first = bangkok_day(now) + timedelta(days=14)
    holiday = Holiday(
        key=_key("holiday"), first_day=first, last_day=first + timedelta(days=4), message="ไปช่วยเกี่ยวข้าว (ตัวอย่าง)"
    )
    plan_closure(desk=desk_of(manager, "krasiao"), holiday=holiday, by=f"user:{manager.pk}", now=now)


def _key(name: str) -> UUID:
    return derived_reference("sample-desk", name)

"""Labels for parcels, 100 x 150 mm or four on a sheet of A4: the sender fields of the cash-on-delivery rule on each."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from marketplace.gateway.records import Address
from marketplace.shared.pages.bands import band_svg
from marketplace.shared.pages.formats import written_baht
from marketplace.shared.print.thai_breaks import with_breaks
from marketplace.shared.print.typeset import PARTS, typeset_pdf
from marketplace.shared.thai.digits import written_telephone
from vendor_onboarding.packing.buyer_to_send import Destination
from vendor_onboarding.packing.models import Sender
from vendor_onboarding.packing.own_packing import OwnPacking
from vendor_onboarding.packing.rules import cash_to_collect

PAPER = Path(__file__).parent / "paper"
SIZES = ("roll", "a4")
# The words of the notice of the contract committee on cash on delivery (in force 3 October 2567): in Thai on every
# label, for the carrier and the receiver read them.
RULE = (
    "ผู้รับขอเปิดตรวจสินค้าก่อนจ่ายเงินได้ ถ้าสินค้าไม่ตรงกับที่สั่ง มีสิทธิไม่รับและไม่จ่ายเงิน "
    "ผู้ขนส่งต้องถือเงินไว้ 5 วันก่อนส่งให้ผู้ขาย และถ้าต้องคืนเงิน ต้องคืนภายใน 15 วัน"
)
RULE_EN = "The receiver may open and check before paying, and may refuse what was not ordered."


@dataclass(frozen=True, kw_only=True, slots=True)
class LabelOf:
    """One label: the order as its vendor packs it, where it goes, and the pieces in the parcel by position."""

    packing: OwnPacking
    destination: Destination
    pieces: Mapping[int, int]
    tracking_number: str = ""


def print_labels(*, sender: Sender, band: str, labels: list[LabelOf], size: str) -> bytes:
    """Set labels as a PDF: `size` "roll" is 100 x 150 mm, one a page; "a4" is four on a sheet to cut apart."""
    data = {
        "size": size,
        "words": _words(),
        "sender": {
            "name": with_breaks(sender.name),
            "address": with_breaks(sender.address),
            "postal_code": sender.postal_code,
            "phone": written_telephone(sender.phone),
            "email": sender.email,
        },
        "labels": [_label(one) for one in labels],
    }
    pictures = {"band.svg": band_svg(band).encode(), **PARTS}
    return typeset_pdf(PAPER / "labels.typ", data, pictures=pictures)


def address_lines(address: Address) -> tuple[str, str]:
    """Write who receives a parcel and where she lives, as a Thai envelope has it; the postcode stands apart."""
    capital = address.country_area == "กรุงเทพมหานคร"
    parts = [
        address.street_address_1,
        address.street_address_2,
        address.city_area and f"{'แขวง' if capital else 'ต.'}{address.city_area}",
        address.city and f"{'เขต' if capital else 'อ.'}{address.city}",
        address.country_area if capital else f"จ.{address.country_area}",
    ]
    name = " ".join(part for part in (address.first_name, address.last_name) if part)
    return " · ".join(part for part in (name, address.company_name) if part), " ".join(part for part in parts if part)


def _label(one: LabelOf) -> dict[str, Any]:
    name, address = address_lines(one.destination.address)
    names = {line.position: line.name for line in one.packing.lines}
    items = ", ".join(f"{names[position]} × {count}" for position, count in sorted(one.pieces.items()) if count)
    cash = cash_to_collect(one.destination.worth, one.pieces, shipping=one.destination.shipping)
    return {
        "number": one.packing.order.number,
        "tracking": one.tracking_number,
        "to": {
            "name": with_breaks(name),
            "address": with_breaks(address),
            "postal_code": one.destination.address.postal_code,
            "phone": written_telephone(one.destination.address.phone),
        },
        "items": with_breaks(items),
        "cash": written_baht(cash) if one.destination.cash else "",
    }


def _words() -> dict[str, str]:
    """Give the label's words: Thai and English together, whatever the page's language, for carriers read both."""
    return {
        "from": "ผู้ส่ง / FROM",
        "to": "ผู้รับ / TO",
        "phone": "โทร.",
        "order": "คำสั่งซื้อ / Order",
        "tracking": "เลขพัสดุ / No.",
        "inside": "สินค้า / Goods:",
        "cash": "เก็บเงินปลายทาง COD",
        "paid": "ชำระเงินแล้ว / PAID",
        "rule": with_breaks(f"{RULE} {RULE_EN}"),
    }

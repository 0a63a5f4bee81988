"""The gateway's small decisions."""

import base64
import json
from decimal import Decimal

import pytest

from marketplace.gateway.rules import (
    amount_in_baht,
    is_store_id,
    paragraphs,
    province_for_people,
    province_for_store,
    without_tax,
)


def test_rich_text_becomes_plain_paragraphs() -> None:
    blocks = [
        {"type": "header", "data": {"text": "ผ้าไหม"}},
        {"type": "paragraph", "data": {"text": "ทอ<b>มือ</b> &amp; ย้อม&nbsp;คราม"}},
        {"type": "list", "data": {"items": ["หนึ่ง", {"content": "<i>สอง</i>", "items": []}]}},
        {"type": "paragraph", "data": {"text": " "}},
        {"type": "delimiter"},
    ]
    assert paragraphs(json.dumps({"blocks": blocks})) == ("ผ้าไหม", "ทอมือ & ย้อม คราม", "หนึ่ง", "สอง")


@pytest.mark.parametrize(
    ("text", "read"), [(None, ()), ("", ()), ("{}", ()), ("[]", ()), ("null", ()), ("ไม่ใช่ JSON", ("ไม่ใช่ JSON",))]
)
def test_odd_rich_text_is_read_as_far_as_it_goes(text: str | None, read: tuple[str, ...]) -> None:
    assert paragraphs(text) == read


def test_the_one_province_that_saleor_spells_with_its_title() -> None:
    assert province_for_store("บึงกาฬ") == "จังหวัด บึงกาฬ"
    assert province_for_people("จังหวัด บึงกาฬ") == "บึงกาฬ"
    assert province_for_store("ลำปาง") == province_for_people("ลำปาง") == "ลำปาง"


def test_vat_of_seven_per_cent_is_taken_out_of_a_price_exactly() -> None:
    assert without_tax(10_700, Decimal(7)) == 10_000
    assert without_tax(10_000, Decimal(7)) == 9_346
    assert without_tax(10_000, Decimal(0)) == 10_000


def test_satang_are_written_as_baht_with_their_decimals() -> None:
    assert str(amount_in_baht(12_345)) == "123.45"
    assert str(amount_in_baht(5)) == "0.05"


def test_an_id_from_outside_must_have_the_form_of_its_kind() -> None:
    good = base64.b64encode(b"Checkout:1").decode()
    assert is_store_id(good, "Checkout")
    assert not is_store_id(good, "Order")
    for odd in ("", "nonsense", "Q2hlY2tvdXQ6", "\x00", "ก", good + "="):
        assert not is_store_id(odd, "Checkout")

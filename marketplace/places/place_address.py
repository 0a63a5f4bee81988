"""A place's address, for the papers of what it sells."""

import re

from pydantic import TypeAdapter

from marketplace.gateway.records import Address
from marketplace.places.models import Place


def place_address(place: Place) -> Address:
    """Give the address that stands on a place's sales; its name stands for a company name where there is none.

    `Place.address` is kept in Saleor's words (`streetAddress1`, `cityArea`) or the gateway's (`street_address_1`).
    """
    kept = {_as_ours(word): value for word, value in place.address.items()}
    return TypeAdapter(Address).validate_python({"company_name": place.name_th} | {w: v for w, v in kept.items() if v})


def _as_ours(word: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z0-9])", "_", word).lower()

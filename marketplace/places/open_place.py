"""Open a showroom, a truck or a stall."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from marketplace.places.models import Place
from marketplace.shared.identifiers import derived_reference

CHANNELS = {Place.Kind.SHOWROOM: "showroom", Place.Kind.TRUCK: "truck", Place.Kind.EVENT: "event"}


def open_place(
    *, code: str, kind: str, names: Mapping[str, str], province_code: str, address: Mapping[str, Any], is_example: bool
) -> Place:
    """Open a place under a code; opening it again changes nothing and gives the same place.

    `names` holds "th" and "en". Its sales format follows from its kind, and the reference of its own warehouse from
    its code (`warehouse_of`), so that whoever makes the warehouse in the store knows it beforehand.
    """
    place, _ = Place.objects.get_or_create(
        code=code,
        defaults={
            "reference": derived_reference("place", code),
            "kind": kind,
            "name_th": names["th"],
            "name_en": names["en"],
            "province_code": province_code,
            "address": dict(address),
            "warehouse": warehouse_of(code),
            "channel": CHANNELS[Place.Kind(kind)],
            "is_example": is_example,
        },
    )
    return place


def warehouse_of(code: str) -> UUID:
    """The reference of a place's own warehouse in the store."""
    return derived_reference("warehouse", code)

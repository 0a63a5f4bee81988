"""Reads of places."""

from uuid import UUID

from django.db.models import QuerySet

from marketplace.places.models import Place


def place_by_code(code: str) -> Place | None:
    """Find a showroom, truck or stall by its code, as `truck-1`."""
    return Place.objects.filter(code=code).first()


def place_by_reference(reference: UUID) -> Place | None:
    """Find a place by our reference."""
    return Place.objects.filter(reference=reference).first()


def place_of_warehouse(warehouse: UUID) -> Place | None:
    """Find the place whose own warehouse this is; None for a store-room."""
    return Place.objects.filter(warehouse=warehouse).first()


def all_places() -> QuerySet[Place]:
    """All places, by code."""
    return Place.objects.order_by("code")

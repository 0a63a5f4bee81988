"""Reads of tills."""

from uuid import UUID

from django.db.models import QuerySet

from mobile_kiosk.devices.models import Device


def devices_of(place_code: str) -> QuerySet[Device]:
    """All tills that a place ever had, the newest first."""
    return Device.objects.filter(place__code=place_code).order_by("-pk")


def belongs_to_place(*, device: UUID, place_id: int) -> bool:
    """Tell whether a till, in or shut out, is or was this place's."""
    return Device.objects.filter(reference=device, place_id=place_id).exists()

"""Reads of tills."""

from uuid import UUID

from mobile_kiosk.devices.models import Device


def belongs_to_place(*, device: UUID, place_id: int) -> bool:
    """Tell whether a till, in or shut out, is or was this place's."""
    return Device.objects.filter(reference=device, place_id=place_id).exists()

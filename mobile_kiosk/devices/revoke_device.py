"""Shut a till out."""

from datetime import datetime
from uuid import UUID

from mobile_kiosk.devices.models import Device


def revoke_device(*, device: UUID, now: datetime) -> bool:
    """Shut a till out from now on, as when a tablet was stolen. What it sold and sent stays.

    Unsent sales stay safe on the tablet and can be sent when it is let in again. False: it was out already.
    """
    return bool(Device.objects.filter(reference=device, revoked_at=None).update(revoked_at=now))

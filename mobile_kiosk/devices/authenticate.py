"""Know a till by its secret."""

from datetime import datetime, timedelta

from mobile_kiosk.devices.models import Device
from mobile_kiosk.devices.rules import token_hash

NOTED_EVERY = timedelta(seconds=30)
TOKEN_LENGTH = 200


def authenticate(*, token: str, now: datetime) -> Device | None:
    """Give the till that holds this secret, or None when nobody does or it was shut out.

    Notes the contact, at most twice a minute, so that reading the catalogue does not queue for the write lock.
    """
    if not token or len(token) > TOKEN_LENGTH:
        return None
    found = Device.objects.select_related("place").filter(token_hash=token_hash(token), revoked_at=None).first()
    if found is not None and (found.last_contact is None or now - found.last_contact >= NOTED_EVERY):
        Device.objects.filter(pk=found.pk).update(last_contact=now)
        found.last_contact = now
    return found

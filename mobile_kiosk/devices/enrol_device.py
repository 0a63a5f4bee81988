"""Turn a tablet with a code into a till."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError
from mobile_kiosk.devices.models import Device, EnrolmentCode
from mobile_kiosk.devices.rules import code_hash, may_enrol, new_token, token_hash

NAME_LENGTH = 100


class CodeRefusedError(DomainError):
    """The code lets nobody in: unknown, used, or too old. Which of them is not told to a stranger."""

    def __init__(self) -> None:
        super().__init__(
            "CODE_REFUSED",
            _("This code lets no till in. Check the letters, or ask your centre for a new code."),
            "code",
        )


@dataclass(frozen=True, kw_only=True)
class EnrolledDevice:
    """A new till and its secret, which is told this once."""

    device: Device
    token: str


def enrol_device(*, code: str, name: str, now: datetime) -> EnrolledDevice:
    """Let a tablet in as a till of the place that the code was made for; the code is used up.

    Raises CodeRefusedError, and then nothing has changed.
    """
    with transaction.atomic():
        found = (
            EnrolmentCode.objects.select_for_update(of=("self",))
            .select_related("place")
            .filter(code_hash=code_hash(code))
            .first()
        )
        if found is None or not may_enrol(
            many_devices=found.many_devices,
            sample_market=settings.SAMPLE_MARKET,
            used=found.used_at is not None,
            expires_at=found.expires_at,
            now=now,
        ):
            raise CodeRefusedError
        found.used_at = now
        found.save(update_fields=["used_at"])
        token = new_token()
        device = Device.objects.create(
            place=found.place,
            name=name.strip()[:NAME_LENGTH] or found.place.code,
            token_hash=token_hash(token),
            enrolled_at=now,
            last_contact=now,
        )
    return EnrolledDevice(device=device, token=token)

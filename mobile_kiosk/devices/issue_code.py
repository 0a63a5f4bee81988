"""Give out a code that lets a tablet become a till."""

from datetime import datetime

from marketplace.places.models import Place
from mobile_kiosk.devices.models import EnrolmentCode
from mobile_kiosk.devices.rules import CODE_LIFE, code_hash, new_code


def issue_code(*, place: Place, now: datetime) -> str:
    """Make a fresh code for one till of this place, good for seven days; it is shown once and kept as a hash."""
    code = new_code()
    EnrolmentCode.objects.create(place=place, code_hash=code_hash(code), created_at=now, expires_at=now + CODE_LIFE)
    return code


def issue_sample_code(*, place: Place, code: str, now: datetime) -> None:
    """Let any number of tills in by a code that everybody may know: the sample market's `TRUCK-0001`.

    A market that is not the sample refuses such a code (`may_enrol`). Calling it twice changes nothing.
    """
    EnrolmentCode.objects.get_or_create(
        code_hash=code_hash(code), defaults={"place": place, "many_devices": True, "created_at": now}
    )

"""An organisation says who stands on its labels as the sender."""

from dataclasses import dataclass
from datetime import datetime

from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.packing.models import Sender


@dataclass(frozen=True, kw_only=True, slots=True)
class SenderWords:
    """The sender as the label names it; `phone` as +66...; all five are what the notice on cash on delivery wants."""

    name: str
    address: str
    postal_code: str
    phone: str
    email: str


def note_sender(*, desk: Desk, words: SenderWords, by: str, now: datetime) -> Sender:
    """Keep the sender of an organisation's parcels; the same words again change nothing but who said them last.

    Raises LooksOnlyError for who may not edit.
    """
    check_may_edit(desk)
    said = {
        "name": words.name,
        "address": words.address,
        "postal_code": words.postal_code,
        "phone": words.phone,
        "email": words.email,
        "noted_by": by,
        "noted_at": now,
    }
    return Sender.objects.update_or_create(organisation=desk.organisation, defaults=said)[0]


def sender_of(desk: Desk) -> Sender | None:
    """Give the sender that an organisation noted, or None."""
    return Sender.objects.filter(organisation=desk.organisation).first()

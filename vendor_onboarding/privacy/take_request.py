"""A person asks for her rights, and the clock starts; the desk answers, and it stops."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from marketplace.shared.locks import lock_rows
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.privacy.errors import ClosedAlreadyError, NotHereError
from vendor_onboarding.privacy.models import PersonRequest
from vendor_onboarding.privacy.rules import answer_by


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """What came in: which right, from whom, how to answer her, and her words. `maker` where she is one of ours."""

    kind: str
    name: str
    contact: str = ""
    words: str = ""
    received_on: date
    maker: Maker | None = None


def take_request(*, asked: Asked, by: str, key: UUID, now: datetime) -> PersonRequest:
    """Write down a request; it is due thirty days after it came (PDPA 30). The same key again gives the same row."""
    values = {
        "kind": asked.kind,
        "maker": asked.maker,
        "name": asked.name.strip(),
        "contact": asked.contact.strip(),
        "words": asked.words.strip(),
        "received_on": asked.received_on,
        "due_on": answer_by(asked.received_on),
        "taken_by": by,
        "taken_at": now,
    }
    return PersonRequest.objects.get_or_create(reference=key, defaults=values)[0]


def close_request(*, reference: UUID, done: bool, answer: str, by: str, now: datetime) -> PersonRequest:
    """Answer a request: done, or refused with the reason that the law asks for. Raises ClosedAlreadyError."""
    held = lock_rows(PersonRequest.objects.filter(reference=reference))
    if not held:
        raise NotHereError
    if held[0].closed_at is not None:
        raise ClosedAlreadyError
    held[0].state = PersonRequest.State.DONE if done else PersonRequest.State.REFUSED
    held[0].answer, held[0].closed_by, held[0].closed_at = answer.strip(), by, now
    held[0].save(update_fields=["state", "answer", "closed_by", "closed_at"])
    return held[0]

"""The doors at which the treasury hears what a payee said of a payment. Each listening is noted."""

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe

from marketplace.ledger.payouts.errors import NoSuchPayoutError
from marketplace.ledger.payouts.models import Payout
from marketplace.ledger.payouts.queries import dispute_by_reference, payee_of_payout, payout_by_reference
from marketplace.media.private_files import read_private
from marketplace.shared.sensitive.note_access import note_access
from vendor_onboarding.treasury.doors import actor, for_treasurers

SOUNDS = {"webm": "audio/webm", "ogg": "audio/ogg", "m4a": "audio/mp4", "wav": "audio/wav", "mp3": "audio/mpeg"}


@require_safe
@for_treasurers
def question_voice(request: HttpRequest, dispute: UUID) -> HttpResponseBase:
    """Play the voice note of a question."""
    found = dispute_by_reference(dispute)
    if found is None:
        raise NoSuchPayoutError
    return _played(request, found.voice, found.payout)


@require_safe
@for_treasurers
def confirmation_voice(request: HttpRequest, payout: UUID) -> HttpResponseBase:
    """Play the voice note by which a payee confirmed a payment."""
    found = payout_by_reference(payout)
    confirmation = getattr(found, "confirmation", None)
    if found is None or confirmation is None:
        raise NoSuchPayoutError
    return _played(request, confirmation.voice, found)


def _played(request: HttpRequest, path: str, payout: Payout) -> HttpResponse:
    kind = SOUNDS.get(path.rpartition(".")[2])
    if kind is None:
        raise NoSuchPayoutError
    try:
        data = read_private(path)
    except FileNotFoundError as error:
        raise NoSuchPayoutError from error
    whose = payee_of_payout(payout).key
    with transaction.atomic():
        note_access(
            who=actor(request),
            what="voice-note",
            whose=whose,
            why=f"payout run {payout.run.number}",
            now=timezone.now(),
        )
    answer = HttpResponse(data, content_type=kind)
    answer.headers["Content-Disposition"] = "inline"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer

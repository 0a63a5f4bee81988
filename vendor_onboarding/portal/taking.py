"""Photographs that come with a form, and the form's own id."""

from uuid import UUID, uuid4

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from marketplace.media.clean_picture import MAX_BYTES
from marketplace.media.errors import PictureRefused
from marketplace.media.models import Picture
from marketplace.media.take_picture import take_picture
from vendor_onboarding.listings.desk import Desk

FIELD = "photos"
MOST_AT_ONCE = 40


def typed_key(request: HttpRequest) -> UUID:
    """Give the id that our own form carries, so that sending it twice does one thing; a fresh one for a new page."""
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()


def pictures_from(request: HttpRequest, desk: Desk, *, key: UUID) -> tuple[list[Picture], list[str]]:
    """Take in the photographs of a form: those that are pictures, and for each other one a sentence that says why not.

    The file's own name is only shown back to whoever sent it; nothing is kept under it.
    """
    taken: list[Picture] = []
    refusals: list[str] = []
    files = request.FILES.getlist(FIELD)
    for place, file in enumerate(files[:MOST_AT_ONCE], start=1):
        try:
            data = file.read(MAX_BYTES + 1)
            taken.append(take_picture(data=data, owner=desk.organisation.reference, key=key, now=timezone.now()))
        except PictureRefused as refusal:
            refusals.append(
                _("Photo %(place)d (%(name)s): %(why)s")
                % {"place": place, "name": (file.name or "")[:60], "why": refusal.message}
            )
    if len(files) > MOST_AT_ONCE:
        refusals.append(
            _("At most 40 photos at once: those behind the 40th were not taken. Send them again by themselves.")
        )
    return list(dict.fromkeys(taken)), refusals

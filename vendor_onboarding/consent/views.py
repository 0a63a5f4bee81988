"""The doors to a maker's picture and voice. Each request asks anew whether she still agrees."""

import re
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from marketplace.media.private_files import read_private
from vendor_onboarding.consent.queries import portrayal_behind
from vendor_onboarding.consent.rules import PHOTO, VOICE

# Nobody may keep it without asking again (no-cache), and no cache between us and the reader at all (private).
ASK_AGAIN = "no-cache, private"
A_PART = re.compile(r"bytes=(\d{1,9})-(\d{0,9})")


@require_safe
def portrait(request: HttpRequest, handle: UUID, width: int) -> HttpResponse:
    """Show the picture that she agreed to be shown by; once she withdraws, there is nothing here."""
    return _answer(request, *_kept(handle, PHOTO, str(width)))


@require_safe
def voice(request: HttpRequest, handle: UUID) -> HttpResponse:
    """Let her be heard; a part of the recording when the player asks for a part (RFC 9110, section 14)."""
    return _answer(request, *_kept(handle, VOICE, "voice"))


def _kept(handle: UUID, item: str, name: str) -> tuple[bytes, str]:
    found = portrayal_behind(handle, item=item, now=timezone.now())
    path = found.files.get(name) if found else None
    if found is None or path is None:
        raise Http404(_("There is nothing here."))
    try:
        return read_private(path), found.content_type
    except FileNotFoundError as error:
        raise Http404(_("There is nothing here.")) from error


def _answer(request: HttpRequest, data: bytes, content_type: str) -> HttpResponse:
    asked = A_PART.fullmatch(request.headers.get("Range", ""))
    first, last = _ends(asked, len(data)) if asked else (0, len(data) - 1)
    if first > last:
        answer = HttpResponse(status=416, headers={"Content-Range": f"bytes */{len(data)}"})
    else:
        answer = HttpResponse(data[first : last + 1], content_type=content_type, status=206 if asked else 200)
        if asked:
            answer["Content-Range"] = f"bytes {first}-{last}/{len(data)}"
    answer["Cache-Control"] = ASK_AGAIN
    answer["Accept-Ranges"] = "bytes"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Disposition"] = "inline"
    answer["X-Robots-Tag"] = "noindex, noarchive"
    return answer


def _ends(asked: re.Match[str], size: int) -> tuple[int, int]:
    first, last = asked.groups()
    return int(first), min(int(last), size - 1) if last else size - 1

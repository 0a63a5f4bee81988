"""The media door: public pictures, and nothing else, from MEDIA_ROOT."""

from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404, HttpRequest
from django.utils._os import safe_join
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

CONTENT_TYPES = {".webp": "image/webp", ".jpg": "image/jpeg", ".png": "image/png", ".avif": "image/avif"}
# A path never changes its content (save_picture), so a browser need not ask again.
FOR_EVER = "public, max-age=31536000, immutable"


@require_safe
def picture(request: HttpRequest, path: str) -> FileResponse:
    """Show a public picture; anything that is not one, or lies outside the folder, is simply not there."""
    content_type = CONTENT_TYPES.get(Path(path).suffix)
    try:
        place = Path(safe_join(settings.MEDIA_ROOT, path)).resolve()
        inside = place.is_relative_to(Path(settings.MEDIA_ROOT).resolve())
        file = place.open("rb") if content_type and inside else None
    except (SuspiciousFileOperation, OSError, ValueError) as error:
        raise Http404(_("There is no such picture.")) from error
    if file is None:
        raise Http404(_("There is no such picture."))
    return FileResponse(
        file,
        content_type=content_type,
        headers={"Cache-Control": FOR_EVER, "X-Content-Type-Options": "nosniff", "Content-Disposition": "inline"},
    )

"""The till's app as it was built, and how each of its files may be kept by browsers."""

import mimetypes
from pathlib import Path

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

DIST = Path(__file__).parent / "web" / "dist"
TYPES = {".webmanifest": "application/manifest+json", ".js": "text/javascript", ".svg": "image/svg+xml"}
FOREVER = "public, max-age=31536000, immutable"


@require_safe
@gzip_page
def app_file(request: HttpRequest, path: str = "") -> HttpResponse | FileResponse:
    """Give a file of the till's app: its one page at /kiosk/ itself, the others by their names.

    Files under assets/ carry their content in their name and may be kept for ever; page, service worker and manifest
    are asked for anew each time, so that a mended till comes through.
    """
    if not (DIST / "index.html").is_file():
        return HttpResponse(_not_built(), status=503, content_type="text/plain; charset=utf-8")
    file = _file_at(path or "index.html")
    if file is None:
        raise Http404
    answer = _page(file) if file.name == "index.html" else FileResponse(file.open("rb"), content_type=_type_of(file))
    answer["Cache-Control"] = FOREVER if file.parent.name == "assets" else "no-cache"
    return answer


def _file_at(path: str) -> Path | None:
    try:
        file = (DIST / path).resolve()
        return file if file.is_relative_to(DIST) and file.is_file() else None
    except (OSError, ValueError):  # too long for a file's name, or with letters that no file's name has
        return None


def _page(file: Path) -> HttpResponse:
    """The one page; in the sample market it says so on each screen."""
    text = file.read_text(encoding="utf-8")
    return HttpResponse(text.replace('data-sample=""', 'data-sample="1"') if settings.SAMPLE_MARKET else text)


def _type_of(file: Path) -> str:
    kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _not_built() -> str:
    """Both languages at once: addresses of the till carry none."""
    said = []
    for language in ("th", "en"):
        with translation.override(language):
            said.append(
                _("The till has not been built on this machine yet: run `make kiosk`, then load this page again.")
            )
    return "\n".join(said)

"""Doors of the common pages: the display switch, the woven bands, and the pages that refuse."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.template.loader import get_template
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods

from marketplace.shared.pages.bands import band_svg
from marketplace.shared.pages.context import page as page_context
from marketplace.shared.pages.display import COOKIE, COOKIE_SECONDS, Display


@csrf_exempt  # It changes nothing but letter size and colours; so pages without forms need no CSRF cookie.
@require_http_methods(["GET", "POST"])
def display(request: HttpRequest) -> HttpResponse:
    """Keep how a person likes the pages shown, and lead back to where she was."""
    back = request.POST.get("back") or request.GET.get("back", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = "/"
    if request.method == "GET":
        return render(request, "pages/display.html", {"back": back})
    words = {name: request.POST.get(name, "") for name in ("size", "contrast", "theme")}
    response = redirect(back)
    response.set_cookie(
        COOKIE, Display.from_words(**words).cookie, max_age=COOKIE_SECONDS, samesite="Lax", secure=request.is_secure()
    )
    return response


@require_GET
@cache_control(public=True, max_age=31_536_000, immutable=True)
def band(request: HttpRequest, seed: str) -> HttpResponse:
    """Give the woven band of a name as a picture."""
    return HttpResponse(band_svg(seed), content_type="image/svg+xml")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponseBase:
    """Say that the request could not be read."""
    return _refusal(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponseBase:
    """Say that this page is not for this person."""
    return _refusal(request, 403)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponseBase:
    """Say that a form was open too long or cookies are off: Django's CSRF guard refused it."""
    return _refusal(request, 403, template="form_expired")


def too_large(request: HttpRequest) -> HttpResponseBase:
    """Say that what was sent is larger than this door takes."""
    return _refusal(request, 413)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponseBase:
    """Say that there is no such page."""
    return _refusal(request, 404)


def broken(request: HttpRequest) -> HttpResponseBase:
    """Say that something broke on our side."""
    return _refusal(request, 500)


def _refusal(request: HttpRequest, status: int, *, template: str = "") -> HttpResponse:
    """Show a refusing page without touching the session or the database, for these may be what broke."""
    page = render_to_plain(request, f"pages/{template or status}.html", {**page_context(request), "status": status})
    return HttpResponse(page, status=status)


def render_to_plain(request: HttpRequest, template: str, context: dict[str, object]) -> str:
    """Render a page without the context processors; `path` is all it knows of the request."""
    return get_template(template).render({**context, "path": request.path})

"""Which programs in browsers may ask the API: Cross-Origin Resource Sharing by an allow list."""

from fnmatch import fnmatchcase

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

HEADERS = "Origin, Content-Type, Accept, Authorization, Authorization-Bearer"
SECONDS = "600"


def preflight(request: HttpRequest) -> HttpResponse:
    """Answer a browser that asks before it asks: 200 to who stands in ALLOWED_GRAPHQL_ORIGINS, 400 to others.

    Credentials are not allowed: cookies of ours never travel with another site's questions. (Saleor allows them.)
    """
    answer = HttpResponse(status=200 if _is_allowed(request) else 400)
    answer["Access-Control-Allow-Methods"] = "POST, OPTIONS"
    answer["Access-Control-Allow-Headers"] = HEADERS
    answer["Access-Control-Max-Age"] = SECONDS
    answer["Allow"] = "POST, OPTIONS"
    return shown_to_origin(request, answer)


def shown_to_origin(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """Let the asking page read the answer, if its origin is allowed."""
    if _is_allowed(request):
        answer["Access-Control-Allow-Origin"] = request.headers["Origin"]
        answer["Access-Control-Expose-Headers"] = "Retry-After"
    patch_vary_headers(answer, ["Origin"])
    return answer


def _is_allowed(request: HttpRequest) -> bool:
    origin = request.headers.get("Origin", "")
    return bool(origin) and any(fnmatchcase(origin, one) for one in settings.ALLOWED_GRAPHQL_ORIGINS)

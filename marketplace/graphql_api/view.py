"""The HTTP door of the contract: JSON in, JSON out, and a clear sentence for everything else."""

import json
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.request import UnreadablePostError
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from marketplace.commerce.customers.access_tokens import LIFETIMES, REFRESH
from marketplace.graphql_api.base.caller import Caller, on_the_line
from marketplace.graphql_api.cross_origin import preflight, shown_to_origin
from marketplace.graphql_api.execute import execute, refused
from marketplace.graphql_api.uploads import BadUploadError, body_with_files
from marketplace.shared.errors import DomainError
from marketplace.shared.rate_limits.callers import address_of

LARGEST_BODY = 2 * 1024 * 1024
REFRESH_COOKIE = "refreshToken"  # Saleor's name


class BadBodyError(DomainError):
    """The request's body cannot be read; `status` is the HTTP status that says so."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__("GRAPHQL_ERROR", message)
        self.status = status


@csrf_exempt
def graphql(request: HttpRequest) -> HttpResponse:
    """Answer one GraphQL document, refusals in the language that the caller accepts.

    Of cookies nothing but that language is read, and a refresh token, which counts only with its csrfToken: so no
    forgery guard is needed.
    """
    if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
        return preflight(request)
    with translation.override(translation.get_language_from_request(request)):
        return shown_to_origin(request, _answer(request))


def _answer(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return _said_how(request)
    try:
        asked = _asked(request)
    except (BadBodyError, BadUploadError) as error:
        return JsonResponse(refused(error.message), status=error.status)
    who = Caller(address=address_of(request), refresh_cookie=request.COOKIES.get(REFRESH_COOKIE))
    with on_the_line(who):
        # A watch was set by the middleware of remembered answers, if this one may become such.
        answer = execute(**asked, authorization=_authorization(request), watch=getattr(request, "watch", None))
    return _with_headers(JsonResponse(answer, status=200 if "data" in answer else 400), who)


def _with_headers(response: HttpResponse, who: Caller) -> HttpResponse:
    """Add what mutations left for the browser: the refresh token as a cookie for this door only, when to come back."""
    if who.refresh_token is not None:
        response.set_cookie(
            REFRESH_COOKIE,
            who.refresh_token,
            max_age=int(LIFETIMES[REFRESH].total_seconds()),
            path="/graphql/",
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    if who.retry_after is not None:
        response["Retry-After"] = str(who.retry_after)
    return response


def _authorization(request: HttpRequest) -> str | None:
    # Saleor takes its own header too, for proxies that use up the standard one.
    return request.headers.get("Authorization-Bearer") or request.headers.get("Authorization")


def _said_how(request: HttpRequest) -> HttpResponse:
    words = _("This address speaks GraphQL: send a document as JSON by POST.")
    response = JsonResponse(refused(words), status=200 if request.method == "OPTIONS" else 405)
    response["Allow"] = "POST"
    return response


def _asked(request: HttpRequest) -> dict[str, Any]:
    body = _given(request)
    if isinstance(body, list):
        raise BadBodyError("Batches are not taken: send one document a request.")
    if not isinstance(body, dict):
        raise BadBodyError("The body must be a JSON object.")
    query, variables, name = body.get("query"), body.get("variables"), body.get("operationName")
    if not isinstance(query, str) or not query.strip():
        raise BadBodyError("Must provide a query string.")
    if variables is not None and not isinstance(variables, dict):
        raise BadBodyError("Variables must be a JSON object.")
    if name is not None and not isinstance(name, str):
        raise BadBodyError("operationName must be a text.")
    return {"query": query, "variables": variables, "operation_name": name or None}


def _given(request: HttpRequest) -> Any:
    return body_with_files(request) if request.content_type == "multipart/form-data" else _json(_body(request))


def _body(request: HttpRequest) -> bytes:
    if request.content_type != "application/json":
        raise BadBodyError("The content type must be application/json.", 415)
    length = request.headers.get("Content-Length", "")
    if length.isdecimal() and int(length[:12]) > LARGEST_BODY:
        raise BadBodyError(f"The body is larger than {LARGEST_BODY} bytes.", 413)
    try:
        return request.body
    except RequestDataTooBig:
        raise BadBodyError(f"The body is larger than {LARGEST_BODY} bytes.", 413) from None
    except UnreadablePostError:
        raise BadBodyError("The body broke off.") from None


def _json(body: bytes) -> Any:
    try:
        return json.loads(body.decode(), parse_float=Decimal, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise BadBodyError("The body is not JSON.") from None


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")

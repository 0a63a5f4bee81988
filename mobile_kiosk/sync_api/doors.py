"""What every door of the tills has in common: who may pass, how much may be carried in, and plain refusals."""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from marketplace.gateway.errors import StoreUnavailableError
from marketplace.shared.errors import DomainError
from marketplace.shared.rate_limits.errors import TooManyTriesError
from mobile_kiosk.devices.authenticate import authenticate
from mobile_kiosk.devices.models import Device

MAX_BODY = 1024 * 1024

View = Callable[[HttpRequest], HttpResponse]
TillView = Callable[[HttpRequest, Device], HttpResponse]


class TooLargeError(DomainError):
    """More came than a door takes in; a till then sends fewer sales at once."""

    def __init__(self) -> None:
        super().__init__("TOO_LARGE", _("This is too much at once. Nothing was taken in; send fewer sales at a time."))


class MalformedError(DomainError):
    """What came is not what this door takes in."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__("MALFORMED", message, field)


def open_door(method: str) -> Callable[[View], View]:
    """A door that a stranger may use, by one method only; refusals are JSON in the asked language."""

    def wrap(view: View) -> View:
        @csrf_exempt
        @wraps(view)
        def door(request: HttpRequest) -> HttpResponse:
            with translation.override(_language(request)):
                if request.method != method:
                    answer = refusal(405, "METHOD", _("This address does not take that method."))
                    answer["Allow"] = method
                    return answer
                return _answer(view, request)

        return door

    return wrap


def till_door(method: str) -> Callable[[TillView], View]:
    """A door for enrolled tills: anybody else gets 401 and learns nothing."""

    def wrap(view: TillView) -> View:
        @open_door(method)
        @wraps(view)
        def door(request: HttpRequest) -> HttpResponse:
            device = authenticate(token=_bearer_token(request), now=timezone.now())
            if device is None:
                return stranger()
            return view(request, device)

        return door

    return wrap


def stranger() -> JsonResponse:
    """Turn away who shows no token or one that is no longer good; a till keeps its sales and asks for a new code."""
    message = _("This till is not let in. Its sales stay safe on it; ask your centre for a new code.")
    answer = refusal(401, "NOT_LET_IN", message)
    answer["WWW-Authenticate"] = "Bearer"
    return answer


def refusal(status: int, code: str, message: str, field: str | None = None) -> JsonResponse:
    """Say no in JSON: a code for machines, a sentence for people, the field it is about."""
    answer = JsonResponse({"error": {"code": code, "message": message, "field": field}}, status=status)
    answer["Cache-Control"] = "no-store"
    return answer


def read_json(request: HttpRequest) -> dict[str, Any]:
    """Read the JSON object that was sent; raises TooLargeError or MalformedError."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) > MAX_BODY:
        raise TooLargeError
    try:
        content = json.loads(request.body)
    except (ValueError, RecursionError) as unreadable:
        raise MalformedError(_("What was sent is not JSON. Nothing was taken in.")) from unreadable
    if not isinstance(content, dict):
        raise MalformedError(_("What was sent is not a JSON object. Nothing was taken in."))
    return content


def _answer(view: View, request: HttpRequest) -> HttpResponse:
    try:
        return view(request)
    except TooLargeError as refused:
        return refusal(413, refused.code, refused.message)
    except StoreUnavailableError as silent:
        return refusal(503, silent.code, silent.message)
    except TooManyTriesError as refused:
        answer = refusal(429, refused.code, refused.message)
        answer["Retry-After"] = str(refused.retry_after)
        return answer
    except DomainError as refused:
        return refusal(400, refused.code, refused.message, refused.field)


def _language(request: HttpRequest) -> str:
    """Thai unless the till asks for English first; addresses of machines carry no language."""
    return "en" if request.headers.get("Accept-Language", "").lower().startswith("en") else "th"


def _bearer_token(request: HttpRequest) -> str:
    scheme, _space, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""

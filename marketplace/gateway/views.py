"""The doors through which a real Saleor reaches us. They are shut while the embedded engine answers."""

import json
import logging
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound, JsonResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST
from pydantic import ValidationError

from marketplace.gateway.app_token import keep_app_token
from marketplace.gateway.errors import StoreUnavailableError
from marketplace.gateway.saleor.manifest import is_invited, manifest
from marketplace.gateway.saleor.receive_event import EventRefusedError, receive_event
from marketplace.gateway.saleor.signatures import SignatureRefusedError, check_signature

LONGEST_TOKEN = 200
log = logging.getLogger(__name__)


@require_GET
def saleor_manifest(request: HttpRequest) -> HttpResponse:
    """Tell an invited Saleor about our app."""
    key = request.GET.get("key", "")
    if not settings.SALEOR_API_URL or not is_invited(key):
        return HttpResponseNotFound()
    return JsonResponse(manifest(public_url=settings.PUBLIC_URL, key=key))


@csrf_exempt
@require_POST
def saleor_register(request: HttpRequest) -> HttpResponse:
    """Take our app's token from the Saleor that we were told of, while it is invited."""
    if not settings.SALEOR_API_URL or not is_invited(request.GET.get("key", "")):
        return HttpResponseNotFound()
    if request.headers.get("Saleor-Api-Url") != settings.SALEOR_API_URL:
        return _refused("NOT_OUR_SALEOR", status=403)
    token = _token(request.body)
    if not token:
        return _refused("NO_TOKEN", status=400)
    keep_app_token(token)
    return JsonResponse({"success": True})


@csrf_exempt
@require_POST
def saleor_webhooks(request: HttpRequest) -> HttpResponse:
    """Take in what our Saleor tells and signed; whatever cannot be taken in now is asked for again (503)."""
    if not settings.SALEOR_API_URL:
        return HttpResponseNotFound()
    if request.headers.get("Saleor-Api-Url") != settings.SALEOR_API_URL:
        return _refused("NOT_OUR_SALEOR", status=403)
    try:
        check_signature(request.headers.get("Saleor-Signature", ""), request.body)
        taken = receive_event(request.body, now=timezone.now())
    except (SignatureRefusedError, EventRefusedError) as refusal:
        log.warning("an event at Saleor's door was refused: %s", refusal)
        return _refused("REFUSED", status=403)
    except ValidationError as error:
        log.error("an event of Saleor has another shape: %s", [one["loc"] for one in error.errors()])
        return _refused("ANOTHER_SHAPE", status=400)
    except StoreUnavailableError:
        return _refused("LATER", status=503)
    return JsonResponse({"taken": taken})


def _token(body: bytes) -> str:
    try:
        told: Any = json.loads(body)
    except ValueError:
        return ""
    token = told.get("auth_token") if isinstance(told, dict) else None
    return token if isinstance(token, str) and len(token) <= LONGEST_TOKEN else ""


def _refused(code: str, *, status: int) -> HttpResponse:
    """Saleor shows `error.message` to whoever installs the app."""
    words = {"code": code, "message": "Refused by the market: check its address and invitation."}
    return JsonResponse({"error": words}, status=status)

"""POST /kiosk/api/sales: a till hands in what it sold."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from mobile_kiosk.devices.models import Device
from mobile_kiosk.sync.envelope import YEARS
from mobile_kiosk.sync.receive_sales import SaleAnswer, receive_sales
from mobile_kiosk.sync.words import words_for
from mobile_kiosk.sync_api.doors import MalformedError, TooLargeError, read_json, till_door

MOST_SALES = 100
LONGEST_SALE = 64 * 1024


@till_door("POST")
def sales(request: HttpRequest, device: Device) -> HttpResponse:
    """Take `{sent_at, sales}`, the sales as JSON texts, and answer for each of them in the same order.

    Every answer (accepted, already, attention) means that the sale is safe here. The till may send all again.
    """
    content = read_json(request)
    now = timezone.now()
    answers = receive_sales(device=device, sales=_texts(content), sent_at=_moment(content), now=now)
    answer = JsonResponse({"server_time": now.isoformat(), "results": [_as_json(one) for one in answers]})
    answer["Cache-Control"] = "no-store"
    return answer


def _texts(content: dict[str, Any]) -> list[str]:
    texts = content.get("sales")
    if not isinstance(texts, list) or not all(isinstance(one, str) for one in texts):
        raise MalformedError(_("A list of sales was expected, each a text as the till wrote it."), "sales")
    if len(texts) > MOST_SALES or any(len(one) > LONGEST_SALE for one in texts):
        raise TooLargeError
    return texts


def _moment(content: dict[str, Any]) -> datetime:
    try:
        moment = datetime.fromisoformat(content["sent_at"])
    except (KeyError, TypeError, ValueError) as unreadable:
        raise MalformedError(_("The till's own time was expected, as 2026-11-22T09:00:00Z."), "sent_at") from unreadable
    if moment.tzinfo is None or moment.year not in YEARS:
        raise MalformedError(_("The till's own time was expected, as 2026-11-22T09:00:00Z."), "sent_at")
    return moment


def _as_json(answer: SaleAnswer) -> dict[str, str]:
    return {
        "id": answer.sale,
        "status": answer.status,
        "reason": answer.reason,
        "message": words_for(answer.reason),
    }

"""GET /kiosk/api/status: is this till let in, and what do we hold of it?"""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone

from mobile_kiosk.devices.models import Device
from mobile_kiosk.sync.queries import counts_of
from mobile_kiosk.sync_api.doors import till_door
from mobile_kiosk.sync_api.shapes import till_as_json


@till_door("GET")
def status(request: HttpRequest, device: Device) -> HttpResponse:
    """Answer the till, its place, our clock, and how many of its sales are received, landed or need attention."""
    answer = JsonResponse(
        {"server_time": timezone.now().isoformat(), "sales": counts_of(device), **till_as_json(device)}
    )
    answer["Cache-Control"] = "no-store"
    return answer

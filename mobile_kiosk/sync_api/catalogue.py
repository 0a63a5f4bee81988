"""GET /kiosk/api/catalogue: what a till may sell, and for how much."""

import hashlib
import json

from django.http import HttpRequest, HttpResponse

from marketplace.gateway.warehouses import goods_in
from mobile_kiosk.devices.models import Device
from mobile_kiosk.sync_api.doors import till_door
from mobile_kiosk.sync_api.shapes import goods_as_json


@till_door("GET")
def catalogue(request: HttpRequest, device: Device) -> HttpResponse:
    """Answer all that lies in the place's own warehouse at its channel's prices; 304 when the till has just that."""
    goods = goods_in(warehouse_reference=device.place.warehouse, channel=device.place.channel)
    priced = [goods_as_json(one) for one in goods if one.price > 0]
    items = json.dumps(sorted(priced, key=lambda one: (one["name_th"], one["variant"])), ensure_ascii=False)
    version = hashlib.sha256(items.encode()).hexdigest()[:16]
    if request.headers.get("If-None-Match", "").removeprefix("W/").strip('"') == version:
        answer = HttpResponse(status=304)
    else:
        answer = HttpResponse(f'{{"version": "{version}", "items": {items}}}', content_type="application/json")
    answer["ETag"] = f'"{version}"'
    answer["Cache-Control"] = "private, no-cache"
    return answer

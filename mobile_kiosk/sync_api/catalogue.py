"""GET /kiosk/api/catalogue: what a till may sell, and for how much."""

import hashlib
import json
from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from marketplace.gateway.warehouses import goods_in
from mobile_kiosk.devices.models import Device
from mobile_kiosk.sync_api.doors import till_door
from mobile_kiosk.sync_api.shapes import goods_as_json
from vendor_onboarding.consent.note_copies import note_copies
from vendor_onboarding.consent.queries import ShownMaker, shown_makers
from vendor_onboarding.consent.rules import KIOSK
from vendor_onboarding.listings.goods_not_to_sell import goods_not_to_sell


@till_door("GET")
def catalogue(request: HttpRequest, device: Device) -> HttpResponse:
    """Answer all that lies in the place's own warehouse at its channel's prices; 304 when the till has just that.

    Goods of organisations that may not sell now are left out; a sale that was made all the same is never refused.
    With each product come those of its makers who agreed to be shown at tills. Whom the till was given is noted: when
    one takes her yes back the version changes, and until the till has fetched the new one we can say so.
    """
    goods = goods_in(warehouse_reference=device.place.warehouse, channel=device.place.channel)
    stopped = goods_not_to_sell({one.product_reference for one in goods}, now=timezone.now())
    priced = [one for one in goods if one.price > 0 and one.product_reference not in stopped]
    makers = shown_makers({one.product_reference for one in priced}, purpose=KIOSK, now=timezone.now())
    shaped = [goods_as_json(one, makers.get(one.product_reference, ())) for one in priced]
    items = json.dumps(sorted(shaped, key=lambda one: (one["name_th"], one["variant"])), ensure_ascii=False)
    version = hashlib.sha256(items.encode()).hexdigest()[:16]
    same = request.headers.get("If-None-Match", "").removeprefix("W/").strip('"') == version
    _note(device, [one for people in makers.values() for one in people], has_just_these=same)
    if same:
        answer = HttpResponse(status=304)
    else:
        answer = HttpResponse(f'{{"version": "{version}", "items": {items}}}', content_type="application/json")
    answer["ETag"] = f'"{version}"'
    answer["Cache-Control"] = "private, no-cache"
    return answer


def _note(device: Device, makers: Iterable[ShownMaker], *, has_just_these: bool) -> None:
    note_copies(
        holder=device.reference,
        holder_name=f"{device.place.name_th} · {device.name}",
        given={(one.handle, item) for one in makers for item in one.items},
        has_just_these=has_just_these,
        now=timezone.now(),
    )

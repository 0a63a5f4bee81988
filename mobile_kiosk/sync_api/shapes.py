"""How tills and their goods look in JSON."""

from collections.abc import Sequence
from typing import Any

from marketplace.gateway.records import WarehouseGoods
from mobile_kiosk.devices.models import Device
from vendor_onboarding.consent.queries import ShownMaker


def till_as_json(device: Device) -> dict[str, Any]:
    """A till and its place, as the tablet keeps it."""
    place = device.place
    return {
        "device": str(device.reference),
        "receipt_prefix": device.receipt_prefix,
        "place": {"code": place.code, "kind": place.kind, "name_th": place.name_th, "name_en": place.name_en},
    }


def goods_as_json(goods: WarehouseGoods, makers: Sequence[ShownMaker] = ()) -> dict[str, Any]:
    """Something a till may sell: names in both languages, price in satang, pieces on board, a small picture.

    `makers` are those who agreed to be shown at tills; where nobody did, the word is left out.
    """
    name_th = _full_name(goods.product_name, goods.variant_name)
    name_en = _full_name(goods.product_name_en or goods.product_name, goods.variant_name_en or goods.variant_name)
    people = {"makers": [maker_as_json(one) for one in makers]} if makers else {}
    return {
        "variant": str(goods.variant_reference),
        "sku": goods.sku,
        "name_th": name_th,
        "name_en": name_en,
        "category": goods.category_slug,
        "vendor": goods.vendor_name,
        "price": goods.price,
        "stock": goods.quantity,
        "picture": goods.picture,
        **people,
    }


def maker_as_json(maker: ShownMaker) -> dict[str, Any]:
    """A maker as she agreed to be shown at tills; what she did not agree to is left out."""
    told = {
        "handle": str(maker.handle),
        "name": maker.name,
        "portrait": maker.portrait_small,
        "portrait_of": maker.portrait_of,
        "story_th": maker.story_th,
        "story_en": maker.story_en,
        "voice": maker.voice,
        "says_disability": maker.says_disability,
    }
    return {name: value for name, value in told.items() if value}


def _full_name(product: str, variant: str) -> str:
    """A product of one kind has its name alone; of several, the kind follows."""
    return f"{product} · {variant}" if variant and variant != product else product

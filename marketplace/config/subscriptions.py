"""The only list of consequences: which event calls which handlers. A handler may be called twice and must not mind."""

from collections.abc import Callable
from typing import Any

from marketplace.events.tills import SaleReceived
from marketplace.shared.outbox.event import Event
from mobile_kiosk.sync.land_sale import land_sale

SUBSCRIPTIONS: dict[type[Event], tuple[Callable[[Any], None], ...]] = {
    SaleReceived: (land_sale,),
}

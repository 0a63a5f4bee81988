"""The doors to a vendor's own part of the orders. Who bought stands nowhere."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe

from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.own_orders import OwnOrder, orders_to_pack, own_order, own_orders
from vendor_onboarding.portal.doors import at_desk, show
from vendor_onboarding.portal.words import CHANNELS, ORDER_STATES, STATE_SIGNS

ON_A_PAGE = 20
LAST_PAGE = 10_000


@require_safe
@at_desk
def order_list(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """List the newest orders first, or those that have to be packed."""
    if request.GET.get("show") == "to-pack":
        rows = [worded(order) for order in orders_to_pack(desk, now=timezone.now())]
        return show(request, desk, "orders", {"rows": rows, "to_pack": True, "here": "orders"})
    number = _page_number(request.GET.get("page", ""))
    orders, total = own_orders(desk, offset=(number - 1) * ON_A_PAGE, first=ON_A_PAGE)
    pages = max(1, -(-total // ON_A_PAGE))
    context = {
        "rows": [worded(order) for order in orders],
        "number": number,
        "pages": pages,
        "newer": number - 1 if number > 1 else None,
        "older": number + 1 if number < pages else None,
        "total": total,
        "here": "orders",
    }
    return show(request, desk, "orders", context)


@require_safe
@at_desk
def order_page(request: HttpRequest, desk: Desk, order: UUID) -> HttpResponseBase:
    """Show the organisation's lines of one order."""
    return show(request, desk, "order", {**worded(own_order(desk, reference=order)), "here": "orders"})


def worded(order: OwnOrder) -> dict[str, Any]:
    """Put an order into the words of the pages."""
    look, sign = STATE_SIGNS[order.state]
    return {
        "order": order,
        "channel_name": CHANNELS.get(order.channel, order.channel),
        "state_name": ORDER_STATES[order.state],
        "look": look,
        "sign": sign,
    }


def _page_number(text: str) -> int:
    return min(max(int(text), 1), LAST_PAGE) if text.isascii() and text.isdigit() and len(text) < 9 else 1

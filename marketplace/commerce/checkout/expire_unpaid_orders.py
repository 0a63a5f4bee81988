"""Give up the orders that nobody paid for in the time that their channel gives."""

import logging
from datetime import datetime, timedelta

from django.db import transaction

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.orders.expire_order import expire_order
from marketplace.commerce.orders.models import Order

log = logging.getLogger(__name__)
AT_ONCE = 100


def expire_unpaid_orders(now: datetime) -> int:
    """Give up unpaid, unconfirmed orders whose time ran out, a hundred in each channel; gives how many it were.

    Each goes in a transaction of its own, under the order's lock: one that is paid this very moment stays.
    """
    expired = 0
    for channel in Channel.objects.filter(expire_orders_after__isnull=False):
        placed_before = now - timedelta(minutes=channel.expire_orders_after or 0)
        due = Order.objects.filter(
            channel=channel, status="UNCONFIRMED", created_at__lte=placed_before, transactions=None
        )
        for order_id in list(due.order_by("created_at").values_list("pk", flat=True)[:AT_ONCE]):
            with transaction.atomic():
                expired += expire_order(order_id=order_id, now=now) is not None
    if expired:
        log.info("%s unpaid orders were given up", expired)
    return expired

"""Open a way of selling, change its rules, close it and open it again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.text import slugify
from django.utils.translation import gettext as _

from marketplace.commerce.channels.errors import ChannelError
from marketplace.commerce.channels.models import AllocationStrategy, Channel
from marketplace.shared.errors import NotFoundError
from marketplace.shared.locks import lock_rows
from marketplace.shared.money import MINOR_UNITS

LONGEST_WAIT_TO_DELETE = 120


@dataclass(frozen=True, kw_only=True)
class ChannelChange:
    """What a channel shall be: `columns` by name (only those given), and what serves it."""

    columns: Mapping[str, Any]
    add_warehouses: Sequence[Any] = ()  # their ids
    remove_warehouses: Sequence[Any] = ()
    add_zones: Sequence[int] = ()
    remove_zones: Sequence[int] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)
    private_metadata: Mapping[str, str] = field(default_factory=dict)


def create_channel(change: ChannelChange) -> Channel:
    """Open a way of selling; it begins closed unless told otherwise, and takes goods in its warehouses' order.

    Raises ChannelError: REQUIRED, UNIQUE for a slug that is taken, INVALID.
    """
    if change.columns.get("currency_code") not in MINOR_UNITS:
        raise ChannelError("INVALID", _("We sell in baht (THB)."), "currencyCode")
    fresh = Channel(allocation_strategy=AllocationStrategy.PRIORITIZE_SORTING_ORDER, is_active=False)
    return _write(fresh, change)


def update_channel(*, channel_id: int, change: ChannelChange) -> Channel:
    """Change a way of selling. Raises ChannelError as create_channel, DUPLICATED_INPUT_ITEM, NotFoundError."""
    return _write(_held(channel_id), change)


def switch_channel(*, channel_id: int, active: bool) -> Channel:
    """Open a channel for selling, or close it. Raises ChannelError (INVALID) when it is so already, NotFoundError."""
    channel = _held(channel_id)
    if channel.is_active == active:
        message = _("This channel is open already.") if active else _("This channel is closed already.")
        raise ChannelError("INVALID", message, "id")
    channel.is_active = active
    channel.save(update_fields=["is_active"])
    return channel


def reorder_warehouses(*, channel_id: int, moves: Sequence[tuple[UUID, int]]) -> Channel:
    """Put a channel's warehouses into another order, each moved by so many places (below zero: towards the first).

    Raises ChannelError (NOT_FOUND) for a warehouse that does not serve the channel, NotFoundError.
    """
    channel = _held(channel_id)
    own = [str(pk) for pk in channel.warehouses.order_by("slug").values_list("pk", flat=True)]
    order = [pk for pk in channel.warehouse_order if pk in own]
    order += [pk for pk in own if pk not in order]
    for warehouse, steps in moves:
        if str(warehouse) not in order:
            raise ChannelError("NOT_FOUND", _("This warehouse does not serve the channel."), "moves")
        place = order.index(str(warehouse))
        order.pop(place)
        order.insert(min(max(0, place + steps), len(order)), str(warehouse))
    channel.warehouse_order = order
    channel.save(update_fields=["warehouse_order"])
    return channel


def _held(channel_id: int) -> Channel:
    for channel in lock_rows(Channel.objects.filter(pk=channel_id)):
        return channel
    raise NotFoundError(_("There is no such sales channel."), "id")


def _write(channel: Channel, change: ChannelChange) -> Channel:
    for both in (
        set(change.add_zones) & set(change.remove_zones),
        set(change.add_warehouses) & set(change.remove_warehouses),
    ):
        if both:
            raise ChannelError("DUPLICATED_INPUT_ITEM", _("The same one cannot be added and taken away."), "input")
    for column, value in change.columns.items():
        setattr(channel, column, value)
    channel.metadata = {**channel.metadata, **change.metadata}
    channel.private_metadata = {**channel.private_metadata, **change.private_metadata}
    _check(channel)
    channel.save()
    channel.warehouses.add(*change.add_warehouses)
    channel.warehouses.remove(*change.remove_warehouses)
    channel.shipping_zones.add(*change.add_zones)
    channel.shipping_zones.remove(*change.remove_zones)
    return channel


def _check(channel: Channel) -> None:
    channel.name, channel.slug = channel.name.strip(), slugify(channel.slug)
    if not channel.name or not channel.slug:
        raise ChannelError("REQUIRED", _("A channel needs a name and a slug."), "slug" if channel.name else "name")
    if len(channel.name) > 250 or len(channel.slug) > 50:
        raise ChannelError("INVALID", _("This name is too long."), "name")
    if Channel.objects.filter(slug=channel.slug).exclude(pk=channel.pk).exists():
        raise ChannelError("UNIQUE", _("Another channel has this slug."), "slug")
    _check_times(channel)


def _check_times(channel: Channel) -> None:
    channel.expire_orders_after = channel.expire_orders_after or None
    if channel.expire_orders_after is not None and not 0 < channel.expire_orders_after < 2**31:
        raise ChannelError("INVALID", _("This number cannot be."), "expireOrdersAfter")
    if not 1 <= channel.delete_expired_orders_after <= LONGEST_WAIT_TO_DELETE:
        message = _("Between 1 and %(most)d days.") % {"most": LONGEST_WAIT_TO_DELETE}
        raise ChannelError("INVALID", message, "deleteExpiredOrdersAfter")

"""Open an organisation's store-room in the store, where its goods lie and from where parcels leave. As our app."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings

from marketplace.gateway.actors import APP
from marketplace.gateway.generated.input_types import WarehouseCreateInput
from marketplace.gateway.generated.store_room import StoreRoom as StoreRoomThere
from marketplace.gateway.known_ids import known_id
from marketplace.gateway.records import Address
from marketplace.gateway.refusals import refuse
from marketplace.gateway.store import store
from marketplace.gateway.writing import address_input


@dataclass(frozen=True, kw_only=True, slots=True)
class StoreRoom:
    """A store-room: the reference and slug by which everybody finds it, its name, where it lies."""

    reference: UUID
    slug: str
    name: str
    address: Address


def open_store_room(room: StoreRoom) -> bool:
    """Open a store-room for the online channel and its parcels' zones; gives False when all was there already.

    Each step looks first whether it was done: broken off half-way, it is run again. Raises the gateway's errors.
    """
    found = store(APP).store_room(reference=str(room.reference), channel=settings.DEFAULT_CHANNEL)
    served = [one.external_reference for one in (found.channel.warehouses if found.channel else ())]
    missing = _zones_without(room, found)
    if found.warehouse and str(room.reference) in served and not missing:
        return False
    room_id = found.warehouse.id if found.warehouse else _open(room)
    if str(room.reference) not in served:
        _refused(store(APP).serve_channel(id=known_id("channel", settings.DEFAULT_CHANNEL), warehouses=[room_id]))
    if missing:
        _serve(room_id, missing)
    return True


def _zones_without(room: StoreRoom, found: StoreRoomThere) -> list[str]:
    """Give the online channel's shipping zones that this room does not serve yet."""
    zones = [edge.node for edge in (found.shipping_zones.edges if found.shipping_zones else ())]
    online = [zone for zone in zones if settings.DEFAULT_CHANNEL in {channel.slug for channel in zone.channels}]
    return [
        zone.id for zone in online if str(room.reference) not in {one.external_reference for one in zone.warehouses}
    ]


def _open(room: StoreRoom) -> str:
    """Open the warehouse. The address check is waived: its name stands where it has no street or town."""
    address = address_input(room.address)
    address.street_address_1 = address.street_address_1 or room.name
    address.city = address.city or room.name
    address.skip_validation = True
    given = WarehouseCreateInput(
        slug=room.slug, name=room.name, external_reference=str(room.reference), address=address
    )
    answer = store(APP).open_warehouse(input=given).create_warehouse
    refuse(answer.errors if answer else ())
    return answer.warehouse.id if answer and answer.warehouse else known_id("warehouse", room.reference)


def _serve(room_id: str, zones: Sequence[str]) -> None:
    answer = store(APP).serve_zones(id=room_id, zones=list(zones)).assign_warehouse_shipping_zone
    refuse(answer.errors if answer else ())


def _refused(answer: object) -> None:
    changed = getattr(answer, "channel_update", None)
    refuse(getattr(changed, "errors", ()))

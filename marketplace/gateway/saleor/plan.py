"""What a Saleor must have before this market can sell there: plain values, written down by the composition root."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from marketplace.gateway.records import Address

PRODUCT, VARIANT = "PRODUCT", "VARIANT"


@dataclass(frozen=True, kw_only=True, slots=True)
class ChannelPlan:
    """A way of selling."""

    slug: str
    name: str
    allow_unpaid_orders: bool
    confirm_orders: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class AttributePlan:
    """A question that products (or their variants: `of` is PRODUCT or VARIANT) answer."""

    slug: str
    name: str
    name_en: str
    input_type: str
    of: str
    reference: UUID


@dataclass(frozen=True, kw_only=True, slots=True)
class TypePlan:
    """A kind of offer, whether it is posted, and by which attributes buyers choose a variant."""

    slug: str
    name: str
    is_posted: bool
    choices: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class MethodPlan:
    """A way to send a parcel: names, satang, fewest and most days."""

    name: str
    name_en: str
    price: int
    days: tuple[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class WarehousePlan:
    """A store-room, shop floor or truck, and the one channel that it serves."""

    reference: UUID
    slug: str
    name: str
    address: Address
    channel: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ShelfPlan:
    """A category; its parent stands before it in the list."""

    slug: str
    name: str
    name_en: str
    parent: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class StorePlan:
    """All of it. `tax_rates` are per cent by the tax class's name; everything begins with `base_tax`."""

    channels: tuple[ChannelPlan, ...]
    tax_rates: Mapping[str, Decimal]
    base_tax: str
    attributes: tuple[AttributePlan, ...]
    types: tuple[TypePlan, ...]
    zone: str
    methods: tuple[MethodPlan, ...]
    parcel_channel: str
    warehouses: tuple[WarehousePlan, ...]
    shelves: tuple[ShelfPlan, ...]

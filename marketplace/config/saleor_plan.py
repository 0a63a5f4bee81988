"""What a real Saleor must have for this market: the embedded engine's first settings, and our own places."""

from collections.abc import Iterator
from decimal import Decimal

from django.conf import settings

from marketplace.commerce.catalog.lay_out_product_types import ATTRIBUTES, OF_PRODUCTS, TYPES
from marketplace.commerce.catalog.models import Category
from marketplace.commerce.channels.open_channels import CHANNELS, NO_VAT, TAX_RATES
from marketplace.commerce.shipping.open_shipping_zone import METHODS
from marketplace.gateway.records import Address
from marketplace.gateway.saleor.plan import (
    PRODUCT,
    VARIANT,
    AttributePlan,
    ChannelPlan,
    MethodPlan,
    ShelfPlan,
    StorePlan,
    TypePlan,
    WarehousePlan,
)
from marketplace.organisations.queries import sellers, store_room_reference
from marketplace.places.place_address import place_address
from marketplace.places.queries import all_places
from marketplace.shared.identifiers import derived_reference

BASIS_POINTS = 100
ZONE = "ประเทศไทย"


def saleor_plan() -> StorePlan:
    """Write down what our Saleor needs: the house's first settings, and a warehouse for each seller and place."""
    return StorePlan(
        channels=tuple(
            ChannelPlan(
                slug=one.slug,
                name=one.name,
                allow_unpaid_orders=one.allow_unpaid_orders,
                confirm_orders=one.automatically_confirm_all_new_orders,
            )
            for one in CHANNELS
        ),
        tax_rates={name: Decimal(rate) / BASIS_POINTS for name, rate in TAX_RATES.items()},
        base_tax=NO_VAT,
        attributes=tuple(_attributes()),
        types=tuple(
            TypePlan(slug=slug, name=name, is_posted=posted, choices=choices)
            for slug, (name, posted, choices) in TYPES.items()
        ),
        zone=ZONE,
        methods=tuple(
            MethodPlan(name=one.thai, name_en=one.english, price=one.price, days=one.days) for one in METHODS
        ),
        parcel_channel=settings.DEFAULT_CHANNEL,
        warehouses=(*_store_rooms(), *_places()),
        shelves=tuple(_shelves()),
    )


def _attributes() -> Iterator[AttributePlan]:
    for slug, (thai, english, input_type) in ATTRIBUTES.items():
        yield AttributePlan(
            slug=slug,
            name=thai,
            name_en=english,
            input_type=str(input_type.value),
            of=PRODUCT if slug in OF_PRODUCTS else VARIANT,
            reference=derived_reference("attribute", slug),
        )


def _store_rooms() -> Iterator[WarehousePlan]:
    for seller in sellers():
        yield WarehousePlan(
            reference=store_room_reference(seller),
            slug=f"store-{seller.slug}",
            name=f"ห้องเก็บของ {seller.name_th}",
            address=Address(company_name=seller.name_th),
            channel=settings.DEFAULT_CHANNEL,
        )


def _places() -> Iterator[WarehousePlan]:
    for place in all_places():
        yield WarehousePlan(
            reference=place.warehouse,
            slug=place.code,
            name=place.name_th,
            address=place_address(place),
            channel=place.channel,
        )


def _shelves() -> Iterator[ShelfPlan]:
    """Give the shelves of our catalogue, those above first."""
    below: dict[int | None, list[Category]] = {}
    for row in Category.objects.order_by("position", "pk"):
        below.setdefault(row.parent_id, []).append(row)
    rest = list(below.get(None, []))
    while rest:
        row = rest.pop(0)
        rest += below.get(row.pk, [])
        yield ShelfPlan(
            slug=row.slug,
            name=row.name,
            name_en=str(row.translations.get("en", {}).get("name", "")),
            parent=row.parent.slug if row.parent else "",
        )

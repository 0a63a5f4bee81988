"""Staff draw zones and offer ways to send parcels."""

from typing import Any
from uuid import UUID

import graphene

from marketplace.commerce.shipping.change_shipping_method import (
    MethodChange,
    create_shipping_method,
    delete_shipping_method,
    exclude_products,
    update_shipping_method,
)
from marketplace.commerce.shipping.change_shipping_zone import (
    ZoneChange,
    create_shipping_zone,
    delete_shipping_zone,
    update_shipping_zone,
)
from marketplace.commerce.shipping.errors import ShippingError
from marketplace.commerce.shipping.list_shipping_method import ListingChange, list_shipping_method
from marketplace.graphql_api.base.countries import CODES
from marketplace.graphql_api.base.ids import row_from, uuid_from
from marketplace.graphql_api.shop.shipping_inputs import (
    ShippingMethodChannelListingInput,
    ShippingMutation,
    ShippingPriceExcludeProductsInput,
    ShippingPriceInput,
    ShippingZoneCreateInput,
    ShippingZoneUpdateInput,
)
from marketplace.graphql_api.shop.shipping_zone import ShippingMethodType, ShippingZone
from marketplace.shared.money import minor_units

AMOUNTS = {
    "price": "price_amount",
    "minimum_order_price": "minimum_order_amount",
    "maximum_order_price": "maximum_order_amount",
}
COLUMNS = {
    "name": "name",
    "description": "description",
    "type": "type",
    "minimum_order_weight": "minimum_order_weight_grams",
    "maximum_order_weight": "maximum_order_weight_grams",
    "minimum_delivery_days": "minimum_delivery_days",
    "maximum_delivery_days": "maximum_delivery_days",
    "tax_class": "tax_class_id",
}


class ShippingZoneCreate(ShippingMutation):
    """Draw a zone."""

    class Arguments:
        input = ShippingZoneCreateInput(required=True)

    shipping_zone = graphene.Field(ShippingZone)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, input: Any) -> dict[str, Any]:
        """Draw it."""
        return {"shipping_zone": create_shipping_zone(_zone(input))}


class ShippingZoneUpdate(ShippingMutation):
    """Change a zone."""

    class Arguments:
        id = graphene.ID(required=True)
        input = ShippingZoneUpdateInput(required=True)

    shipping_zone = graphene.Field(ShippingZone)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change it."""
        return {"shipping_zone": update_shipping_zone(zone_id=row_from(id, "ShippingZone"), change=_zone(input))}


class ShippingZoneDelete(ShippingMutation):
    """Give a zone up."""

    class Arguments:
        id = graphene.ID(required=True)

    shipping_zone = graphene.Field(ShippingZone)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str) -> dict[str, Any]:
        """Give it up."""
        return {"shipping_zone": delete_shipping_zone(zone_id=row_from(id, "ShippingZone"))}


class _PriceMutation(ShippingMutation):
    class Meta:
        abstract = True

    @classmethod
    def __init_subclass_with_meta__(cls, *, gives_zone: bool = True, **options: Any) -> None:
        """All of them give the way of sending back, most its zone too."""
        cls.shipping_method = graphene.Field(ShippingMethodType)
        if gives_zone:
            cls.shipping_zone = graphene.Field(ShippingZone)
        super().__init_subclass_with_meta__(**options)


class ShippingPriceCreate(_PriceMutation):
    """Offer a way of sending."""

    class Arguments:
        input = ShippingPriceInput(required=True)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, input: Any) -> dict[str, Any]:
        """Offer it."""
        zone_id = row_from(input.get("shipping_zone") or "", "ShippingZone")
        method = create_shipping_method(zone_id=zone_id, change=_method(input))
        return {"shipping_method": method, "shipping_zone": method.zone}


class ShippingPriceUpdate(_PriceMutation):
    """Change a way of sending."""

    class Arguments:
        id = graphene.ID(required=True)
        input = ShippingPriceInput(required=True)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change it."""
        method = update_shipping_method(method_id=_row(id), change=_method(input))
        return {"shipping_method": method, "shipping_zone": method.zone}


class ShippingPriceDelete(_PriceMutation):
    """Give a way of sending up."""

    class Arguments:
        id = graphene.ID(required=True)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str) -> dict[str, Any]:
        """Give it up."""
        method = delete_shipping_method(method_id=_row(id))
        return {"shipping_method": method, "shipping_zone": method.zone}


class ShippingMethodChannelListingUpdate(_PriceMutation):
    """Say what a way of sending costs in channels."""

    class Meta:
        gives_zone = False

    class Arguments:
        id = graphene.ID(required=True)
        input = ShippingMethodChannelListingInput(required=True)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Write it."""
        method = list_shipping_method(
            method_id=_row(id),
            listings=[_listing(one) for one in input.get("add_channels") or ()],
            remove_channels=[row_from(one, "Channel") for one in input.get("remove_channels") or ()],
        )
        return {"shipping_method": method}


class ShippingPriceExcludeProducts(_PriceMutation):
    """Say which products do not travel in a way."""

    class Meta:
        gives_zone = False

    class Arguments:
        id = graphene.ID(required=True)
        input = ShippingPriceExcludeProductsInput(required=True)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Leave them out."""
        return {"shipping_method": exclude_products(method_id=_row(id), add=_products(input.products))}


class ShippingPriceRemoveProductFromExclude(_PriceMutation):
    """Let products travel in a way again."""

    class Meta:
        gives_zone = False

    class Arguments:
        id = graphene.ID(required=True)
        products = graphene.List(graphene.NonNull(graphene.ID), required=True)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str, products: list[str]) -> dict[str, Any]:
        """Let them."""
        return {"shipping_method": exclude_products(method_id=_row(id), remove=_products(products))}


def _row(id: str) -> int:
    return row_from(id, "ShippingMethodType", "ShippingMethod")


def _products(ids: list[str]) -> list[int]:
    return [row_from(one, "Product") for one in ids]


def _zone(given: Any) -> ZoneChange:
    countries = given.get("countries")
    if strange := sorted(set(countries or ()) - set(CODES)):
        raise ShippingError("INVALID", f"{strange[0][:10]} is no country.", "countries")
    return ZoneChange(
        name=given.get("name"),
        description=given.get("description"),
        countries=countries,
        default=given.get("default"),
        others=CODES,
        add_channels=_channels(given.get("add_channels")),
        remove_channels=_channels(given.get("remove_channels")),
        add_warehouses=_warehouses(given.get("add_warehouses")),
        remove_warehouses=_warehouses(given.get("remove_warehouses")),
    )


def _channels(ids: list[str] | None) -> list[int]:
    return [row_from(one, "Channel") for one in ids or ()]


def _warehouses(ids: list[str] | None) -> list[UUID]:
    return [uuid_from(one, "Warehouse") for one in ids or ()]


def _method(given: Any) -> MethodChange:
    columns = {column: getattr(given[name], "value", given[name]) for name, column in COLUMNS.items() if name in given}
    if columns.get("tax_class_id") is not None:
        columns["tax_class_id"] = row_from(columns["tax_class_id"], "TaxClass")
    inclusion = given.get("inclusion_type")
    return MethodChange(
        columns=columns,
        add_postcodes=[(one.start, one.get("end") or "") for one in given.get("add_postal_code_rules") or ()],
        delete_postcodes=[
            row_from(one, "ShippingMethodPostalCodeRule") for one in given.get("delete_postal_code_rules") or ()
        ],
        inclusion=inclusion.value if inclusion else "",
    )


def _listing(given: Any) -> ListingChange:
    amounts = {
        column: None if given[name] is None else minor_units(given[name])
        for name, column in AMOUNTS.items()
        if name in given
    }
    return ListingChange(channel_id=row_from(given.channel_id, "Channel"), given=amounts)


class ShippingMutations:
    """What may be done with zones and ways of sending."""

    shipping_zone_create = ShippingZoneCreate.Field()
    shipping_zone_update = ShippingZoneUpdate.Field()
    shipping_zone_delete = ShippingZoneDelete.Field()
    shipping_price_create = ShippingPriceCreate.Field()
    shipping_price_update = ShippingPriceUpdate.Field()
    shipping_price_delete = ShippingPriceDelete.Field()
    shipping_method_channel_listing_update = ShippingMethodChannelListingUpdate.Field()
    shipping_price_exclude_products = ShippingPriceExcludeProducts.Field()
    shipping_price_remove_product_from_exclude = ShippingPriceRemoveProductFromExclude.Field()

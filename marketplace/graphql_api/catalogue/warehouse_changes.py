"""Opening, changing and closing warehouses."""

from typing import Any
from uuid import UUID

import graphene
from django.db.models import Q

from marketplace.commerce.shipping.models import ShippingZone
from marketplace.commerce.stock.models import Warehouse as Row
from marketplace.commerce.stock.write_warehouse import (
    create_warehouse,
    delete_warehouse,
    leave_zones,
    serve_zones,
    update_warehouse,
)
from marketplace.graphql_api.base.address import AddressInput, checked_address
from marketplace.graphql_api.base.ids import uuid_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.catalogue.catalogue_errors import WarehouseError
from marketplace.graphql_api.catalogue.named import many_named
from marketplace.graphql_api.catalogue.warehouse import Warehouse, WarehouseClickAndCollectOptionEnum
from marketplace.graphql_api.catalogue.word_inputs import columns_of, flags_of
from marketplace.shared.errors import DomainError, NotFoundError

PERMISSIONS = ("MANAGE_PRODUCTS",)


class WarehouseCreateInput(graphene.InputObjectType):
    """A new warehouse."""

    slug = graphene.String()
    email = graphene.String()
    external_reference = graphene.String()
    name = graphene.String(required=True)
    address = AddressInput(required=True)
    shipping_zones = graphene.List(graphene.NonNull(graphene.ID))


class WarehouseUpdateInput(graphene.InputObjectType):
    """What changes of a warehouse."""

    slug = graphene.String()
    email = graphene.String()
    external_reference = graphene.String()
    name = graphene.String()
    address = AddressInput()
    click_and_collect_option = WarehouseClickAndCollectOptionEnum()
    is_private = graphene.Boolean()


def _columns(info: Any, given: Any) -> dict[str, Any]:
    columns = columns_of(given, texts=("name", "slug", "email"), others=("external_reference",))
    columns |= flags_of(given, "is_private")
    if given.get("address"):
        columns["address"] = checked_address(info, given["address"])
    if given.get("click_and_collect_option") is not None:
        columns["click_and_collect_option"] = given["click_and_collect_option"].value
    return columns


def _the_warehouse(id: str | None, external_reference: str | None = None) -> UUID:
    if bool(id) == bool(external_reference):
        raise DomainError("GRAPHQL_ERROR", "Exactly one of `id` and `externalReference` is needed.")
    named = Q(pk=uuid_from(id, "Warehouse")) if id else Q(external_reference=external_reference)
    row = Row.objects.filter(named).values_list("pk", flat=True).first()
    if row is None:
        raise NotFoundError("Couldn't resolve to a node.", "id" if id else "externalReference")
    return row


class WarehouseCreate(StoreMutation):
    """Open a warehouse."""

    class Meta:
        error_type = WarehouseError
        permissions = PERMISSIONS

    class Arguments:
        input = WarehouseCreateInput(required=True)

    warehouse = graphene.Field(Warehouse)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Open it; its zones are told by assignWarehouseShippingZone alone, as in Saleor."""
        if input.get("shipping_zones"):
            raise DomainError("INVALID", "Use assignWarehouseShippingZone for this.", "shippingZones")
        return {"warehouse": create_warehouse(values=_columns(info, input))}


class WarehouseUpdate(StoreMutation):
    """Change a warehouse."""

    class Meta:
        error_type = WarehouseError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        input = WarehouseUpdateInput(required=True)

    warehouse = graphene.Field(Warehouse)

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, input: Any, id: str | None = None, external_reference: str | None = None
    ) -> dict[str, Any]:
        """Change it."""
        row = _the_warehouse(id, external_reference)
        return {"warehouse": update_warehouse(warehouse_id=row, values=_columns(info, input))}


class WarehouseDelete(StoreMutation):
    """Close a warehouse for good."""

    class Meta:
        error_type = WarehouseError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)

    warehouse = graphene.Field(Warehouse)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str) -> dict[str, Any]:
        """Close it."""
        return {"warehouse": delete_warehouse(warehouse_id=_the_warehouse(id), now=info.context.now)}


def _zones(given: list[str]) -> list[ShippingZone]:
    rows = ShippingZone.objects.prefetch_related("channels")
    return many_named(rows, given, kind="ShippingZone", field="shippingZoneId")


class WarehouseShippingZoneAssign(StoreMutation):
    """Let a warehouse serve zones of parcels."""

    class Meta:
        error_type = WarehouseError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)
        shipping_zone_ids = graphene.List(graphene.NonNull(graphene.ID), required=True)

    warehouse = graphene.Field(Warehouse)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str, shipping_zone_ids: list[str]) -> dict[str, Any]:
        """Assign them."""
        channels = {zone.pk: [one.pk for one in zone.channels.all()] for zone in _zones(shipping_zone_ids)}
        return {"warehouse": serve_zones(warehouse_id=_the_warehouse(id), channels_of_zones=channels)}


class WarehouseShippingZoneUnassign(StoreMutation):
    """Let a warehouse serve zones of parcels no longer."""

    class Meta:
        error_type = WarehouseError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)
        shipping_zone_ids = graphene.List(graphene.NonNull(graphene.ID), required=True)

    warehouse = graphene.Field(Warehouse)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str, shipping_zone_ids: list[str]) -> dict[str, Any]:
        """Unassign them."""
        zones = [one.pk for one in _zones(shipping_zone_ids)]
        return {"warehouse": leave_zones(warehouse_id=_the_warehouse(id), zones=zones)}


class WarehouseMutations:
    """What may be changed about warehouses."""

    create_warehouse = WarehouseCreate.Field()
    update_warehouse = WarehouseUpdate.Field()
    delete_warehouse = WarehouseDelete.Field()
    assign_warehouse_shipping_zone = WarehouseShippingZoneAssign.Field()
    unassign_warehouse_shipping_zone = WarehouseShippingZoneUnassign.Field()
